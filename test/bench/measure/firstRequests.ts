import { difference } from '../check/difference';
import { post } from '../check/post';
import type { Known, Reference } from '../check/reference';
import { median } from '../load/percentile';
import type { Operation } from '../operations/operations';
import type { Run, RunningServer } from './run';

/** Warm requests: more when they are quick. Publishers compile what they are asked the fifth time. */
const LEAST_WARM = 5;
const MOST_WARM = 8;
const WARM_MS = 500;

/** Sends one request, and answers how many milliseconds it took and what is wrong with the answer. */
async function ask(
  url: string,
  { document }: Operation,
  { variables, data }: Known,
): Promise<{ ms: number; problem: string | undefined }> {
  const startedAt = performance.now();
  try {
    const answer = await post(url, document, variables);
    const ms = performance.now() - startedAt;
    const error = answer.errors?.[0]?.message;
    return {
      ms,
      problem: error === undefined ? difference(data, answer.data) : `an error: ${error}`,
    };
  } catch (error) {
    return { ms: NaN, problem: `no answer: ${String(error)}` };
  }
}

/**
 * Checks what a server that has just started answers to one operation, and notes what its first request takes longer
 * than those that follow: planning and first use. Answers whether all its answers were right.
 */
export async function checkOperation(
  { subgraphs: { publishers }, note }: Run,
  { server, url }: RunningServer,
  operation: Operation,
  reference: Reference,
): Promise<boolean> {
  const known = reference.get(operation.name) ?? [];
  const times: number[] = [];
  const isEnough = (): boolean =>
    times.length > LEAST_WARM &&
    (times.length > MOST_WARM || times.slice(1).reduce((sum, ms) => sum + ms, 0) > WARM_MS);
  const of = { server: server.name, operation: operation.name, publishers };
  while (!isEnough()) {
    const { ms, problem } = await ask(url, operation, known[times.length % known.length] as Known);
    if (problem !== undefined) {
      note({ kind: 'differs', ...of, reason: problem });
      return false;
    }
    times.push(ms);
  }
  const [first = NaN, ...warm] = times;
  note({ kind: 'cold plan', ...of, ms: Math.round(first - median(warm)) });
  return true;
}
