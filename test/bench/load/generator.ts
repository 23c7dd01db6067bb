import type { Cleanup } from '../../../services/common/process/cleanup';
import { startProgram } from '../process/program';
import type { Job, JobResult } from './job';
import type { LoadMessage } from './main';

/** The load generator, in a process of its own. */
export interface Generator {
  /** Puts one burst of load on a server. One at a time. */
  readonly load: (job: Job) => Promise<JobResult>;
  readonly stop: () => Promise<void>;
}

/** Starts a load generator. `cleanup` gets what stops it. */
export async function startGenerator(cleanup: Cleanup): Promise<Generator> {
  const program = await startProgram(
    { name: 'load generator', file: 'dist/test/bench/load/main.js', environment: {} },
    cleanup,
  );
  const { child } = program;
  const load = (job: Job): Promise<JobResult> =>
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
  return { load, stop: () => program.stop() };
}
