import fs from 'node:fs/promises';
import path from 'node:path';

/**
 * Writes a file as a whole, with its folder, for its owner alone: a crash leaves the old one or the new one, and beside
 * it perhaps what was not finished, under the same name with the number of the process behind it.
 */
export async function replaceFile(file: string, text: string): Promise<void> {
  await fs.mkdir(path.dirname(file), { recursive: true });
  const place = `${file}.${process.pid}`;
  try {
    await fs.writeFile(place, text, { mode: 0o600 });
    await fs.rename(place, file);
  } catch (error) {
    await fs.rm(place, { force: true }).catch(() => undefined);
    throw error;
  }
}
