import type { DataSource } from 'typeorm';
import type { Settings } from '../../common/config/settings';
import { StartError } from '../../common/errors/startError';
import { didYouMean } from '../../common/text/didYouMean';
import { bodiesInStore } from '../../publisher/host/bodiesInStore';
import { openStore } from '../../publisher/store/openStore';
import { withDatabase } from '../withDatabase';

export interface Work {
  readonly store: DataSource;
  readonly settings: Settings;
}

/**
 * Opens the store of a body for one command and closes it again. The hub may run meanwhile or not: commands work on its
 * database. A body that has no account yet needs `isNew`, so that a misspelt code does not begin one.
 */
export async function withStore<Result>(
  body: string,
  work: (open: Work) => Promise<Result>,
  isNew = false,
): Promise<Result> {
  return withDatabase(async ({ pool, settings }) => {
    const known = await bodiesInStore(pool);
    if (!known.includes(body) && !isNew) {
      throw new StartError(
        `No account of "${body}" is kept in this database.${didYouMean(body, known)}`,
        known.length === 0
          ? 'Start the hub once to load its data, or set DATABASE_URL or HUB_HOME to where the accounts are.'
          : 'To begin one, make its first draft with --new.',
      );
    }
    return work({ store: await openStore(pool, body), settings });
  });
}
