import { createHash, randomBytes } from 'node:crypto';

/** What decides whether a key opens anything. */
export interface KeyTimes {
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
}

/** A key that has just been made: the only time that it can be read. */
export interface NewKey {
  readonly id: number;
  readonly key: string;
  readonly expiresAt: Date | null;
}

const DAY = 86_400_000;

/** A new random key; `owner` is only there for people to tell keys apart. */
export function makeKey(owner: string): string {
  return `hub_${owner}_${randomBytes(24).toString('base64url')}`;
}

/** What is kept of a key. It is random and long, so that a plain hash cannot be turned back. */
export function hashOfKey(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}

/** `days` from now; null for never. */
export function expiryOf(days: number | null, now: Date): Date | null {
  return days === null ? null : new Date(now.getTime() + days * DAY);
}

export function isOpenKey({ expiresAt, revokedAt }: KeyTimes, now: Date): boolean {
  return revokedAt === null && (expiresAt === null || expiresAt > now);
}
