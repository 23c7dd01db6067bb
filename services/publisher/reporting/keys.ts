import { createHash, randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { hubError } from '../../common/errors/hubError';
import { ReportingKeyRow } from '../store/reportingKeyRow';
import { wordsOf } from './words';

/** A key that has just been made: the only time that it can be read. */
export interface NewKey {
  readonly id: number;
  readonly key: string;
  readonly expiresAt: Date | null;
}

const DAY = 86_400_000;
const LONGEST_NOTE = 200;

const hashOf = (key: string): string => createHash('sha256').update(key).digest('hex');

/** Makes a key to the body's reporting endpoint. `days` until it expires; null for never. */
export async function createKey(
  store: DataSource,
  body: string,
  options: { note: string; days: number | null; now: Date },
): Promise<NewKey> {
  const { days, now } = options;
  const key = `hub_${body}_${randomBytes(24).toString('base64url')}`;
  const expiresAt = days === null ? null : new Date(now.getTime() + days * DAY);
  const { id } = await store.getRepository(ReportingKeyRow).save({
    hash: hashOf(key),
    note: wordsOf(options.note, 'The note', LONGEST_NOTE) ?? '',
    createdAt: now,
    expiresAt,
    revokedAt: null,
  });
  return { id, key, expiresAt };
}

export function listKeys(store: DataSource): Promise<ReportingKeyRow[]> {
  return store.getRepository(ReportingKeyRow).find({ order: { id: 'ASC' } });
}

/** Revokes a key by its number; refuses when there is none that still opens anything. */
export async function revokeKey(store: DataSource, id: number, now: Date): Promise<void> {
  const { affected } = await store
    .createQueryBuilder()
    .update(ReportingKeyRow)
    .set({ revokedAt: now })
    .where('id = :id and revoked_at is null', { id })
    .execute();
  if (affected !== 1) throw hubError('BAD_VALUE', `There is no key ${id} that could be revoked.`);
}

/** True when the key opens the body's reporting endpoint now. */
export async function isValidKey(store: DataSource, key: string, now: Date): Promise<boolean> {
  const row = await store.getRepository(ReportingKeyRow).findOneBy({ hash: hashOf(key) });
  return row !== null && row.revokedAt === null && (row.expiresAt === null || row.expiresAt > now);
}
