import { request } from 'undici';
import type { Variables } from '../operations/operations';

export interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string }[];
}

/** How long one request may take that is not under load. */
const DEADLINE_MS = 60_000;

/** Sends one operation to a GraphQL endpoint. */
export async function post(
  url: string,
  query: string,
  variables: Variables = {},
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const { body } = await request(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(DEADLINE_MS),
  });
  return JSON.parse(await body.text()) as Answer;
}
