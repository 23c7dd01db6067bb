import '../common/config/production';
import { readSettings } from '../common/config/settings';
import { startFailureText } from '../common/errors/startError';
import { Cleanup } from '../common/process/cleanup';
import { onStopSignal } from '../common/process/signals';
import { startHub } from './startHub';

const say = (text: string): void => void process.stdout.write(`${text}\n`);

async function main(): Promise<void> {
  const cleanup = new Cleanup();
  let stopping: Promise<void> | undefined;
  const stop = (exitCode: number): void => {
    stopping ??= cleanup.run().then(() => process.exit(exitCode));
  };
  onStopSignal(() => {
    if (!stopping) say('\nStopping; requests in flight are answered first.');
    stop(0);
  });
  try {
    await startHub(readSettings(), cleanup, say);
  } catch (error) {
    if (!stopping) process.stderr.write(`\n${startFailureText(error)}\n`);
    stop(1);
  }
}

void main();
