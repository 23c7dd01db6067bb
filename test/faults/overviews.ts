import type { GraphqlAnswer } from '../support/hub';

/** Verdicts that an account which is missing could overturn. */
const CONCLUSIVE: readonly string[] = ['AGREES', 'WITHIN_TOLERANCE', 'ONLY_ONE_ACCOUNT'];

const COVERAGE = 'coverage { partiesExpected published silent { code } unavailable { code } }';

/** What is asked of a region or the nation: every mark that a missing account leaves. */
export const OVERVIEW = `
  period
  ${COVERAGE}
  byBody { body { code } collaborations published }
  comparisons {
    id
    verdict
    ${COVERAGE}
    accounts { id state }
    aspects { subject positions { body { code } verdict } }
  }`;

interface Coverage {
  readonly published: number;
  readonly unavailable: readonly { readonly code: string }[];
}

export interface Comparison {
  readonly id: string;
  readonly verdict: string;
  readonly coverage: Coverage;
  readonly accounts: readonly { readonly id: string; readonly state: string | null }[];
  readonly aspects: readonly {
    readonly subject: string;
    readonly positions: readonly { readonly body: { readonly code: string }; readonly verdict: string }[];
  }[];
}

export interface Overview {
  readonly coverage: Coverage;
  readonly byBody: readonly { readonly body: { readonly code: string }; readonly published: number }[];
  readonly comparisons: readonly Comparison[];
}

export function overviewOf({ data }: GraphqlAnswer): Overview {
  return (data.region?.overview ?? data.nation) as Overview;
}

/** The body that an account is of, by the account's id. */
export const publisherOf = (account: { readonly id: string }): string => account.id.split('/')[0] ?? '';

/** Those of these bodies whose accounts are part of the answer, in the order in which they come. */
export function foundIn(overview: Overview, codes: readonly string[]): string[] {
  const found = overview.comparisons.flatMap(({ accounts }) => accounts.map(publisherOf));
  return [...new Set(found)].filter((code) => codes.includes(code));
}

/** Where the first account of a body stands in an answer. */
export function firstAccountOf(answer: GraphqlAnswer, code: string): (string | number)[] {
  const { comparisons } = overviewOf(answer);
  const comparison = comparisons.findIndex(({ accounts }) =>
    accounts.some((one) => publisherOf(one) === code),
  );
  const account = comparisons[comparison]?.accounts.findIndex((one) => publisherOf(one) === code) ?? -1;
  const root = answer.data.region === undefined ? ['nation'] : ['region', 'overview'];
  return [...root, 'comparisons', comparison, 'accounts', account];
}

function coverageWithout(coverage: Coverage, lost: number, codes: readonly string[]): Coverage {
  return {
    ...coverage,
    published: coverage.published - lost,
    unavailable: [...codes].sort().map((code) => ({ code })),
  };
}

/** What a comparison says of accounts: the bodies that have a position on each aspect, and which cannot be reached. */
const comparisonMarks = ({ id, verdict, coverage, accounts, aspects }: Comparison): object => ({
  id,
  isConclusive: CONCLUSIVE.includes(verdict),
  coverage,
  accounts: accounts.map(({ id: account, state }) => ({ id: account, state })),
  aspects: aspects.map(({ subject, positions }) => ({
    subject,
    positions: positions.map(({ body, verdict: own }) => ({
      body: body.code,
      isUnavailable: own === 'UNAVAILABLE',
    })),
  })),
});

/** Every mark that an answer bears of accounts that are there or missing. */
export const marksOf = ({ comparisons, ...rest }: Overview): object => ({
  ...rest,
  comparisons: comparisons.map(comparisonMarks),
});

/** A comparison as it would be if these bodies' accounts were missing. */
function comparisonWithout(comparison: Comparison, codes: readonly string[]): Comparison {
  const { verdict, coverage, accounts, aspects } = comparison;
  const gone = accounts.map(publisherOf).filter((code) => codes.includes(code));
  return {
    ...comparison,
    verdict: gone.length > 0 && CONCLUSIVE.includes(verdict) ? 'UNAVAILABLE' : verdict,
    coverage: coverageWithout(coverage, gone.length, gone),
    accounts: accounts.map((one) => (gone.includes(publisherOf(one)) ? { ...one, state: null } : one)),
    aspects: aspects.map((aspect) => ({
      ...aspect,
      positions: aspect.positions.map((one) =>
        gone.includes(one.body.code) ? { ...one, verdict: 'UNAVAILABLE' } : one,
      ),
    })),
  };
}

/** Every mark of an answer from which these bodies' accounts are missing, by the one from which none is. */
export function marksWithout(whole: Overview, codes: readonly string[]): object {
  const { coverage, byBody, comparisons, ...rest } = whole;
  const lost = comparisons
    .flatMap(({ accounts }) => accounts)
    .filter((one) => codes.includes(publisherOf(one)));
  return marksOf({
    ...rest,
    coverage: coverageWithout(coverage, lost.length, foundIn(whole, codes)),
    byBody: byBody.map((one) => (codes.includes(one.body.code) ? { ...one, published: 0 } : one)),
    comparisons: comparisons.map((one) => comparisonWithout(one, codes)),
  });
}
