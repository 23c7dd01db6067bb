import type { Pool } from 'undici';
import { traceHeaders } from '../../services/common/tracing/tracing';
import { CallFailed } from './callFailed';

/** Largest answer of a subgraph that is read, in bytes. */
const LARGEST_ANSWER = 50_000_000;

/** Stops reading, and with it the connection, once it is clear that there is too much. */
async function readLimited(body: AsyncIterable<Buffer>, announced: number): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (Math.max(size, announced) > LARGEST_ANSWER) {
      throw new CallFailed('bad answer', `more than ${LARGEST_ANSWER} bytes`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** What came back over HTTP. */
export interface HttpAnswer {
  readonly status: number;
  readonly text: string;
}

/** One POST of JSON to a subgraph, until `signal` ends it. Redirects are not followed. Throws a CallFailed. */
export async function httpCall(
  pool: Pool,
  url: URL,
  { body, requestId }: { readonly body: string; readonly requestId: string },
  signal: AbortSignal,
): Promise<HttpAnswer> {
  try {
    const response = await pool.request({
      method: 'POST',
      path: url.pathname + url.search,
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        'x-request-id': requestId,
        ...traceHeaders(),
      },
      body,
      signal,
    });
    const announced = Number(response.headers['content-length'] ?? 0);
    return { status: response.statusCode, text: await readLimited(response.body, announced) };
  } catch (error) {
    if (error instanceof CallFailed) throw error;
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new CallFailed(signal.aborted ? 'timeout' : 'unreachable', `${code} ${message}`.trim());
  }
}
