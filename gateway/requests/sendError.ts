import type { Response } from 'express';
import type { GraphQLError } from 'graphql';

interface HttpPart {
  readonly status?: number;
  readonly headers?: Iterable<readonly [string, string]>;
}

/** Errors as an answer of GraphQL: what a client finds in `errors`, without what is meant for HTTP. */
export function errorBody(errors: readonly GraphQLError[]): string {
  return `${JSON.stringify({
    errors: errors.map(({ message, extensions: { http: _http, ...extensions } }) => ({
      message,
      extensions,
    })),
  })}\n`;
}

/** Answers a request that never reaches GraphQL with GraphQL errors, and the HTTP status and headers of the first. */
export function sendError(response: Response, ...errors: readonly [GraphQLError, ...GraphQLError[]]): void {
  const { status = 400, headers = [] } = (errors[0].extensions['http'] ?? {}) as HttpPart;
  for (const [name, value] of headers) response.setHeader(name, value);
  response.status(status).type('application/json').send(errorBody(errors));
}
