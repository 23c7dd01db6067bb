import { COMPARISON_NEEDS } from '../../../../services/comparison/external/needs';
import { directorysPart, fillAccounts, namesIn, type Account, type Comparison } from './accounts';
import type { Services } from './ask';
import { Names, type Coded, type Coverage } from './named';

const DIRECTORY = `query ($id: ID!, $period: ReportingPeriod!, $tolerance: Float!) { collaboration(id: $id) { name
  comparison(period: $period, tolerancePercent: $tolerance) { id ${directorysPart(COMPARISON_NEEDS)} } } }`;

const COMPARISON = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Comparison {
  verdict coverage { partiesExpected published silent { code } unavailable { code } }
  aspects { subject verdict reason differingQualifiers
    positions { body { code } verdict figure { quantity { value text } } statement { value } }
    spread { difference { text } percent } }
  sums { subject verdict total { value } stated { body { code } } difference { value } missing { code } reason }
  questions { text putTo { code } raisedBy { code } heading } } } }`;

interface FullAccount extends Account {
  readonly state: string;
  readonly carriedForwardFrom: string | null;
  readonly figures: readonly Figure[];
  readonly statements: readonly { readonly aspect: string; readonly value: string | null }[];
}

interface Figure {
  readonly measure: string;
  readonly scope: string;
  readonly basis: string;
  readonly includesInternalCosts: boolean | null;
  readonly precision: string;
  readonly component: string | null;
  readonly quantity: unknown;
  readonly period: unknown;
  readonly statedOn: string | null;
  readonly statedAs: string;
  readonly evidence: { title: string; address: unknown; date: unknown; reading: string } | null;
}

interface Finding {
  readonly verdict: string;
  readonly coverage: Coverage;
  readonly aspects: readonly { readonly positions: readonly { readonly body: Coded | null }[] }[];
  readonly sums: readonly {
    readonly stated: readonly { readonly body: Coded | null }[];
    readonly missing: readonly Coded[];
  }[];
  readonly questions: readonly { readonly putTo: Coded; readonly raisedBy: readonly Coded[] }[];
}

function toFigure({ evidence, ...figure }: Figure): object {
  const { measure, scope, basis, includesInternalCosts, precision, component } = figure;
  const { quantity, period, statedOn, statedAs } = figure;
  return {
    measure,
    scope,
    basis,
    includesInternalCosts,
    precision,
    component,
    quantity,
    period,
    statedOn,
    statedAs,
    evidence: evidence && {
      title: evidence.title,
      address: evidence.address,
      date: evidence.date,
      reading: evidence.reading,
    },
  };
}

function toAccount({
  __typename,
  state,
  carriedForwardFrom,
  publisher,
  figures,
  statements,
}: FullAccount): object {
  return {
    __typename,
    state,
    carriedForwardFrom,
    publisher,
    figures: figures.map(toFigure),
    statements: statements.map(({ aspect, value }) => ({ aspect, value })),
  };
}

/** One collaboration with the accounts of its parties. */
export async function headline(variables: Readonly<Record<string, unknown>>, services: Services) {
  const { collaboration } = await services.directory<{
    collaboration: { name: string; comparison: Comparison };
  }>(DIRECTORY, variables);
  const { name, comparison } = collaboration;
  await fillAccounts([comparison], services);
  const names = new Names(namesIn([comparison]));
  const { _entities } = await services.comparison<{ _entities: readonly [Finding] }>(COMPARISON, {
    representations: [{ __typename: 'Comparison', ...comparison }],
  });
  const { verdict, coverage, aspects, sums, questions } = _entities[0];
  return {
    collaboration: {
      name,
      comparison: {
        verdict,
        coverage: names.coverage(coverage),
        accounts: (comparison.accounts as readonly FullAccount[]).map(toAccount),
        aspects: aspects.map(({ positions, ...aspect }) => ({
          ...aspect,
          positions: positions.map((position) => ({ ...position, body: names.one(position.body) })),
        })),
        sums: sums.map(({ stated, missing, ...sum }) => ({
          ...sum,
          stated: stated.map(({ body }) => ({ body: names.one(body) })),
          missing: names.all(missing),
        })),
        questions: questions.map(({ putTo, raisedBy, ...question }) => ({
          ...question,
          putTo: names.one(putTo),
          raisedBy: names.all(raisedBy),
        })),
      },
    },
  };
}
