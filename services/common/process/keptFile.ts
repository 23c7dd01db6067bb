import fs from 'node:fs/promises';
import path from 'node:path';
import type { Logger } from '../log/logger';

/** A text that a service keeps on disk for its next start. That it cannot be kept stops nobody. */
export class KeptFile {
  /** Writes come one after the other: they share a place on the way. */
  private writing = Promise.resolve();

  constructor(
    private readonly file: string,
    /** What it is, for the log: "The supergraph". */
    private readonly what: string,
    private readonly log: Logger,
  ) {}

  /** Undefined when none is kept. */
  async read(): Promise<string | undefined> {
    try {
      return await fs.readFile(this.file, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') {
        this.log.warn({ err: error }, `${this.what} that was kept cannot be read`);
      }
      return undefined;
    }
  }

  /** Replaced as a whole, so that a crash leaves the old one or the new one. */
  write(text: string): Promise<void> {
    this.writing = this.writing.then(() => this.replace(text));
    return this.writing;
  }

  private async replace(text: string): Promise<void> {
    try {
      await fs.mkdir(path.dirname(this.file), { recursive: true });
      const place = `${this.file}.${process.pid}`;
      await fs.writeFile(place, text, { mode: 0o600 });
      await fs.rename(place, this.file);
    } catch (error) {
      this.log.warn({ err: error }, `${this.what} cannot be kept for the next start`);
    }
  }
}
