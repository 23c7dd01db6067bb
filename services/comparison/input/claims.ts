import type { Capacity } from '../../common/contract/enums';
import type { Figure } from '../../common/contract/figure';
import type { Statement } from '../../common/contract/statement';
import { toDecimal } from '../../common/number/decimal';
import { sortedBy } from '../../common/text/sorted';
import type { FactClaim, FigureClaim, Voice } from '../model';
import { readDecimal } from './readFigure';

function sorted(codes: readonly string[]): readonly string[] {
  return codes.length < 2 ? codes : [...new Set(codes)].sort();
}

function subjectOf(figure: Figure, publisher: string | null): string {
  if (figure.scope !== 'OWN') return '';
  return sorted((figure.about ?? publisher ?? '').split(' ').filter(Boolean)).join(' ');
}

function evidenceKey(evidence: Figure['evidence']): unknown {
  return [evidence?.title, evidence?.address, evidence?.date, evidence?.publisher];
}

function figureId(figure: Figure, voice: Omit<Voice, 'holders'>, subject: string): string {
  const { quantity, period, saving, absence } = figure;
  return JSON.stringify([
    voice.observer,
    voice.makers,
    subject,
    figure.measure,
    figure.scope,
    figure.basis,
    figure.includesInternalCosts ?? null,
    quantity?.value === undefined ? null : String(quantity.value),
    quantity?.unit,
    figure.precision,
    figure.roundedTo === undefined || figure.roundedTo === null ? null : String(figure.roundedTo),
    [period.kind, period.from ?? null, period.to ?? null],
    figure.component ?? null,
    [saving?.category ?? null, saving?.status ?? null],
    figure.statedOn ?? null,
    figure.statedAs,
    absence?.kind ?? null,
    evidenceKey(figure.evidence),
  ]);
}

/** A figure from a body's account, or, without a publisher, from an observer. */
export function figureClaim(
  figure: Figure,
  publisher: string | null,
  observer: Capacity | null,
): FigureClaim {
  const makers = publisher === null ? [] : sorted([publisher, ...figure.jointlyWith]);
  const subject = subjectOf(figure, publisher);
  const value = figure.quantity ? readDecimal(figure.quantity.value) : undefined;
  const roundedTo = readDecimal(figure.roundedTo);
  return {
    kind: 'figure',
    id: figureId(figure, { makers, observer }, subject),
    holders: publisher === null ? [] : [publisher],
    observer,
    makers,
    figure,
    subject,
    value: value ?? null,
    roundedTo: roundedTo?.gt(0) ? roundedTo : null,
  };
}

const PART = /^(.*\S)\s*\(([^()]+)\)$/;

/** A statement from a body's account, or, without a publisher, from an observer. */
export function factClaim(
  statement: Statement,
  publisher: string | null,
  observer: Capacity | null,
): FactClaim {
  const [, value, part] = PART.exec(statement.value ?? '') ?? [];
  const makers = publisher === null ? [] : [publisher];
  return {
    kind: 'fact',
    id: JSON.stringify([
      observer,
      makers,
      statement.aspect,
      statement.value ?? null,
      statement.statedOn ?? null,
      statement.statedAs,
      statement.absence?.kind ?? null,
      evidenceKey(statement.evidence),
    ]),
    holders: publisher === null ? [] : [publisher],
    observer,
    makers,
    statement,
    aspect: statement.aspect,
    value: value ?? statement.value ?? null,
    part: part ?? '',
  };
}

/** Puts claims in an order of their own, and makes one of a joint statement that stands in several accounts. */
export function merged<C extends FigureClaim | FactClaim>(claims: readonly C[]): C[] {
  const unique: C[] = [];
  for (const claim of sortedBy(claims, ({ id }) => id)) {
    const other = unique.at(-1);
    if (other?.id !== claim.id) unique.push(claim);
    else unique[unique.length - 1] = { ...other, holders: sorted([...other.holders, ...claim.holders]) };
  }
  return unique;
}

/** The tolerance as an exact number; anything that is no percentage counts as none. */
export function readTolerance(value: unknown): ReturnType<typeof toDecimal> {
  return typeof value === 'number' && value >= 0 && value <= 100 ? toDecimal(value) : toDecimal(0);
}
