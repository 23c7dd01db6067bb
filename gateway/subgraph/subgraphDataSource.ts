import type { GraphQLDataSource } from '@apollo/gateway';
import type { Logger } from '../../services/common/log/logger';
import type { RequestState } from '../execution/requestState';
import { callSubgraph, CallFailed, type SubgraphAnswer, type SubgraphConnections } from './callSubgraph';
import { isPublisher, type FailureKind, type ObjectKey } from './failure';

type Options = Parameters<GraphQLDataSource['process']>[0];
type Answer = Awaited<ReturnType<GraphQLDataSource['process']>>;

/** The objects that a call asks for, by their keys. */
function objectsOf(variables: Readonly<Record<string, unknown>> | undefined): (ObjectKey | undefined)[] {
  const representations = variables?.['representations'];
  if (!Array.isArray(representations)) return [];
  return (representations as Readonly<Record<string, unknown>>[]).map((representation) => {
    const field = 'id' in representation ? 'id' : 'code';
    const [typename, value] = [representation['__typename'], representation[field]];
    return typeof typename === 'string' && typeof value === 'string' ? { typename, field, value } : undefined;
  });
}

const isKey = (key: ObjectKey | undefined): key is ObjectKey => key !== undefined;

/**
 * The gateway's way to one subgraph. It never throws: a call that fails becomes a Failure of the request, and its
 * fields come as null. What a publisher says in its errors goes to the log only; the hub's own services' errors pass.
 */
export class SubgraphDataSource implements GraphQLDataSource {
  private readonly url: URL;

  constructor(
    private readonly options: {
      readonly name: string;
      readonly url: string;
      readonly deadlineMs: number;
      readonly connections: SubgraphConnections;
      readonly log: Logger;
    },
  ) {
    this.url = new URL(options.url);
  }

  async process({ request, context }: Options): Promise<Answer> {
    const { name, connections, deadlineMs, log } = this.options;
    const state = context as RequestState;
    if (state.planOnly) return { data: null };
    const { query, variables, operationName } = request;
    const objects = objectsOf(variables);
    const fail = (kind: FailureKind, of: readonly (ObjectKey | undefined)[], detail: string): void => {
      log.warn({ subgraph: name, kind, detail }, 'A call to a subgraph failed');
      state.failures.push({ subgraph: name, kind, objects: of.filter(isKey) });
    };
    try {
      const body = JSON.stringify({ query, variables, operationName });
      const answer = await callSubgraph(connections, this.url, body, deadlineMs);
      if (objects.length === 0 && answer.data) state.roots.push(answer.data);
      if (!isPublisher(name)) return answer as Answer;
      this.takeErrors(answer, objects, fail);
      return { data: answer.data };
    } catch (error) {
      if (!(error instanceof CallFailed)) throw error;
      fail(error.kind, objects, error.detail);
      return { data: null };
    }
  }

  private takeErrors(
    { errors }: SubgraphAnswer,
    objects: readonly (ObjectKey | undefined)[],
    fail: (kind: FailureKind, of: readonly (ObjectKey | undefined)[], detail: string) => void,
  ): void {
    for (const { message = '', path } of errors ?? []) {
      const index = path?.[1];
      fail('error', typeof index === 'number' ? [objects[index]] : objects, message.slice(0, 500));
    }
  }
}
