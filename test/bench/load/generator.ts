import type { Cleanup } from '../../../services/common/process/cleanup';
import { startProgram } from '../process/program';
import type { Job, JobResult } from './job';
import type { LoadMessage } from './main';

/** Puts one burst of load on a server. One at a time. */
export type Load = (job: Job) => Promise<JobResult>;

/** Starts the load generator. `cleanup` gets what stops it. */
export async function startGenerator(cleanup: Cleanup): Promise<Load> {
  const { child } = await startProgram(
    { name: 'load generator', file: 'dist/test/bench/load/main.js', environment: {} },
    cleanup,
  );
  return (job) =>
    new Promise((resolve, reject) => {
      const ended = (): void => reject(new Error('The load generator ended.'));
      child.once('exit', ended);
      child.once('message', (message: LoadMessage) => {
        child.off('exit', ended);
        if (message.kind === 'result') resolve(message.result);
        else reject(new Error(`The load generator failed: ${message.text}`));
      });
      child.send(job);
    });
}
