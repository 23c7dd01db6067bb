import { OVERVIEW_NEEDS } from '../../../../services/comparison/external/needs';
import { directorysPart, fillAccounts, type Comparison } from './accounts';
import type { Services } from './ask';
import type { Coded } from './named';

const DIRECTORY = `query ($period: ReportingPeriod!) { bodies { code name region { name } }
  nation(period: $period) { id ${directorysPart(OVERVIEW_NEEDS)} } }`;

const COMPARISON = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Overview {
  coverage { partiesExpected published } verdicts { verdict count }
  byFunction { function collaborations contributions { text } savings { text } }
  byBody { body { code } collaborations published differing } } } }`;

interface Answer {
  readonly bodies: readonly Coded[];
  readonly nation: {
    readonly id: string;
    readonly period: string;
    readonly comparisons: readonly Comparison[];
  };
}

/** One national view. */
export async function nation(variables: Readonly<Record<string, unknown>>, services: Services) {
  const answer = await services.directory<Answer>(DIRECTORY, variables);
  await fillAccounts(answer.nation.comparisons, services);
  const { _entities } = await services.comparison<{
    _entities: readonly [{ byBody: readonly { body: Coded }[] }];
  }>(COMPARISON, { representations: [{ __typename: 'Overview', ...answer.nation }] });
  const bodies = new Map(answer.bodies.map((body) => [body.code, body]));
  const { byBody, ...finding } = _entities[0];
  return {
    nation: {
      period: answer.nation.period,
      ...finding,
      byBody: byBody.map(({ body, ...summary }) => ({ ...summary, body: bodies.get(body.code) })),
    },
  };
}
