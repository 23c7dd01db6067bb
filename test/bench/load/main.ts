import { readOperations, type Operation } from '../operations/operations';
import type { ServiceMessage } from '../../../services/common/process/runService';
import { runJob } from './runJob';
import type { Job, JobResult } from './job';

/** The load generator: a process of its own, so that it shares its event loop with nothing that is measured. */

/** What it answers to a job. */
export type LoadMessage =
  | { readonly kind: 'result'; readonly result: JobResult }
  | { readonly kind: 'broken'; readonly text: string };

const operations = new Map<string, Operation>(
  readOperations().map((operation) => [operation.name, operation]),
);

function tell(message: LoadMessage | ServiceMessage): void {
  process.send?.(message);
}

process.on('disconnect', () => process.exit(0));
process.on('message', (job: Job) => {
  runJob(job, operations).then(
    (result) => tell({ kind: 'result', result }),
    (error: unknown) => tell({ kind: 'broken', text: String(error) }),
  );
});
tell({ kind: 'ready', port: 0 });
