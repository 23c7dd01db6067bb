import type { Decimal } from '../../common/number/decimal';
import { firstPossibleDay, partialDateText } from '../../common/time/partialDate';
import type { BodyStatistics, ComparisonInput, FigureClaim, OfficialNumber } from '../model';

/** One body's own figure for each resident and each officer. */
export interface ValueFinding {
  readonly body: string;
  readonly claim: FigureClaim;
  /** Pounds for each resident, to the penny; null where it would mean nothing. */
  readonly perHead: Decimal | null;
  /** Pounds for each full-time equivalent officer, to the penny. */
  readonly perOfficer: Decimal | null;
  readonly cautions: readonly string[];
}

const MEASURES: ReadonlySet<string> = new Set([
  'COST',
  'CONTRIBUTION',
  'BUDGET',
  'SAVING',
  'WRITE_OFF',
  'UNDERSPEND',
]);

/** Below this an area has far fewer residents than people to police: the City of London has 8,700. */
const FEWEST_RESIDENTS = 50_000;

/** A figure and a statistic this many years apart are of another time. */
const YEARS_APART = 1;

function isOwnAmount({ figure, subject, value }: FigureClaim): boolean {
  return (
    MEASURES.has(figure.measure) &&
    figure.scope === 'OWN' &&
    value !== null &&
    figure.quantity?.unit === 'GBP' &&
    subject !== '' &&
    !subject.includes(' ')
  );
}

function yearOf({ figure }: FigureClaim): number | undefined {
  const date = figure.period.to ?? figure.period.from ?? figure.statedOn;
  return date ? Number(firstPossibleDay(date).slice(0, 4)) : undefined;
}

function ageCaution(what: string, { asAt }: OfficialNumber, claim: FigureClaim): string[] {
  const year = yearOf(claim);
  const apart = year === undefined ? undefined : Math.abs(Number(asAt.slice(0, 4)) - year);
  if (apart === undefined) return [`The figure carries no year; ${what} are of ${partialDateText(asAt)}.`];
  return apart > YEARS_APART
    ? [
        `${what.charAt(0).toUpperCase()}${what.slice(1)} are of ${partialDateText(asAt)}, the figure is of ${year}.`,
      ]
    : [];
}

function periodCaution({ figure }: FigureClaim): string[] {
  switch (figure.period.kind) {
    case 'CUMULATIVE':
      return ['A running total, not one year.'];
    case 'POINT_IN_TIME':
    case 'UNSTATED':
      return ['Not stated to be for one year.'];
    case 'IN_YEAR':
    case 'PER_YEAR':
      return [];
  }
}

function valueOf(claim: FigureClaim, { population, officers }: BodyStatistics): ValueFinding {
  const value = claim.value as Decimal;
  const cautions = periodCaution(claim);
  let perHead: Decimal | null = null;
  if (population && population.value.lt(FEWEST_RESIDENTS)) {
    cautions.push(
      population.note ?? 'So few people live there that a figure for each resident means nothing.',
    );
  } else if (population) {
    perHead = value.div(population.value).round(2);
    cautions.push(...ageCaution('residents', population, claim));
  }
  const perOfficer = officers && officers.value.gt(0) ? value.div(officers.value).round(2) : null;
  if (officers) cautions.push(...ageCaution('officers', officers, claim));
  return { body: claim.subject, claim, perHead, perOfficer, cautions };
}

/**
 * Every body's own amount in pounds, for each resident and each officer, from official statistics. Highest for each
 * resident first. Bodies without statistics are left out.
 */
export function valueForMoney(input: ComparisonInput): ValueFinding[] {
  return input.figures
    .filter(isOwnAmount)
    .flatMap((claim) => {
      const statistics = input.statistics.get(claim.subject);
      return statistics?.population || statistics?.officers ? [valueOf(claim, statistics)] : [];
    })
    .toSorted((a, b) =>
      b.perHead && a.perHead
        ? b.perHead.cmp(a.perHead)
        : Number(a.perHead === null) - Number(b.perHead === null),
    );
}
