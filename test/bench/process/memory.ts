import fs from 'node:fs';

/** Resident memory of a process in MB (10⁶ bytes); null where the system does not say. */
export function residentMb(pid: number): number | null {
  try {
    const kib = /^VmRSS:\s+(\d+) kB$/m.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kib === undefined ? null : Math.round((Number(kib) * 1024) / 1e5) / 10;
  } catch {
    return null;
  }
}
