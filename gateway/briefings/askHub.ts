import type { ApolloServer } from '@apollo/server';
import type { Request, Response } from 'express';
import { missingOf, type Missing } from './missing';
import { requestContextOf, type RequestContext } from '../requests/requestContext';

/** What the hub answers to an operation of its own. */
export interface Answered {
  readonly data: unknown;
  /** True when something could not be had: the page says so, and is not to be kept. */
  readonly partial: boolean;
  /** What could not be had. */
  readonly missing: Missing;
}

/** Asks the hub itself for a page, as part of the request for it. */
export async function askHub(
  server: ApolloServer<RequestContext>,
  query: string,
  variables: Readonly<Record<string, unknown>>,
  { request, response: answer }: { readonly request: Request; readonly response: Response },
): Promise<Answered> {
  const response = await server.executeOperation(
    { query, variables },
    { contextValue: requestContextOf(request, answer) },
  );
  if (response.body.kind !== 'single') throw new Error('A page is answered at once.');
  const { data, errors = [] } = response.body.singleResult;
  return { data, partial: errors.length > 0, missing: missingOf(errors) };
}
