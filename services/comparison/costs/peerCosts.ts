import { CostFunction } from '../../common/contract/functionCost';
import type { PerEmployee } from '../enums';
import type { Party } from '../model';
import { comparableOf } from './alikeGroups';
import type {
  CostsOfBody,
  Divisible,
  FunctionClaim,
  NotCompared,
  PeerCostsInput,
  SpreadFinding,
  Stated,
} from './model';
import { reasonAgainst } from './usable';

/** A body that states no function costs at all, and why. */
export interface WithoutCosts extends Party {
  readonly reason: string;
}

function whyNone({ words }: CostsOfBody): string | undefined {
  switch (words.kind) {
    case 'not published':
      return 'it publishes nothing through the hub';
    case 'unavailable':
      return 'its publisher could not be reached, or did not answer in the form of the contract; that says nothing about the body';
    case 'not stated':
      return 'its publisher does not say what functions cost';
    case 'stated':
      return words.said.length === 0 ? 'it says that it has no such figures' : undefined;
  }
}

/** The bodies that state no function costs at all, in the order given. */
export function withoutCosts({ bodies }: PeerCostsInput): WithoutCosts[] {
  return bodies.flatMap((body) => {
    const reason = whyNone(body);
    return reason === undefined ? [] : [{ code: body.code, name: body.name, reason }];
  });
}

function saidBy({ words }: CostsOfBody): readonly FunctionClaim[] {
  return words.kind === 'stated' ? words.said : [];
}

function find(body: CostsOfBody, heading: CostFunction, year: string): FunctionClaim | undefined {
  return saidBy(body).find((claim) => claim.function === heading && claim.year === year);
}

/** What each body that states function costs says of one of them. */
function statedOf(input: PeerCostsInput, heading: CostFunction, year: string, per: PerEmployee): Stated[] {
  return input.bodies
    .filter((body) => saidBy(body).length > 0)
    .map((body) => {
      const employees = find(body, per === 'OF_THE_BODY' ? 'ALL' : heading, year);
      return {
        code: body.code,
        name: body.name,
        cost: find(body, heading, year)?.cost ?? null,
        staff: employees?.staff ?? null,
      };
    });
}

function spreadOf(
  stated: readonly Stated[],
  of: Pick<SpreadFinding, 'function' | 'year' | 'per'>,
  body: string,
): SpreadFinding {
  const usable: Divisible[] = [];
  const notUsable: NotCompared[] = [];
  for (const one of stated) {
    const { cost, staff } = one;
    const reason = reasonAgainst(one, of.year);
    if (reason !== undefined) notUsable.push({ ...one, reason });
    else if (cost !== null && staff !== null) usable.push({ ...one, cost, staff });
  }
  const { alike, others } = comparableOf(usable, body);
  const compared = alike
    .flatMap((one) => {
      const { value: cost } = one.cost;
      const { value: staff } = one.staff;
      return cost === null || staff === null ? [] : [{ ...one, amount: cost.div(staff) }];
    })
    .toSorted((a, b) => a.amount.cmp(b.amount));
  return { ...of, compared, notCompared: [...others, ...notUsable] };
}

const HEADINGS = Object.keys(CostFunction) as CostFunction[];

/**
 * Every function and year of which anybody states a cost, divided by employees: those of the body where anybody states
 * how many there are, those of the function where anybody states that, or where nobody states either. In the order of
 * the headings, the latest year first.
 */
export function spreads(input: PeerCostsInput): SpreadFinding[] {
  const costed = input.bodies.flatMap(saidBy).filter(({ cost }) => cost !== null);
  const years = [...new Set(costed.map(({ year }) => year))].sort().reverse();
  return HEADINGS.flatMap((heading) =>
    years
      .filter((year) => costed.some((claim) => claim.function === heading && claim.year === year))
      .flatMap((year) => {
        const ofThe = (per: PerEmployee): Stated[] => statedOf(input, heading, year, per);
        const isStated = (per: PerEmployee): boolean => ofThe(per).some(({ staff }) => staff !== null);
        const bases: PerEmployee[] = [];
        if (isStated('OF_THE_BODY')) bases.push('OF_THE_BODY');
        if (heading !== 'ALL' && (isStated('OF_THE_FUNCTION') || bases.length === 0)) {
          bases.push('OF_THE_FUNCTION');
        }
        if (bases.length === 0) bases.push('OF_THE_BODY');
        return bases.map((per) => spreadOf(ofThe(per), { function: heading, year, per }, input.body));
      }),
  );
}
