import { GraphQLError } from 'graphql';
import { failureCode, failureMessage, isPublisher, type Failure } from '../subgraph/failure';
import { findPath, withinAnswer } from './findPath';
import type { RequestState } from './requestState';

function pathOf(
  { objects }: Failure,
  { roots }: RequestState,
  data: unknown,
): (string | number)[] | undefined {
  for (const object of objects) {
    for (const root of roots) {
      const path = findPath(root, object);
      if (path !== undefined) return withinAnswer(path, data);
    }
  }
  return undefined;
}

/**
 * One error for each subgraph that failed and each way it did: with the publisher's code, a stable code, and the path
 * of the first object that it was asked for.
 */
export function failureErrors(state: RequestState, data: unknown): GraphQLError[] {
  const first = new Map<string, Failure>();
  for (const failure of state.failures) {
    const key = `${failure.subgraph} ${failureCode(failure)}`;
    if (!first.has(key)) first.set(key, failure);
  }
  return [...first.values()].map((failure) => {
    const who = isPublisher(failure.subgraph)
      ? { publisher: failure.subgraph }
      : { service: failure.subgraph };
    const { lastKnownAt } = failure;
    const asOf = lastKnownAt && { asOf: lastKnownAt.toISOString() };
    return new GraphQLError(failureMessage(failure), {
      path: pathOf(failure, state, data),
      extensions: { code: failureCode(failure), ...who, ...asOf },
    });
  });
}
