import path from 'node:path';
import type { DataSource } from 'typeorm';
import type { Logger } from '../../common/log/logger';
import { KeptFile } from '../../common/process/keptFile';
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
    private readonly log: Logger,
  ) {}

  private fileOf(code: string): KeptFile {
    return new KeptFile(path.join(this.folder, code), `The host's key of "${code}"`, this.log);
  }

  /** The key of a body. Made anew when the file or the database that knew it is gone, not when it was revoked. */
  async keyOf(code: string): Promise<string> {
    const key = (await this.fileOf(code).read())?.trim();
    const isKnown =
      key !== undefined &&
      (await this.store.getRepository(RegistryKeyRow).existsBy({ hash: hashOfKey(key) }));
    if (isKnown) return key;
    const note = 'for the host that serves it';
    const made = await createRegistryKey(this.store, { code, note, days: null, now: new Date() });
    await this.fileOf(code).write(`${made.key}\n`);
    return made.key;
  }
}
