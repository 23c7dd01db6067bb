import type { DataSource } from 'typeorm';
import { hubError } from '../../common/errors/hubError';
import { expiryOf, hashOfKey, isOpenKey, makeKey, type NewKey } from '../../common/keys/secretKey';
import { keepable } from '../../common/text/keepable';
import { RegistryKeyRow, RegistryUseRow } from '../store/keyRows';

/** Makes a key to the registry: of a body, to publish its own subgraph; of an operator, for everything (null). */
export async function createRegistryKey(
  store: DataSource,
  options: { code: string | null; note: string; days: number | null; now: Date },
): Promise<NewKey> {
  const { code, note, now } = options;
  const key = makeKey(code ?? 'operator');
  const expiresAt = expiryOf(options.days, now);
  const row = { hash: hashOfKey(key), code, note, createdAt: now, expiresAt, revokedAt: null };
  const { id } = await store.getRepository(RegistryKeyRow).save(row);
  return { id, key, expiresAt };
}

export function listRegistryKeys(store: DataSource): Promise<RegistryKeyRow[]> {
  return store.getRepository(RegistryKeyRow).find({ order: { id: 'ASC' } });
}

/** What was done with keys, and what was refused, the newest first. */
export function listKeyUses(store: DataSource, first: number): Promise<RegistryUseRow[]> {
  return store.getRepository(RegistryUseRow).find({ order: { id: 'DESC' }, take: first });
}

/** Revokes a key at once; false when there is none that could be. */
export async function revokeRegistryKey(store: DataSource, id: number, now: Date): Promise<boolean> {
  const { affected } = await store
    .createQueryBuilder()
    .update(RegistryKeyRow)
    .set({ revokedAt: now })
    .where('id = :id and revoked_at is null', { id })
    .execute();
  return affected === 1;
}

/** Who holds a key. */
export interface Holder {
  readonly keyId: number;
  /** Null for an operator. */
  readonly code: string | null;
}

/** What somebody wants to do; `code` is the body concerned, null for what only an operator may do. */
export interface Wish {
  readonly action: string;
  readonly code: string | null;
}

async function holderOf(
  store: DataSource,
  key: string | undefined,
  now: Date,
): Promise<{ row: RegistryKeyRow | null; open: boolean }> {
  const row =
    key === undefined ? null : await store.getRepository(RegistryKeyRow).findOneBy({ hash: hashOfKey(key) });
  return { row, open: row !== null && isOpenKey(row, now) };
}

/** The holder of a key that opens anything; undefined otherwise. */
export async function findHolder(store: DataSource, key: string | undefined): Promise<Holder | undefined> {
  const { row, open } = await holderOf(store, key, new Date());
  return row !== null && open ? { keyId: row.id, code: row.code } : undefined;
}

/**
 * Lets the holder of a key do something, or refuses with what is wrong. Every use is noted, also a refused one.
 */
export async function authorise(store: DataSource, key: string | undefined, asked: Wish): Promise<Holder> {
  const wish = { action: asked.action, code: asked.code === null ? null : keepable(asked.code) };
  const now = new Date();
  const { row, open } = await holderOf(store, key, now);
  const refusal = ((): ReturnType<typeof hubError> | undefined => {
    if (key === undefined) {
      return hubError(
        'KEY_NEEDED',
        'This needs a key, in the header x-api-key or as Authorization: Bearer ...',
      );
    }
    if (row === null || !open) {
      return hubError('KEY_REFUSED', 'The key is unknown, revoked or expired.');
    }
    if (row.code === null || row.code === wish.code) return undefined;
    return wish.code === null
      ? hubError(
          'KEY_REFUSED',
          `The key of "${row.code}" may not ${wish.action}: that takes an operator's key.`,
        )
      : hubError('KEY_REFUSED', `The key of "${row.code}" may not ${wish.action} "${wish.code}".`);
  })();
  await store.getRepository(RegistryUseRow).insert({
    at: now,
    keyId: row?.id ?? null,
    action: wish.action,
    code: wish.code,
    outcome: refusal ? 'refused' : 'allowed',
  });
  if (refusal) throw refusal;
  return { keyId: (row as RegistryKeyRow).id, code: (row as RegistryKeyRow).code };
}
