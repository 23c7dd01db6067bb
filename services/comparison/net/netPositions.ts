import { sum, toDecimal, type Decimal } from '../../common/number/decimal';
import type { Measure } from '../../common/contract/enums';
import { differingQualifiers } from '../alike/differingQualifiers';
import { clusters } from '../aspect/clusters';
import type { ComparisonInput, FigureClaim } from '../model';
import { missingParts, onePartEach } from '../sum/parts';
import { allowedInSum } from '../sum/sumRange';
import { netReading } from './reading';
import type { ShareFinding, ShareKind } from './share';

/** What one party gives and gets. What nobody states stays out. */
export interface NetFinding {
  readonly body: string;
  readonly shares: Readonly<Partial<Record<ShareKind, ShareFinding>>>;
  /** Kinds of which several unlike shares are stated, so that none can be picked. */
  readonly unclear: readonly ShareKind[];
  /** Share of benefit less share of cost, in percentage points; null unless both are known. */
  readonly net: Decimal | null;
  readonly reading: string;
}

const HUNDRED = toDecimal(100);

/** Where each share comes from: measures that state it, and measures whose amounts it follows from. */
const SOURCES: Readonly<Record<ShareKind, { stated: Measure; amounts: readonly Measure[] }>> = {
  cost: { stated: 'COST_SHARE', amounts: ['CONTRIBUTION', 'COST'] },
  resources: { stated: 'RESOURCE_SHARE', amounts: ['STAFF'] },
  benefit: { stated: 'BENEFIT_SHARE', amounts: ['HOURS'] },
  votes: { stated: 'VOTE_SHARE', amounts: [] },
};

type Shares = Map<string, ShareFinding>;

/** Figures of own parts that are alike in all but whose part it is. */
function groupsOf(input: ComparisonInput, measure: Measure): FigureClaim[][] {
  const own = input.figures.filter(
    ({ figure, value, subject }) =>
      figure.measure === measure && figure.scope === 'OWN' && value !== null && !subject.includes(' '),
  );
  return clusters(own, (a, b) => differingQualifiers(a, b).every((qualifier) => qualifier === 'SUBJECT'));
}

const isPercent = ({ figure }: FigureClaim): boolean => figure.quantity?.unit === 'PERCENT';

/** Stated shares, a set that makes up a hundred per cent before others; bodies with several unlike shares apart. */
function statedShares(input: ComparisonInput, measure: Measure): { shares: Shares; unclear: Set<string> } {
  const groups = groupsOf(input, measure)
    .filter((group) => group.every(isPercent))
    .map((group) => onePartEach(group));
  const total = (group: readonly FigureClaim[]): Decimal => sum(group.map(({ value }) => value as Decimal));
  const complete = groups.filter((group) => total(group).minus(HUNDRED).abs().lte(allowedInSum(group)));
  const chosen = complete.length > 0 ? complete : groups;
  const bySubject = new Map<string, FigureClaim[]>();
  for (const claim of chosen.flat())
    bySubject.set(claim.subject, [...(bySubject.get(claim.subject) ?? []), claim]);
  const shares: Shares = new Map();
  const unclear = new Set<string>();
  for (const [subject, claims] of bySubject) {
    const [claim] = claims;
    if (claim && claims.every(({ value }) => value?.eq(claim.value as Decimal))) {
      shares.set(subject, { percent: claim.value as Decimal, derived: false, claim });
    } else unclear.add(subject);
  }
  return { shares, unclear };
}

/** Shares that follow from the amounts of all parties, stated alike; none when a single part is missing or a limit. */
function derivedShares(input: ComparisonInput, measures: readonly Measure[]): Shares {
  for (const measure of measures) {
    for (const group of groupsOf(input, measure)) {
      const parts = onePartEach(group);
      const exact = parts.every(
        ({ figure, value }) =>
          figure.precision !== 'AT_LEAST' &&
          figure.precision !== 'UP_TO' &&
          value !== null &&
          value.gte(0) &&
          !isPercent({ figure } as FigureClaim),
      );
      const whole = sum(parts.map(({ value }) => value as Decimal));
      const isComplete = input.members.length > 1 && missingParts(input.members, parts).length === 0;
      if (!exact || !isComplete || whole.lte(0)) continue;
      return new Map(
        parts.map((claim) => [
          claim.subject,
          { percent: (claim.value as Decimal).div(whole).times(HUNDRED).round(1), derived: true, claim },
        ]),
      );
    }
  }
  return new Map();
}

/**
 * Share of cost, of resources, of benefit or use, and of votes, for each party: as stated, else as it follows from the
 * amounts of all parties on one basis. Nothing is guessed: of two parties with one stated vote share, the other's stays
 * unknown.
 */
export function netPositions(input: ComparisonInput): NetFinding[] {
  const kinds = Object.keys(SOURCES) as ShareKind[];
  const found = kinds.map((kind) => {
    const { stated, amounts } = SOURCES[kind];
    const { shares, unclear } = statedShares(input, stated);
    const derived = derivedShares(input, amounts);
    return {
      kind,
      unclear,
      of: (body: string) => shares.get(body) ?? (unclear.has(body) ? undefined : derived.get(body)),
    };
  });
  return input.members.map((body) => {
    const shares: Partial<Record<ShareKind, ShareFinding>> = {};
    for (const { kind, of } of found) {
      const share = of(body);
      if (share) shares[kind] = share;
    }
    const unclear = found.filter((one) => one.unclear.has(body)).map(({ kind }) => kind);
    const net = shares.benefit && shares.cost ? shares.benefit.percent.minus(shares.cost.percent) : null;
    return { body, shares, unclear, net, reading: netReading(shares, unclear, net) };
  });
}
