import { OVERVIEW_NEEDS } from '../../../../services/comparison/external/needs';
import { directorysPart, fillAccounts, namesIn, type Comparison } from './accounts';
import type { Services } from './ask';
import { Names, type Coded, type Coverage } from './named';

const DIRECTORY = `query ($code: ID!, $period: ReportingPeriod!) { regions { code name } region(code: $code) { name
  bodies { code name kind publisher { code } } overview(period: $period) { id ${directorysPart(OVERVIEW_NEEDS)} } } }`;

const COMPARISON = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
  ... on Overview { coverage { partiesExpected published silent { code } unavailable { code } }
    verdicts { verdict count }
    byFunction { function collaborations contributions { text } verdicts { verdict count } }
    byBody { body { code } collaborations published contributions { text } differing lastReportedToPanelOn } }
  ... on Comparison { verdict } } }`;

interface DirectorysRegion {
  readonly name: string;
  readonly bodies: readonly { readonly code: string; readonly name: string }[];
  readonly overview: { readonly id: string; readonly comparisons: readonly Comparison[] };
}

interface Finding {
  readonly coverage: Coverage;
  readonly verdicts: unknown;
  readonly byFunction: unknown;
  readonly byBody: readonly { readonly body: Coded }[];
}

/** One regional view. */
export async function region(variables: Readonly<Record<string, unknown>>, services: Services) {
  const answer = await services.directory<{ regions: unknown; region: DirectorysRegion }>(
    DIRECTORY,
    variables,
  );
  const { name, bodies, overview } = answer.region;
  const { comparisons } = overview;
  await fillAccounts(comparisons, services);
  const names = new Names(
    new Map([...namesIn(comparisons), ...bodies.map((body) => [body.code, body.name] as const)]),
  );
  const { _entities } = await services.comparison<{
    _entities: readonly [Finding, ...{ verdict: string }[]];
  }>(COMPARISON, {
    representations: [
      { __typename: 'Overview', ...overview },
      ...comparisons.map((comparison) => ({ __typename: 'Comparison', ...comparison })),
    ],
  });
  const [{ coverage, verdicts, byFunction, byBody }, ...findings] = _entities;
  return {
    regions: answer.regions,
    region: {
      name,
      bodies,
      overview: {
        coverage: names.coverage(coverage),
        verdicts,
        byFunction,
        byBody: byBody.map(({ body, ...summary }) => ({ ...summary, body: names.one(body) })),
        comparisons: comparisons.map(({ collaboration }, index) => ({
          collaboration: {
            id: collaboration.id,
            name: collaboration.name,
            function: collaboration.function,
          },
          verdict: findings[index]?.verdict,
        })),
      },
    },
  };
}
