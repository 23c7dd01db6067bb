import type { DataSource } from 'typeorm';
import { accountId } from '../../common/contract/accountId';
import { hubError } from '../../common/errors/hubError';
import { z } from 'zod';
import { postForAnswer } from '../../common/http/postGraphql';
import { REQUEST_ID } from '../../common/http/requestId';
import { halfOf } from '../../common/time/reportingPeriod';
import { collaborationSection } from '../../comparison/briefing/collaborationSection';
import { ComparisonFinding } from '../../comparison/compare';
import type { SumVerdict, Verdict } from '../../comparison/enums';
import { readComparison } from '../../comparison/input/readComparison';
import { figureHash } from '../../common/store/toRow';
import { listOf } from '../../common/text/words';
import { readStanding } from '../reporting/change';
import { contentOf } from '../reporting/content';
import { readDrafts, type Draft } from '../reporting/drafts';
import { ownAccount } from './ownAccount';
import { PREVIEW_OPERATION } from './previewOperation';

type Json = Readonly<Record<string, unknown>>;

/** An aspect that would come out otherwise; null where there is none. */
export interface AspectChange {
  readonly key: string;
  readonly subject: string;
  readonly before: Verdict | null;
  readonly after: Verdict | null;
  /** Why, after the change; before it when the aspect would be gone. */
  readonly reason: string;
}

/** A sum check that would come out otherwise; null where there is none. */
export interface SumChange {
  readonly subject: string;
  readonly before: SumVerdict | null;
  readonly after: SumVerdict | null;
  readonly reason: string;
}

/** The comparison as it would come out if the drafts were published now. */
export interface Preview {
  /** The period as at whose end it compares. */
  readonly period: string;
  readonly changes: readonly AspectChange[];
  /** Sums that would come out otherwise, with what they would say. */
  readonly sums: readonly SumChange[];
  /** What the body should know before it publishes. */
  readonly cautions: readonly string[];
  /** The collaboration's part of a briefing, in Markdown. */
  readonly markdown: string;
}

const DEADLINE_MS = 30_000;

const OBJECT = z.looseObject({});
const ANSWER = z.object({
  data: z
    .object({
      collaboration: z
        .object({
          comparison: z
            .looseObject({
              id: z.string(),
              expected: z.array(OBJECT),
              accounts: z.array(OBJECT.nullable()).nullable(),
            })
            .nullable(),
        })
        .nullable(),
    })
    .nullish(),
  errors: z.array(z.object({ message: z.string() })).optional(),
});

const WHERE_IT_ANSWERS =
  'Start it, or set GATEWAY_URL to where it answers (without it, PORT on this machine).';

/** Why there is no answer, without the address: whoever previews need not know it. */
function unansweredText(error: unknown): string {
  const { name, code } = error as NodeJS.ErrnoException;
  if (name === 'TimeoutError') return `it took longer than ${DEADLINE_MS / 1000} seconds.`;
  return code === undefined
    ? 'what answers at its address is no GraphQL endpoint.'
    : `it cannot be reached (${code}).`;
}

/** What the gateway has of the comparison now; undefined when the directory does not know the collaboration yet. */
async function liveComparison(
  gatewayUrl: string,
  { collaboration, period, requestId }: { collaboration: string; period: string; requestId?: string },
): Promise<Json | undefined> {
  const refusal = (reason: string): Error =>
    hubError('PREVIEW_UNAVAILABLE', `The gateway did not say what the others publish: ${reason}`);
  let raw: unknown;
  try {
    const variables = { id: collaboration, period };
    const operation = { query: PREVIEW_OPERATION, variables };
    const headers: Record<string, string> = requestId === undefined ? {} : { [REQUEST_ID]: requestId };
    raw = await postForAnswer(`${gatewayUrl}/graphql`, operation, DEADLINE_MS, headers);
  } catch (error) {
    throw refusal(`${unansweredText(error)} ${WHERE_IT_ANSWERS}`);
  }
  const answer = ANSWER.safeParse(raw);
  if (!answer.success) throw refusal('its answer has not the form of a comparison.');
  const { data, errors = [] } = answer.data;
  const comparison = data?.collaboration?.comparison;
  // Without errors null means that there is no such collaboration; with errors that it is not known.
  if (!comparison && (errors.length > 0 || !data)) throw refusal(errors[0]?.message ?? 'it has no data.');
  if (!comparison) return undefined;
  return { ...comparison, accounts: (comparison.accounts ?? []).filter((account) => account !== null) };
}

