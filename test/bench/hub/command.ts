import { execFile } from 'node:child_process';
import path from 'node:path';
import { projectRoot } from '../../../services/common/config/folders';

/** Runs `npx hub` with --json on the benchmark's database, and answers what it writes. */
export function hubCommand<Outcome>(databaseUrl: string, ...args: readonly string[]): Promise<Outcome> {
  const program = path.join(projectRoot(), 'dist', 'services', 'cli', 'main.js');
  const env = { PATH: process.env['PATH'], DATABASE_URL: databaseUrl };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [program, ...args, '--json'], { env }, (error, output, errors) => {
      if (error === null) resolve(JSON.parse(output) as Outcome);
      else reject(new Error(`hub ${args[0] ?? ''} failed: ${errors.trim() || error.message}`));
    });
  });
}
