import { AccountState, Capacity, Measure } from '../../common/contract/enums';
import { memberOf } from '../../common/contract/describedEnum';
import type { Figure } from '../../common/contract/figure';
import type { Statement } from '../../common/contract/statement';
import { firstPossibleDay, isPartialDate, lastPossibleDay } from '../../common/time/partialDate';
import { firstDayOf, isReportingPeriod, lastDayOf } from '../../common/time/reportingPeriod';
import type {
  Breakdown,
  ComparisonInput,
  ExpectedParty,
  FactClaim,
  FigureClaim,
  Named,
  ReplyGiven,
  Standing,
} from '../model';
import { sortedBy } from '../../common/text/sorted';
import { readReplies } from './readReplies';
import { readStatistics } from './readStatistics';
import { factClaim, figureClaim, merged, readTolerance } from './claims';
import { asList, asObject, asText, type Json } from './read';
import { readFigure } from './readFigure';
import { readStatement } from './readStatement';
import { isShownBy } from './shownBy';

interface Account {
  readonly replies: readonly ReplyGiven[];
  readonly standing: Standing;
  readonly figures: readonly FigureClaim[];
  readonly facts: readonly FactClaim[];
}

const NOTHING = { figures: [], facts: [], replies: [] };
const UNAVAILABLE: Account = { standing: { kind: 'unavailable' }, ...NOTHING };
const SILENT: Account = { standing: { kind: 'silent' }, ...NOTHING };
const WITHDRAWN: Account = { standing: { kind: 'silent', withdrawn: true }, ...NOTHING };

/** Reads every element, or answers undefined as soon as one has not the contract's form. */
function readAll<T>(list: readonly unknown[], read: (value: unknown) => T | undefined): T[] | undefined {
  const all: T[] = [];
  for (const value of list) {
    const one = read(value);
    if (one === undefined) return undefined;
    all.push(one);
  }
  return all;
}

/** Most figures and statements of one account: every two are compared, and one account must not stop all others. */
const MOST_ROWS = 600;

/**
 * What the gateway handed over of one account. The account of a publisher that is down is missing, null, or lacks
 * fields; one that has not the contract's form is not to be relied on. Both are unavailable, never silent.
 */
function readAccount(raw: Json | undefined, publisher: string, period: string): Account {
  const state = memberOf(AccountState, raw?.['state']);
  if (raw === undefined || state === undefined) return UNAVAILABLE;
  if (state === 'WITHDRAWN') return WITHDRAWN;
  if (state !== 'PUBLISHED') return SILENT;
  const figures = readAll(asList(raw['figures']) ?? [undefined], readFigure);
  const statements = readAll(asList(raw['statements']) ?? [undefined], readStatement);
  if (figures === undefined || statements === undefined) return UNAVAILABLE;
  const rows = figures.length + statements.length;
  if (rows > MOST_ROWS) return UNAVAILABLE;
  // What is dated the publisher has chosen by the period.
  const isShown = (said: Figure | Statement): boolean => Boolean(said.statedOn) || isShownBy(said, period);
  const shown = { figures: figures.filter(isShown), statements: statements.filter(isShown) };
  // Nothing in it can have been said by then.
  if (rows > 0 && shown.figures.length + shown.statements.length === 0) return SILENT;
  return {
    standing: {
      kind: 'published',
      carriedForwardFrom: asText(raw['carriedForwardFrom']) ?? null,
      reportedToPanelOn: asText(raw['reportedToPanelOn']) ?? null,
    },
    figures: shown.figures.map((figure) => figureClaim(figure, publisher, null)),
    facts: shown.statements.map((statement) => factClaim(statement, publisher, null)),
    replies: readReplies(raw['replies'], publisher),
  };
}

const PARTY_ROLES: ReadonlySet<unknown> = new Set(['PARTY', 'LEAD', 'HOST']);

function touches(membership: Json, period: string): boolean {
  const { role, from, to } = membership;
  const begun =
    typeof from !== 'string' || !isPartialDate(from) || firstPossibleDay(from) <= lastDayOf(period);
  const ended = typeof to === 'string' && isPartialDate(to) && lastPossibleDay(to) < firstDayOf(period);
  return PARTY_ROLES.has(role) && begun && !ended;
}

