import { setTimeout as wait } from 'node:timers/promises';
import { processorMs } from './processorTime';

const LOOK_MS = 200;

/** A process that used less than this in one look is not at work. */
const QUIET_MS = 30;

/**
 * Waits until none of the processes is at work, at most `mostMs`: requests that were given up are worked on to their
 * end, and would slow down what is measured next. Answers whether it is quiet.
 */
export async function untilQuiet(pids: readonly number[], mostMs: number): Promise<boolean> {
  const deadline = Date.now() + mostMs;
  let before = pids.map(processorMs);
  while (Date.now() < deadline) {
    await wait(LOOK_MS);
    const now = pids.map(processorMs);
    const used = now.map((ms, index) => (ms ?? 0) - (before[index] ?? 0));
    if (used.every((ms) => ms < QUIET_MS)) return true;
    before = now;
  }
  return false;
}
