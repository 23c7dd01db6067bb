import { Pool } from 'undici';
import type { FailureKind } from './failure';

/** Largest answer of a subgraph that is read, in bytes. */
const LARGEST_ANSWER = 50_000_000;

/** Most connections to one origin: a process that hosts many publishers is one origin. */
const CONNECTIONS = 64;

export interface SubgraphAnswer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly {
    readonly message?: string;
    readonly path?: readonly (string | number)[];
    readonly extensions?: Readonly<Record<string, unknown>>;
  }[];
}

/** A call that brought no GraphQL answer. `detail` is for the log, never for a client. */
export class CallFailed extends Error {
  constructor(
    readonly kind: Exclude<FailureKind, 'error'>,
    readonly detail: string,
  ) {
    super(detail);
    this.name = 'CallFailed';
  }
}

/** Connection pools by origin; one for the life of the gateway. */
export class SubgraphConnections {
  private readonly pools = new Map<string, Pool>();

  poolFor(origin: string): Pool {
    let pool = this.pools.get(origin);
    if (pool === undefined) {
      pool = new Pool(origin, { connections: CONNECTIONS, keepAliveTimeout: 30_000 });
      this.pools.set(origin, pool);
    }
    return pool;
  }

  async close(): Promise<void> {
    await Promise.all([...this.pools.values()].map((pool) => pool.destroy()));
    this.pools.clear();
  }
}

async function readLimited(body: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > LARGEST_ANSWER) throw new CallFailed('bad answer', `more than ${LARGEST_ANSWER} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parseAnswer(text: string, status: number): SubgraphAnswer {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new CallFailed('bad answer', `HTTP status ${status}, no JSON: ${text.slice(0, 100)}`);
  }
  const answer = value as SubgraphAnswer | null;
  const hasData = typeof answer?.data === 'object' && answer.data !== null;
  const hasErrors = Array.isArray(answer?.errors) && answer.errors.length > 0;
  if (hasData || hasErrors) return answer;
  throw new CallFailed('bad answer', `HTTP status ${status}, neither data nor errors`);
}

/**
 * One GraphQL call to a subgraph, the whole of it within `deadlineMs` milliseconds. Redirects are not followed.
 * Throws a CallFailed when it brings no GraphQL answer.
 */
export async function callSubgraph(
  connections: SubgraphConnections,
  url: URL,
  body: string,
  deadlineMs: number,
): Promise<SubgraphAnswer> {
  const signal = AbortSignal.timeout(deadlineMs);
  try {
    const response = await connections.poolFor(url.origin).request({
      method: 'POST',
      path: url.pathname + url.search,
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body,
      signal,
    });
    return parseAnswer(await readLimited(response.body), response.statusCode);
  } catch (error) {
    if (error instanceof CallFailed) throw error;
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new CallFailed(signal.aborted ? 'timeout' : 'unreachable', `${code} ${message}`.trim());
  }
}
