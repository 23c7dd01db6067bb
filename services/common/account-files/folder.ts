import fs from 'node:fs';
import { LoadError } from './problem';

/** What a LoadError calls a folder. */
export function folderText(folder: string): string {
  return `The folder "${folder}"`;
}

function whatIsWrong(folder: string): string | undefined {
  try {
    const stat = fs.statSync(folder, { throwIfNoEntry: false });
    if (stat === undefined) return 'there is no such folder.';
    return stat.isDirectory() ? undefined : 'this is no folder.';
  } catch (error) {
    return `the folder cannot be opened (${(error as NodeJS.ErrnoException).code ?? String(error)}).`;
  }
}

/** Throws a LoadError when there is no folder of this name. */
export function checkFolder(folder: string): void {
  const message = whatIsWrong(folder);
  if (message !== undefined) throw new LoadError(folderText(folder), [{ file: folder, message }]);
}
