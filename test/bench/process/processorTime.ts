import fs from 'node:fs';

/** The system counts in ticks of 10 ms. */
const TICK_MS = 10;

/** Processor time that a process has used so far, in ms; undefined where the system does not say. */
export function processorMs(pid: number): number | undefined {
  try {
    // The name stands in brackets and may hold anything; after it, the 12th and 13th fields are user and system time.
    const fields = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    const ticks = Number(fields[11]) + Number(fields[12]);
    return Number.isFinite(ticks) ? ticks * TICK_MS : undefined;
  } catch {
    return undefined;
  }
}

/** The same for several processes together. */
export function processorMsOf(pids: readonly number[]): number | undefined {
  return pids.reduce<number | undefined>((sum, pid) => {
    const ms = processorMs(pid);
    return sum === undefined || ms === undefined ? undefined : sum + ms;
  }, 0);
}
