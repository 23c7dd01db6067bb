import type {
  AbsenceKind,
  Aspect,
  Basis,
  Capacity,
  Measure,
  PeriodKind,
  Precision,
  Reading,
  SavingCategory,
  SavingStatus,
  Scope,
  Unit,
  WithheldReason,
} from '../../common/contract/enums';
import { toDecimal } from '../../common/number/decimal';
import type { AspectFinding } from '../aspect/finding';
import { ComparisonFinding } from '../compare';
import { readComparison } from '../input/readComparison';
import type { ComparisonInput } from '../model';
import { factPair } from '../pair/factPair';
import { figurePair } from '../pair/figurePair';
import type { PairFinding } from '../pair/pairFinding';

/** Small comparisons as the gateway hands them over. Synthetic: nobody ever stated any of it. */

export const A = 'synthetic-a';
export const B = 'synthetic-b';
export const C = 'synthetic-c';
export const D = 'synthetic-d';

/** One element of an account: a figure or a statement in the contract's form. */
export type Item = Readonly<Record<string, unknown>>;

interface SourceCells {
  readonly statedOn?: string | null;
  readonly statedAs?: Capacity;
  /** Title and address of the evidence. */
  readonly source?: string;
  readonly reading?: Reading;
}

/** What makes a figure different from the usual one; names as in the contract, but flat. */
export interface FigureCells extends SourceCells {
  readonly measure?: Measure;
  readonly scope?: Scope;
  readonly basis?: Basis;
  readonly includesInternalCosts?: boolean | null;
  readonly about?: string;
  readonly unit?: Unit;
  readonly precision?: Precision;
  readonly roundedTo?: number;
  readonly kind?: PeriodKind;
  readonly from?: string | null;
  readonly to?: string | null;
  readonly component?: string | null;
  readonly category?: SavingCategory;
  readonly status?: SavingStatus;
  readonly jointlyWith?: readonly string[];
}

function sourceOf({ statedOn, statedAs, source, reading }: SourceCells): Item {
  const title = source ?? 'Synthetic report';
  return {
    statedOn: statedOn === undefined ? '2020-06-01' : statedOn,
    statedAs: statedAs ?? 'FORCE',
    evidence: {
      title,
      publisher: null,
      address: `https://example.org/${encodeURIComponent(title)}`,
      date: null,
      reading: reading ?? 'DIRECT',
    },
    note: null,
  };
}

function figureItem(cells: FigureCells, number: Item): Item {
  const { category = null, status = null } = cells;
  return {
    measure: cells.measure ?? 'COST',
    scope: cells.scope ?? 'WHOLE',
    basis: cells.basis ?? 'PAID',
    includesInternalCosts: cells.includesInternalCosts ?? null,
    about: cells.about ?? null,
    precision: cells.precision ?? 'EXACT',
    roundedTo: cells.roundedTo ?? null,
    period: {
      kind: cells.kind ?? 'IN_YEAR',
      from: cells.from === undefined ? '2019-04-01' : cells.from,
      to: cells.to === undefined ? '2020-03-31' : cells.to,
    },
    component: cells.component === undefined ? 'all costs' : cells.component,
    saving: (category ?? status) ? { category, status } : null,
    jointlyWith: cells.jointlyWith ?? [],
    ...sourceOf(cells),
    ...number,
  };
}

/** The usual figure: all costs of the whole, paid in 2019-20, exact, in pounds, said on 1 June 2020. */
export function figure(value: number, cells: FigureCells = {}): Item {
  return figureItem(cells, { quantity: { value, unit: cells.unit ?? 'GBP', text: '' }, absence: null });
}

/** A figure of one body's own part: the publisher's, unless `about` says whose. */
export function ownFigure(value: number, cells: FigureCells = {}): Item {
  return figure(value, { scope: 'OWN', ...cells });
}

/** A share in per cent of one body. */
export function share(value: number, cells: FigureCells = {}): Item {
  return ownFigure(value, { measure: 'COST_SHARE', unit: 'PERCENT', ...cells });
}

/** No number, and why. */
export function noFigure(
  kind: AbsenceKind,
  cells: FigureCells & { readonly reason?: WithheldReason } = {},
): Item {
  return figureItem(
    { basis: 'UNSTATED', kind: 'UNSTATED', from: null, to: null, ...cells },
    { quantity: null, absence: { kind, reason: cells.reason ?? null, decidedBy: null } },
  );
}

export function statement(aspect: Aspect, value: string, cells: SourceCells = {}): Item {
  return { aspect, value, absence: null, ...sourceOf(cells) };
}

export function noStatement(aspect: Aspect, kind: AbsenceKind, cells: SourceCells = {}): Item {
  return { aspect, value: null, absence: { kind, reason: null, decidedBy: null }, ...sourceOf(cells) };
}

const isFigure = (item: Item): boolean => 'measure' in item;

