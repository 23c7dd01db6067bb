import { execFile } from 'node:child_process';
import path from 'node:path';

const PROGRAM = path.join(__dirname, '..', '..', 'dist', 'services', 'cli', 'main.js');

export interface Outcome {
  readonly exitCode: number;
  readonly out: string;
  readonly error: string;
}

interface Surroundings {
  readonly folder?: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** Runs a program to its end, with nothing of this process's environment but the search path. */
export function runProgram(file: string, args: readonly string[], around: Surroundings): Promise<Outcome> {
  const options = { cwd: around.folder, env: { PATH: process.env['PATH'], ...around.environment } };
  return new Promise((resolve) => {
    execFile(file, [...args], options, (error, out, stderr) =>
      resolve({ exitCode: Number(error?.code ?? 0), out: out.trim(), error: stderr.trim() }),
    );
  });
}

/** Runs the command `hub`. */
export const runHub = (args: readonly string[], around: Surroundings): Promise<Outcome> =>
  runProgram(process.execPath, [PROGRAM, ...args], around);

/** Runs the command `hub`, and answers what it wrote. Throws what it said when it failed. */
export async function hub(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<string> {
  const { exitCode, out, error } = await runHub(args, { environment });
  if (exitCode !== 0) throw new Error(error);
  return out;
}
