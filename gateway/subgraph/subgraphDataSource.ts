import type { GraphQLDataSource } from '@apollo/gateway';
import { NOWHERE } from '../../services/common/http/nowhere';
import type { Logger } from '../../services/common/log/logger';
import type { RequestState } from '../execution/requestState';
import { CallFailed } from './callFailed';
import type { Entity, EntityVariables } from './entityBatches';
import { isPublisher, type Failure, type ObjectKey } from './failure';
import type { HttpAnswer } from './httpCall';
import type { InsideComparison } from './insideComparison';
import { ownEntities } from './ownEntities';
import { readAnswer, type SubgraphAnswer } from './readAnswer';
import type { SubgraphCall, SubgraphCalls } from './subgraphCalls';

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

/** A request to a subgraph, as it goes over the wire. */
interface Question {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
}

/**
 * The gateway names each step after the client's operation. Without that, the same question is the same whoever asks it
 * under whatever name, for every store of answers and of compiled code on its way.
 */
const withoutName = (query: string): string => query.replace(/^query\s+[_A-Za-z]\w*/, 'query');

class NotTogether extends Error {}

type Objects = readonly (ObjectKey | undefined)[];

/** The answer of a publisher to a question for objects. Throws a CallFailed when nothing came of it. */
function readEntities(came: HttpAnswer, objects: Objects, query: string): SubgraphAnswer {
  const { data, errors } = readAnswer(came);
  const found = data?.['_entities'] ?? null;
  const isNothing = found === null || (Array.isArray(found) && found.every((one) => one === null));
  if (errors !== undefined && errors !== null && isNothing) {
    throw new CallFailed('error', String(errors[0]?.message).slice(0, 500));
  }
  return { data: { _entities: ownEntities(found, objects, query) }, ...(errors ? { errors } : {}) };
}

const isKey = (key: ObjectKey | undefined): key is ObjectKey => key !== undefined;

/**
 * The gateway's way to one subgraph. It never throws: a call that fails becomes a Failure of the request, and its fields
 * come as null, or as the publisher said them last. What a publisher says in its errors goes to the log only; the hub's
 * own services' errors pass.
 */
export class SubgraphDataSource implements GraphQLDataSource {
  private readonly url: URL;

  constructor(
    private readonly options: {
      readonly name: string;
      readonly url: string;
      readonly deadlineMs: number;
      readonly calls: SubgraphCalls;
      /** Answers in this process what would be asked over HTTP. */
      readonly inside?: InsideComparison | undefined;
      readonly log: Logger;
    },
  ) {
    this.url = new URL(options.url);
  }

  async process({ request, context }: Options): Promise<Answer> {
    const { name, calls, log } = this.options;
    const state = context as RequestState;
    const { variables } = request;
    const query = withoutName(request.query ?? '');
    if (this.options.inside !== undefined) {
      return (await this.options.inside.ask(query, variables, state.comparisons)) as Answer;
    }
    const objects = objectsOf(variables);
    const callFor = (body: Question): SubgraphCall => ({
      subgraph: name,
      url: this.url,
      body: JSON.stringify(body),
      requestId: state.requestId,
      deadlineMs: this.options.deadlineMs,
      latestMs: state.deadlineAt - performance.now(),
    });
    const fail = (failure: Omit<Failure, 'subgraph' | 'objects'>, of: Objects, detail: string): void => {
      const { requestId } = state;
      log.warn({ subgraph: name, requestId, kind: failure.kind, detail }, 'A call to a subgraph failed');
      state.failures.push({ ...failure, subgraph: name, objects: of.filter(isKey) });
    };
    if (this.url.href === NOWHERE) {
      fail({ kind: 'taken out' }, objects, 'in the registry');
      return { data: null };
    }
    const call = callFor({ query, variables });
    const read = (came: HttpAnswer): SubgraphAnswer =>
      isPublisher(name) && objects.length > 0 ? readEntities(came, objects, query) : readAnswer(came);
    try {
      if (name === 'directory' && objects.length > 0) {
        const entities = await this.together(query, variables as EntityVariables, state, callFor);
        if (entities !== undefined) return { data: { _entities: entities } };
      }
      const came = await calls.ask(call);
      const answer = read(came);
      if (answer.errors === undefined) came.keep();
      if (objects.length === 0 && answer.data) state.roots.push(answer.data);
      if (!isPublisher(name)) return answer as Answer;
      for (const { message, path } of answer.errors ?? []) {
        const index: unknown = Array.isArray(path) ? path[1] : undefined;
        const of = typeof index === 'number' ? [objects[index]] : objects;
        fail({ kind: 'error' }, of, String(message).slice(0, 500));
      }
      return { data: answer.data };
    } catch (error) {
      if (!(error instanceof CallFailed)) throw error;
      const known = calls.lastKnown(call);
      if (known === undefined) {
        fail({ kind: error.kind }, objects, error.detail);
        return { data: null };
      }
      fail({ kind: error.kind, lastKnownAt: new Date(known.at) }, objects, error.detail);
      return { data: read({ status: 200, text: known.text }).data };
    }
  }

  /**
   * Objects of the directory's, asked for together with those of other steps of the plan; undefined when the answer
   * has errors, which belong to one step.
   */
  private async together(
    query: string,
    variables: EntityVariables,
    state: RequestState,
    callFor: (body: Question) => SubgraphCall,
  ): Promise<readonly (Entity | null)[] | undefined> {
    try {
      return await state.batches.load(query, variables, async (all) => {
        const came = await this.options.calls.ask(callFor({ query, variables: all }));
        const { data, errors } = readAnswer(came);
        const entities = data?.['_entities'];
        if (errors || !Array.isArray(entities) || entities.length !== all.representations.length) {
          throw new NotTogether();
        }
        came.keep();
        return entities as (Entity | null)[];
      });
    } catch (error) {
      if (error instanceof NotTogether) return undefined;
      throw error;
    }
  }
}
