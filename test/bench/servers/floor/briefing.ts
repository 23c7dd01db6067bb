import { BRIEFING_NEEDS } from '../../../../services/comparison/external/needs';
import { directorysPart, fillAccounts, namesIn, type Comparison } from './accounts';
import type { Services } from './ask';
import { Names, type Coded } from './named';

const DIRECTORY = `query ($code: ID!, $period: ReportingPeriod!, $tolerance: Float!) { body(code: $code) { __typename name
  panel { name } briefing(period: $period, tolerancePercent: $tolerance) { id ${directorysPart(BRIEFING_NEEDS)} } } }`;

const COMPARISON = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
  ... on Briefing { markdown questions { text putTo { code } raisedBy { code } subject verdict heading } }
  ... on Comparison { verdict coverage { partiesExpected published } } } }`;

interface DirectorysBriefing {
  readonly id: string;
  readonly period: string;
  readonly comparisons: readonly Comparison[];
}

interface DirectorysBody {
  readonly __typename: string;
  readonly name: string;
  readonly panel: unknown;
  readonly briefing: DirectorysBriefing;
}

interface Finding {
  readonly markdown: string;
  readonly questions: readonly { readonly putTo: Coded; readonly raisedBy: readonly Coded[] }[];
}

async function contactOf(__typename: string, code: string, services: Services): Promise<unknown> {
  const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
    ... on ${__typename} { contact { role } } } }`;
  const { _entities } = await services.publisher(code)<{ _entities: readonly [{ contact: unknown }] }>(
    query,
    { representations: [{ __typename, code }] },
  );
  return _entities[0].contact;
}

/** What a panel needs for its own body. */
export async function briefing(variables: Readonly<Record<string, unknown>>, services: Services) {
  const { body } = await services.directory<{ body: DirectorysBody }>(DIRECTORY, variables);
  const { period, comparisons } = body.briefing;
  const [contact] = await Promise.all([
    contactOf(body.__typename, String(variables['code']), services),
    fillAccounts(comparisons, services),
  ]);
  const names = new Names(namesIn(comparisons));
  const { _entities } = await services.comparison<{
    _entities: readonly [Finding, ...{ verdict: unknown; coverage: unknown }[]];
  }>(COMPARISON, {
    representations: [
      { __typename: 'Briefing', ...body.briefing },
      ...comparisons.map((comparison) => ({ __typename: 'Comparison', ...comparison })),
    ],
  });
  const [{ markdown, questions }, ...findings] = _entities;
  return {
    body: {
      name: body.name,
      panel: body.panel,
      contact,
      briefing: {
        period,
        markdown,
        questions: questions.map(({ putTo, raisedBy, ...question }) => ({
          ...question,
          putTo: names.one(putTo),
          raisedBy: names.all(raisedBy),
        })),
        comparisons: comparisons.map(({ collaboration: { id, name } }, index) => ({
          collaboration: { id, name },
          ...findings[index],
        })),
      },
    },
  };
}
