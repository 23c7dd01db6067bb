import { Pool } from 'undici';
import { z } from 'zod';
import { traceHeaders } from '../tracing/tracing';

/** One connection pool to the origin of a subgraph. */
const pools = new Map<string, Pool>();

function poolFor(origin: string): Pool {
  const pool = pools.get(origin) ?? new Pool(origin, { connections: 4, keepAliveTimeout: 10_000 });
  pools.set(origin, pool);
  return pool;
}

const ANSWER = z.object({
  data: z.unknown().optional(),
  errors: z.array(z.object({ message: z.string() })).optional(),
});

interface Operation {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/**
 * One GraphQL call over HTTP with a deadline in milliseconds. Answers the whole answer as it came, whatever its form.
 * Throws when there is none in time and when it is no JSON.
 */
export async function postForAnswer(
  url: string,
  operation: Operation,
  deadlineMs: number,
  headers: Readonly<Record<string, string>> = {},
): Promise<unknown> {
  const { origin, pathname, search } = new URL(url);
  const response = await poolFor(origin).request({
    method: 'POST',
    path: pathname + search,
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      ...traceHeaders(),
      ...headers,
    },
    body: JSON.stringify(operation),
    signal: AbortSignal.timeout(deadlineMs),
  });
  return response.body.json();
}

/**
 * One GraphQL call over HTTP with a deadline in milliseconds. Answers `data`.
 * Throws when there is no answer in time, when it is no GraphQL answer, and when it has errors and no data.
 */
export async function postGraphql(url: string, operation: Operation, deadlineMs: number): Promise<unknown> {
  const answer = ANSWER.parse(await postForAnswer(url, operation, deadlineMs));
  if (answer.data === undefined || answer.data === null) {
    throw new Error(answer.errors?.map(({ message }) => message).join('; ') ?? 'the answer has no data');
  }
  return answer.data;
}

/** One GET for JSON with a deadline in milliseconds. */
export async function getJson(url: string, deadlineMs: number): Promise<unknown> {
  const { origin, pathname, search } = new URL(url);
  const response = await poolFor(origin).request({
    method: 'GET',
    path: pathname + search,
    headers: { accept: 'application/json' },
    signal: AbortSignal.timeout(deadlineMs),
  });
  if (response.statusCode !== 200) {
    await response.body.dump();
    throw new Error(`HTTP status ${response.statusCode}`);
  }
  return response.body.json();
}
