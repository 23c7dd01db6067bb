import { execFile } from 'node:child_process';
import path from 'node:path';

const ROOT = path.join(__dirname, '..', '..');

/** Runs the command `hub`, and answers what it wrote. Throws what it said when it failed. */
export function hub(args: readonly string[], environment: Readonly<Record<string, string>>): Promise<string> {
  const program = path.join(ROOT, 'dist', 'services', 'cli', 'main.js');
  const env = { PATH: process.env['PATH'], ...environment };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [program, ...args], { env }, (error, out, said) => {
      if (error) reject(new Error(said.trim()));
      else resolve(out.trim());
    });
  });
}
