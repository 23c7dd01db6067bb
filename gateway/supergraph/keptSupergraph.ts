import fs from 'node:fs/promises';
import path from 'node:path';
import type { Logger } from '../../services/common/log/logger';

/** The last supergraph that was served, on disk: a gateway starts from it when the directory is away. */
export class KeptSupergraph {
  constructor(
    private readonly file: string,
    private readonly log: Logger,
  ) {}

  /** Undefined when none is kept. */
  async read(): Promise<string | undefined> {
    try {
      return await fs.readFile(this.file, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') {
        this.log.warn({ err: error }, 'The supergraph that was kept cannot be read');
      }
      return undefined;
    }
  }

  /** Replaced as a whole, so that a crash leaves the old one or the new one. That it cannot be kept stops nobody. */
  async write(sdl: string): Promise<void> {
    try {
      await fs.mkdir(path.dirname(this.file), { recursive: true });
      const place = `${this.file}.${process.pid}`;
      await fs.writeFile(place, sdl);
      await fs.rename(place, this.file);
    } catch (error) {
      this.log.warn({ err: error }, 'The supergraph cannot be kept for the next start');
    }
  }
}
