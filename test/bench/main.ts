import '../../services/common/config/production';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { CommanderError } from 'commander';
import { startFailureText } from '../../services/common/errors/startError';
import { Cleanup } from '../../services/common/process/cleanup';
import { onStopSignal } from '../../services/common/process/signals';
import { benchmark } from './benchmark';
import { readOptions, type Options } from './options';
import type { Measurement } from './report/measurement';
import { reportText } from './report/text';

/** The command line cannot be understood. */
const MISUSED = 2;

const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** A folder that is removed at the end; the database's own user must be able to go through it. */
function makeFolder(cleanup: Cleanup): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hub-bench-'));
  cleanup.add(() => fs.rmSync(folder, { recursive: true, force: true }));
  fs.chmodSync(folder, 0o755);
  return folder;
}

/** Writes the file as a whole, so that nobody reads half of it. */
function writeJson(file: string, measurements: readonly Measurement[]): void {
  fs.writeFileSync(`${file}.part`, `${JSON.stringify(measurements, null, 2)}\n`);
  fs.renameSync(`${file}.part`, file);
}

/** What the figures depend on most. On a machine that is at work, only ratios within one run mean anything. */
function machineText(): string {
  const [load = 0] = os.loadavg();
  return `${os.cpus().length} cores, Node.js ${process.versions.node}, load average ${load.toFixed(1)} before the start`;
}

async function run(options: Options): Promise<void> {
  const cleanup = new Cleanup();
  let stopping: Promise<void> | undefined;
  const stop = (exitCode: number): Promise<void> =>
    (stopping ??= cleanup.run().then(() => process.exit(exitCode)));
  onStopSignal(() => {
    if (!stopping) say('\nStopping.');
    void stop(1);
  });
  const measurements: Measurement[] = [];
  try {
    // Shows at once that the file cannot be written.
    if (options.json !== undefined) writeJson(options.json, []);
    const note = (measurement: Measurement): void => void measurements.push(measurement);
    say(machineText());
    await benchmark(options, { folder: makeFolder(cleanup), cleanup }, { note, say });
  } catch (error) {
    if (!stopping) process.stderr.write(`\n${startFailureText(error)}\n`);
    return stop(1);
  }
  if (options.json !== undefined) writeJson(options.json, measurements);
  say(`\n${reportText(measurements)}`);
  await stop(0);
}

try {
  void run(readOptions(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? 0 : MISUSED;
}
