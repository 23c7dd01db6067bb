import type { DataSource } from 'typeorm';
import { hubError } from '../../common/errors/hubError';
import { expiryOf, hashOfKey, isOpenKey, makeKey, type NewKey } from '../../common/keys/secretKey';
import { ReportingKeyRow } from '../store/reportingKeyRow';
import { wordsOf } from './words';

const LONGEST_NOTE = 200;

/** Makes a key to the body's reporting endpoint. `days` until it expires; null for never. */
export async function createKey(
  store: DataSource,
  body: string,
  options: { note: string; days: number | null; now: Date },
): Promise<NewKey> {
  const { days, now } = options;
  const key = makeKey(body);
  const expiresAt = expiryOf(days, now);
  const { id } = await store.getRepository(ReportingKeyRow).save({
    hash: hashOfKey(key),
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
  const row = await store.getRepository(ReportingKeyRow).findOneBy({ hash: hashOfKey(key) });
  return row !== null && isOpenKey(row, now);
}
