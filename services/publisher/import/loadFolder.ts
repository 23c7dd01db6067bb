import type { DataSource } from 'typeorm';
import { folderText } from '../../common/account-files/folder';
import { readAccountFiles, type PublisherFiles } from '../../common/account-files/readAccountFiles';
import { LoadError } from '../../common/account-files/problem';
import { didYouMean } from '../../common/text/didYouMean';
import { bodiesInFiles } from '../host/bodiesInFiles';
import { toDrafts } from './drafts';
import { ownLists } from './ofItself';
import { ownRows } from './ownRows';
import { saveDrafts } from './saveDrafts';
import { saveLists } from './saveLists';

export interface LoadResult {
  readonly figures: number;
  readonly statements: number;
  /** Rows of other bodies and of observers, left out. */
  readonly others: number;
  /** Accounts (one collaboration, one half-year) that changed and got a new revision. */
  readonly newRevisions: number;
  readonly unchanged: number;
  /** Accounts that the files do not mention: they stay as they are. */
  readonly untouched: number;
  /** Accounts that the body published or withdrew itself since: files do not replace them. */
  readonly kept: number;
}

/** Throws a LoadError that lists every body of which the files state nothing. */
export function checkBodies(files: PublisherFiles, bodies: readonly string[], folder: string): void {
  const speakers = new Set(bodiesInFiles(files));
  const silent = bodies.filter((body) => !speakers.has(body));
  if (silent.length === 0) return;
  throw new LoadError(
    folderText(folder),
    silent.map((body) => ({
      file: folder,
      message: `no row has "${body}" as its publisher.${didYouMean(body, speakers)}`,
    })),
  );
}

/** Saves what files that have been read state for one body, in one transaction; see `loadFolder`. */
export async function loadFiles(
  store: DataSource,
  body: string,
  files: PublisherFiles,
  options: { today: string; folder: string },
): Promise<LoadResult> {
  checkBodies(files, [body], options.folder);
  const own = ownRows(files, body);
  const drafts = toDrafts(own.figures, own.facts);
  const { added, unchanged, untouched, kept } = await store.transaction(async (manager) => {
    const saved = await saveDrafts(store, manager, drafts, {
      today: options.today,
      reason: 'Loaded again from changed files.',
    });
    await saveLists(manager, ownLists(files, body), options.today);
    return saved;
  });
  return {
    figures: own.figures.length,
    statements: own.facts.length,
    others: own.others,
    newRevisions: added,
    unchanged,
    untouched,
    kept,
  };
}

/**
 * Loads a body's account, and what it says of itself, from the CSV files of a folder: all or nothing, every problem at
 * once as a LoadError. Changed content becomes a new revision, unchanged content none. `today` is YYYY-MM-DD.
 */
export async function loadFolder(
  store: DataSource,
  body: string,
  folder: string,
  today: string,
): Promise<LoadResult> {
  return loadFiles(store, body, readAccountFiles(folder, today), { today, folder });
}
