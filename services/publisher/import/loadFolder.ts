import type { DataSource } from 'typeorm';
import { readAccountFiles, type AccountFiles } from '../../common/account-files/readAccountFiles';
import { LoadError } from '../../common/account-files/problem';
import { didYouMean } from '../../common/text/didYouMean';
import { toDrafts } from './drafts';
import { ownRows } from './ownRows';
import { saveDrafts } from './saveDrafts';

export interface LoadResult {
  readonly figures: number;
  readonly statements: number;
  /** Rows of other bodies and of observers, left out. */
  readonly others: number;
  /** Accounts (one collaboration, one half-year) that changed and got a new revision. */
  readonly newRevisions: number;
  readonly unchanged: number;
}

/** Saves what files that have been read state for one body; see `loadFolder`. */
export async function loadFiles(
  store: DataSource,
  body: string,
  files: AccountFiles,
  options: { today: string; folder: string },
): Promise<LoadResult> {
  const own = ownRows(files, body);
  if (own.figures.length + own.facts.length === 0) {
    throw new LoadError(`The folder "${options.folder}"`, [
      {
        file: options.folder,
        message: `no row has "${body}" as its publisher.${didYouMean(body, own.speakers)}`,
      },
    ]);
  }
  const { added, unchanged } = await saveDrafts(store, toDrafts(own.figures, own.facts), {
    today: options.today,
    reason: 'Loaded again from changed files.',
  });
  return {
    figures: own.figures.length,
    statements: own.facts.length,
    others: own.others,
    newRevisions: added,
    unchanged,
  };
}

/**
 * Loads a body's account from the CSV files of a folder: all or nothing, every problem at once as a LoadError.
 * Changed content becomes a new revision, unchanged content none. `today` is YYYY-MM-DD.
 */
export function loadFolder(
  store: DataSource,
  body: string,
  folder: string,
  today: string,
): Promise<LoadResult> {
  return loadFiles(store, body, readAccountFiles(folder, today), { today, folder });
}
