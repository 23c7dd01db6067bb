import type { Voice } from '../model';

/** True when one body says both. */
export function sameSpeaker(a: Voice, b: Voice): boolean {
  return a.holders.some((code) => b.holders.includes(code));
}
