import fs from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

const LOOK_MS = 200;

/** A process that used less of a core than this is not at work: 3 of the system's ticks, of 10 ms, in one look. */
const QUIET_TICKS = 3;

/** Processor time that a process has used so far, in ticks; undefined where the system does not say. */
function ticksOf(pid: number): number | undefined {
  try {
    const fields = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return Number(fields[11]) + Number(fields[12]);
  } catch {
    return undefined;
  }
}

/**
 * Waits until none of the processes is at work, at most `mostMs`: requests that were given up are worked on to their
 * end, and would slow down what is measured next. Answers whether it is quiet.
 */
export async function untilQuiet(pids: readonly number[], mostMs: number): Promise<boolean> {
  const deadline = Date.now() + mostMs;
  let before = pids.map(ticksOf);
  while (Date.now() < deadline) {
    await wait(LOOK_MS);
    const now = pids.map(ticksOf);
    const used = now.map((ticks, index) => (ticks ?? 0) - (before[index] ?? 0));
    if (used.every((ticks) => ticks < QUIET_TICKS)) return true;
    before = now;
  }
  return false;
}
