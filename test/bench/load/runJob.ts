import { Pool } from 'undici';
import type { Operation } from '../operations/operations';
import type { Job, JobResult } from './job';

/** Begins the errors of an answer; no text of the synthetic data holds it. */
const ERRORS = Buffer.from('"errors":[');

/** Longest part of a failed answer that is kept. */
const SHOWN = 300;

/** The bodies of requests one after the other. With several operations each has its turn. */
function bodies(job: Job, operations: ReadonlyMap<string, Operation>): () => string {
  let index = job.from;
  return () => {
    const name = job.operations[index % job.operations.length];
    const operation = operations.get(name ?? '');
    if (operation === undefined) throw new Error(`There is no operation "${name}".`);
    const variables = operation.variables(job.mode === 'distinct' ? index : 0, job.choice);
    index++;
    return JSON.stringify({ query: operation.document, variables });
  };
}

/** Runs one burst of load. Answers what came of it once every request is answered or given up. */
export async function runJob(job: Job, operations: ReadonlyMap<string, Operation>): Promise<JobResult> {
  const { origin, pathname } = new URL(job.url);
  const timeouts = { headersTimeout: 0, bodyTimeout: 0 };
  const pool = new Pool(origin, { connections: job.connections, pipelining: 1, ...timeouts });
  const nextBody = bodies(job, operations);
  const startedAt = performance.now();
  const sendUntil = startedAt + job.seconds * 1000;
  const signal = AbortSignal.timeout(Math.ceil((job.seconds + job.graceSeconds) * 1000));
  const latenciesMs: number[] = [];
  let failure: string | null = null;
  let [sent, failed, abandoned, lastAnswerAt] = [0, 0, 0, startedAt];

  const fail = (text: string): void => {
    failed++;
    failure ??= text.slice(0, SHOWN);
  };
  const request = async (): Promise<void> => {
    const requestedAt = performance.now();
    try {
      const { statusCode, body } = await pool.request({
        method: 'POST',
        path: pathname,
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: nextBody(),
        signal,
      });
      const answer = Buffer.from(await body.arrayBuffer());
      lastAnswerAt = performance.now();
      const at = answer.indexOf(ERRORS);
      if (statusCode === 200 && at < 0) latenciesMs.push(lastAnswerAt - requestedAt);
      else fail(`${statusCode} ${answer.subarray(Math.max(at, 0)).toString('utf8', 0, SHOWN)}`);
    } catch (error) {
      if (signal.aborted) abandoned++;
      else fail(String(error));
    }
  };
  const connection = async (): Promise<void> => {
    while (performance.now() < sendUntil && sent < job.mostRequests && !signal.aborted) {
      sent++;
      await request();
    }
  };
  await Promise.all(Array.from({ length: job.connections }, connection));
  await pool.destroy();
  const endedAt = abandoned > 0 ? performance.now() : lastAnswerAt;
  return { latenciesMs, failed, failure, abandoned, elapsedMs: endedAt - startedAt };
}