function withOwnAccount(comparison: Json, body: string, account: Json): Json {
  const id = account['id'];
  const isOther = (entry: Json): boolean => entry['id'] !== id;
  const expected = comparison['expected'] as readonly Json[];
  const own = expected.find((entry) => !isOther(entry)) ?? { id, body: { code: body, name: body } };
  return {
    ...comparison,
    expected: [...expected.filter(isOther), { ...own, publishes: true }],
    accounts: [...((comparison['accounts'] ?? []) as readonly Json[]).filter(isOther), account],
  };
}

function findingOf(comparison: Json): ComparisonFinding {
  const input = readComparison(comparison);
  if (input === undefined) {
    throw hubError('PREVIEW_UNAVAILABLE', 'The directory did not answer, so the parties are not known.');
  }
  return new ComparisonFinding(input);
}

function changesOf(before: ComparisonFinding | undefined, after: ComparisonFinding): AspectChange[] {
  const old = before?.aspects ?? [];
  const changed = after.aspects.flatMap(({ key, subject, verdict, reason }): AspectChange[] => {
    const last = old.find((one) => one.subject === subject);
    if (last?.verdict === verdict && last.reason === reason) return [];
    return [{ key, subject, before: last?.verdict ?? null, after: verdict, reason }];
  });
  const gone = old.filter(({ subject }) => !after.aspects.some((one) => one.subject === subject));
  return [
    ...changed,
    ...gone.map(({ key, subject, verdict, reason }) => ({
      key,
      subject,
      before: verdict,
      after: null,
      reason,
    })),
  ];
}

function sumChangesOf(before: ComparisonFinding | undefined, after: ComparisonFinding): SumChange[] {
  const old = before?.sums ?? [];
  const changed = after.sums.flatMap(({ subject, verdict, reason }): SumChange[] => {
    if (old.some((one) => one.subject === subject && one.reason === reason)) return [];
    const last = old.find((one) => one.subject === subject);
    return [{ subject, before: last?.verdict ?? null, after: verdict, reason }];
  });
  const gone = old.filter(({ subject }) => !after.sums.some((one) => one.subject === subject));
  return [
    ...changed,
    ...gone.map(({ subject, verdict, reason }) => ({ subject, before: verdict, after: null, reason })),
  ];
}

/** A joint statement stands in the account of every body that made it: changed in one, it says two things. */
async function jointCautions(store: DataSource, body: string, drafts: readonly Draft[]): Promise<string[]> {
  const cautions: string[] = [];
  const all = await readStanding(store);
  for (const draft of drafts) {
    const standing = all.at(draft);
    const before = standing ? (await contentOf(store.manager, body, standing)).figures.map(figureHash) : [];
    for (const figure of draft.content.figures) {
      if (figure.jointlyWith.length === 0 || before.includes(figureHash(figure))) continue;
      cautions.push(
        `Figure "${figure.key}" is stated jointly with ${listOf(figure.jointlyWith)}: you speak for them too, and their own accounts stay as they are. State it alone if they have not agreed.`,
      );
    }
  }
  return cautions;
}

/**
 * The comparison of a collaboration as it would come out with the body's drafts, against what the others publish now.
 * `asAt` is the period compared; without it the latest half-year of the drafts. The drafts stay with the publisher.
 */
export async function preview(
  store: DataSource,
  body: string,
  options: {
    collaboration: string;
    period?: string | null;
    asAt: string | null;
    gatewayUrl: string;
    today: string;
    /** Of the request that asks for the preview: the gateway gets it, too. */
    requestId?: string;
  },
): Promise<Preview> {
  const { collaboration, today } = options;
  const selection =
    options.period === undefined ? { collaboration } : { collaboration, period: options.period };
  const drafts = await readDrafts(store.manager, selection);
  if (drafts.length === 0) throw hubError('NO_DRAFT', `There is no draft of "${collaboration}" to preview.`);
  const period = options.asAt ?? drafts.findLast((draft) => draft.period !== null)?.period ?? halfOf(today);
  const comparison = await liveComparison(options.gatewayUrl, {
    collaboration,
    period,
    ...(options.requestId !== undefined && { requestId: options.requestId }),
  });
  const account = await ownAccount(store, { body, collaboration, period }, drafts, today);
  const live = comparison ?? {
    id: accountId({ publisher: body, collaboration, period }),
    period,
    tolerancePercent: 1,
    expected: [],
    collaboration: { id: collaboration, name: collaboration },
    accounts: [],
  };
  const after = findingOf(withOwnAccount(live, body, account));
  const before = comparison && findingOf(comparison);
  const questions = after.questions.filter(({ putTo }) => putTo === body);
  const party = after.input.parties.find(({ code }) => code === body) ?? { code: body, name: body };
  return {
    period,
    changes: changesOf(before, after),
    sums: sumChangesOf(before, after),
    cautions: await jointCautions(store, body, drafts),
    markdown: collaborationSection(after, party, questions),
  };
}