/** Codes of the parties by the register: in the period when any were, else of all time. */
function readMembers(collaboration: Json | undefined, period: string): string[] {
  const memberships = (asList(collaboration?.['memberships']) ?? [])
    .map(asObject)
    .filter((one) => one !== undefined);
  const codes = (list: readonly Json[]): string[] => [
    ...new Set(
      list.map((one) => asText(asObject(one['body'])?.['code'])).filter((code) => code !== undefined),
    ),
  ];
  const parties = memberships.filter(({ role }) => PARTY_ROLES.has(role));
  const during = parties.filter((membership) => touches(membership, period));
  return codes(during.length > 0 ? during : parties).sort();
}

/** What an observer said, when it counts as at the end of the period. */
export function readObservation(
  raw: unknown,
  period: string,
): { figures: FigureClaim[]; facts: FactClaim[] } {
  const observation = asObject(raw);
  const by = memberOf(Capacity, observation?.['by']);
  if (observation === undefined || by === undefined) return { figures: [], facts: [] };
  const figure = readFigure(observation['figure']);
  const statement = readStatement(observation['statement']);
  return {
    figures: figure && isShownBy(figure, period) ? [figureClaim(figure, null, by)] : [],
    facts: statement && isShownBy(statement, period) ? [factClaim(statement, null, by)] : [],
  };
}

function readNamed(raw: unknown): Named | undefined {
  const named = asObject(raw);
  const measure = memberOf(Measure, named?.['measure']);
  const component = asText(named?.['component']);
  return measure && component ? { measure, component } : undefined;
}

function readBreakdowns(collaboration: Json): Breakdown[] {
  return (asList(collaboration['breakdowns']) ?? []).flatMap((raw) => {
    const whole = readNamed(asObject(raw)?.['whole']);
    const parts = (asList(asObject(raw)?.['parts']) ?? []).map(readNamed);
    return whole && parts.every((part) => part !== undefined) ? [{ whole, parts }] : [];
  });
}

/**
 * Reads what the gateway hands over for one comparison. Undefined when it lacks what cannot be done without: then the
 * directory has not answered.
 */
export function readComparison(representation: unknown): ComparisonInput | undefined {
  const raw = asObject(representation);
  const id = asText(raw?.['id']);
  const period = asText(raw?.['period']);
  const collaboration = asObject(raw?.['collaboration']);
  const expected = asList(raw?.['expected']);
  if (!raw || !id || !period || !isReportingPeriod(period) || !collaboration || !expected) return undefined;

  const accounts = new Map<string, Json>();
  for (const value of asList(raw['accounts']) ?? []) {
    const account = asObject(value);
    const accountId = asText(account?.['id']);
    if (account && accountId) accounts.set(accountId, account);
  }
  const parties: ExpectedParty[] = [];
  const figures: FigureClaim[] = [];
  const facts: FactClaim[] = [];
  const replies: ReplyGiven[] = [];
  for (const value of expected) {
    const entry = asObject(value);
    const body = asObject(entry?.['body']);
    const code = asText(body?.['code']);
    if (!entry || !code) continue;
    const publishes = entry['publishes'] === true;
    const account = publishes ? readAccount(accounts.get(asText(entry['id']) ?? ''), code, period) : SILENT;
    parties.push({ code, name: asText(body?.['name']) ?? code, standing: account.standing });
    figures.push(...account.figures);
    facts.push(...account.facts);
    replies.push(...account.replies);
  }
  for (const value of asList(collaboration['observations']) ?? []) {
    const observed = readObservation(value, period);
    figures.push(...observed.figures);
    facts.push(...observed.facts);
  }
  return {
    id,
    collaboration: asText(collaboration['id']) ?? '',
    collaborationName: asText(collaboration['name']) ?? asText(collaboration['id']) ?? '',
    period,
    tolerancePercent: readTolerance(raw['tolerancePercent']),
    parties: parties.sort((a, b) => (a.code < b.code ? -1 : 1)),
    members: readMembers(collaboration, period),
    breakdowns: readBreakdowns(collaboration),
    statistics: readStatistics(expected),
    function: asText(collaboration['function']) ?? 'OTHER',
    figures: merged(figures),
    facts: merged(facts),
    replies: sortedBy(replies, ({ body, aspect }) => `${body} ${aspect}`),
  };
}
