import fs from 'node:fs/promises';
import type { Logger } from '../log/logger';
import { replaceFile } from './replaceFile';

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
      await replaceFile(this.file, text);
    } catch (error) {
      this.log.warn({ err: error }, `${this.what} cannot be kept for the next start`);
    }
  }
}
