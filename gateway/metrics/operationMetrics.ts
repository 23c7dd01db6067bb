import type { ApolloServerPlugin, BaseContext, GraphQLRequestContext } from '@apollo/server';
import { Counter, Histogram, type Registry } from 'prom-client';
import type { AnswerLocals } from '../answers/wholeAnswers';
import type { RequestState } from '../execution/requestState';
import type { KnownNames } from './knownNames';

/** Seconds: most answers take milliseconds, and one may take ANSWER_TIMEOUT. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** The label of what was never run: its name may be anything. */
const REFUSED = '(refused)';

type Outcome = 'ok' | 'partial' | 'failed' | 'refused';

/** By GraphQL's rules an answer has no entry "data" when the operation was not run, and null when nothing came of it. */
function outcomeOf({ response: { body } }: GraphQLRequestContext<BaseContext>): Outcome {
  if (body?.kind !== 'single' || body.singleResult.data === undefined) return 'refused';
  if (body.singleResult.data === null) return 'failed';
  return (body.singleResult.errors?.length ?? 0) > 0 ? 'partial' : 'ok';
}

/** The plugin that counts operations, and what counts one that was answered by another gateway, by its name. */
interface OperationMetrics {
  readonly plugin: ApolloServerPlugin;
  readonly again: (name: string | null) => void;
}

/** Counts and times operations by name, answers that are given again among them, and what failed at subgraphs. */
export function operationMetrics(registry: Registry, names: KnownNames): OperationMetrics {
  const operations = new Counter({
    name: 'hub_operations_total',
    help: 'Operations by name and outcome: ok, partial (with errors), failed (no data), refused (not run), again (an earlier answer).',
    labelNames: ['operation', 'outcome'],
    registers: [registry],
  });
  const seconds = new Histogram({
    name: 'hub_operation_seconds',
    help: 'How long operations took that were run.',
    labelNames: ['operation'],
    buckets: BUCKETS,
    registers: [registry],
  });
  const failures = new Counter({
    name: 'hub_subgraph_failures_total',
    help: 'What went wrong at each subgraph, as clients were told: by kind, and whether what it said last stood in its place.',
    labelNames: ['subgraph', 'kind', 'shown'],
    registers: [registry],
  });
  const countFailures = (context: Partial<RequestState>): void => {
    for (const { subgraph, kind, lastKnownAt } of context.failures ?? []) {
      failures.inc({ subgraph, kind, shown: lastKnownAt === undefined ? 'nothing' : 'last known' });
    }
  };
  const again = (name: string | null): void =>
    operations.inc({ operation: names.labelOf(name), outcome: 'again' });
  const plugin: ApolloServerPlugin = {
    requestDidStart: () => {
      const startedAt = performance.now();
      return Promise.resolve({
        willSendResponse: (context) => {
          const outcome = outcomeOf(context);
          if (outcome === 'refused') {
            operations.inc({ operation: REFUSED, outcome });
            return Promise.resolve();
          }
          const operation = names.labelOf(context.operationName);
          operations.inc({ operation, outcome });
          seconds.observe({ operation }, (performance.now() - startedAt) / 1000);
          countFailures(context.contextValue);
          const { locals } = context.contextValue as { locals?: AnswerLocals };
          if (locals) {
            const { again: before } = locals;
            locals.again = (request) => {
              before?.(request);
              operations.inc({ operation, outcome: 'again' });
            };
          }
          return Promise.resolve();
        },
      });
    },
  };
  return { plugin, again };
}
