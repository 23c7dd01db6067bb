import path from 'node:path';
import type { DataSource } from 'typeorm';
import { LoadError } from '../../common/account-files/problem';
import { seedFolder } from '../../common/config/folders';
import { StartError } from '../../common/errors/startError';
import type { ServiceContext } from '../../common/process/runService';
import { today } from '../../common/time/today';
import { importFolder } from '../import/importFolder';

/** Takes the reference files over into the store. Files that cannot be used are a StartError that lists every problem. */
export async function importReference(
  store: DataSource,
  { settings, progress }: ServiceContext,
): Promise<void> {
  const folder = path.resolve(settings.DATA_FOLDER ?? seedFolder());
  try {
    const result = await importFolder(store, folder, today());
    const { bodies, collaborations, memberships, statistics, observations } = result;
    progress(
      `directory: ${bodies} bodies, ${collaborations} collaborations, ${memberships} memberships, ` +
        `${statistics} statistics, ${observations} observations${result.changed ? '' : ' (unchanged)'}`,
    );
  } catch (error) {
    if (error instanceof LoadError) throw new StartError(error.message, 'Correct the files and start again.');
    throw error;
  }
}
