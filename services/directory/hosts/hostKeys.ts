import fs from 'node:fs/promises';
import path from 'node:path';
import type { DataSource } from 'typeorm';
import { hashOfKey } from '../../common/keys/secretKey';
import { createRegistryKey } from '../registry/keys';
import { RegistryKeyRow } from '../store/keyRows';

/** What the history says of a publication that the directory made for a host. */
export const BY_ITS_HOST = ', by its host';

/**
 * The keys with which the directory publishes what the hosts in PUBLISHER_HOSTS serve: one for each body, made when it
 * is first seen, and kept in a folder that only the hub's user can read. Revoking one stops that.
 */
export class HostKeys {
  constructor(
    private readonly store: DataSource,
    private readonly folder: string,
  ) {}

  /** The key of a body. Made anew when the database that knew it is gone, not when it was revoked. */
  async keyOf(code: string): Promise<string> {
    const file = path.join(this.folder, code);
    const kept = await fs.readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
    const key = kept?.trim();
    const isKnown =
      key !== undefined &&
      (await this.store.getRepository(RegistryKeyRow).existsBy({ hash: hashOfKey(key) }));
    if (isKnown) return key;
    const note = 'for the host that serves it';
    const made = await createRegistryKey(this.store, { code, note, days: null, now: new Date() });
    await fs.mkdir(this.folder, { recursive: true, mode: 0o700 });
    const place = `${file}.${process.pid}`;
    await fs.writeFile(place, `${made.key}\n`, { mode: 0o600 });
    await fs.rename(place, file);
    return made.key;
  }
}