/** What an observer says; `by` PRESS unless said. */
export function observed(item: Item, by: Capacity = 'PRESS'): Item {
  return { by, figure: isFigure(item) ? item : null, statement: isFigure(item) ? null : item };
}

/** What the hub has of one body: an account, none, one that could not be fetched, or one as a publisher sent it. */
export type Has = readonly Item[] | 'no account' | 'not reached' | { readonly sent: Item };

export interface Surroundings {
  readonly period?: string;
  readonly tolerancePercent?: number;
  readonly observations?: readonly Item[];
  readonly breakdowns?: readonly Item[];
  /** Parties by the register; every body unless said. */
  readonly members?: readonly string[];
  /** By body: measure, value and date of official statistics. */
  readonly statistics?: Readonly<Record<string, readonly Item[]>>;
  /** When accounts were reported to panels: shortly before the end of the period unless said. */
  readonly reportedToPanelOn?: string | null;
}

/** The contract's form of an account of some items. */
export function account(body: string, items: readonly Item[], cells: Item = {}): Item {
  return {
    id: `${body}/synthetic/2020-21`,
    state: 'PUBLISHED',
    period: '2020-21',
    carriedForwardFrom: null,
    reportedToPanelOn: '2021-03-01',
    figures: items.filter(isFigure),
    statements: items.filter((item) => !isFigure(item)),
    replies: [],
    ...cells,
  };
}

/** "Synthetic A" for synthetic-a. */
const nameOf = (code: string): string => `Synthetic ${code.slice(-1).toUpperCase()}`;

/** A Comparison as the gateway hands it over, of what the hub has of each body. */
export function representation(bodies: Readonly<Record<string, Has>>, around: Surroundings = {}): Item {
  const { reportedToPanelOn = '2021-03-01' } = around;
  const codes = Object.keys(bodies);
  const toAccount = ([code, has]: [string, Has]): Item | null => {
    if (has === 'no account' || has === 'not reached') return null;
    return 'sent' in has ? has.sent : account(code, has, { reportedToPanelOn });
  };
  return {
    id: 'synthetic@2020-21@1',
    period: around.period ?? '2020-21',
    tolerancePercent: around.tolerancePercent ?? 1,
    expected: codes.map((code) => ({
      id: `${code}/synthetic/2020-21`,
      publishes: bodies[code] !== 'no account',
      body: { code, name: nameOf(code), statistics: around.statistics?.[code] ?? [] },
    })),
    collaboration: {
      id: 'synthetic',
      name: 'Synthetic unit',
      function: 'OTHER',
      memberships: (around.members ?? codes).map((code) => ({
        role: 'PARTY',
        from: null,
        to: null,
        body: { code, name: nameOf(code) },
      })),
      observations: around.observations ?? [],
      breakdowns: around.breakdowns ?? [],
    },
    accounts: Object.entries(bodies).map(toAccount),
  };
}

export function inputOf(bodies: Readonly<Record<string, Has>>, around: Surroundings = {}): ComparisonInput {
  const input = readComparison(representation(bodies, around));
  if (input === undefined) throw new Error('The representation cannot be read.');
  return input;
}

export function compared(
  bodies: Readonly<Record<string, Has>>,
  around: Surroundings = {},
): ComparisonFinding {
  return new ComparisonFinding(inputOf(bodies, around));
}

function theTwo<T>([one, other, ...more]: readonly T[]): [T, T] {
  if (one === undefined || other === undefined || more.length > 0) throw new Error('There are not two.');
  return [one, other];
}

/** Two figures or two statements of two bodies set against each other, or of one body. */
export function pairOf(
  one: Item,
  other: Item,
  { sameBody = false, tolerancePercent = 1 }: { sameBody?: boolean; tolerancePercent?: number } = {},
): PairFinding {
  const { figures, facts } = inputOf(sameBody ? { [A]: [one, other] } : { [A]: [one], [B]: [other] });
  return isFigure(one)
    ? figurePair(...theTwo(figures), toDecimal(tolerancePercent))
    : factPair(...theTwo(facts));
}

/** The verdict and the differing qualifiers in one line: "NOT_COMPARABLE UNIT BASIS". */
export function verdictLine(finding: Pick<PairFinding, 'verdict' | 'differing'> | AspectFinding): string {
  return [finding.verdict, ...finding.differing].join(' ');
}

/** The verdict line of every aspect, the most serious first. */
export function verdictLines({ aspects }: ComparisonFinding): string[] {
  return aspects.map(verdictLine);
}

/** The one aspect of a comparison. */
export function onlyAspect({ aspects }: ComparisonFinding): AspectFinding {
  const [aspect] = aspects;
  if (aspect === undefined || aspects.length > 1) throw new Error(`There are ${aspects.length} aspects.`);
  return aspect;
}

/** "synthetic-a AGREES" of every position; an observer by its capacity. */
export function positionLines({ positions }: AspectFinding): string[] {
  return positions.map(({ body, observer, verdict }) => `${body ?? observer ?? ''} ${verdict}`);
}
