import path from 'node:path';
import { z } from 'zod';
import type { Logger } from '../../common/log/logger';
import { KeptFile } from '../../common/process/keptFile';
import type { Supergraph } from './compose';

/** A supergraph with its number. */
export interface NumberedSupergraph extends Supergraph {
  readonly number: number;
}

const FORM = z.object({ number: z.number().int(), hash: z.string(), sdl: z.string().min(1) });

/** The last version of the supergraph, on disk: it is served when the database is down. */
export class KeptVersion {
  private readonly file: KeptFile;
  private keptNumber: number | undefined;

  constructor(
    home: string,
    private readonly log: Logger,
  ) {
    this.file = new KeptFile(path.join(home, 'directory', 'supergraph.json'), 'The supergraph', log);
  }

  /** Undefined when none is kept, or what is kept cannot be read. */
  async read(): Promise<NumberedSupergraph | undefined> {
    const text = await this.file.read();
    if (text === undefined) return undefined;
    try {
      return FORM.parse(JSON.parse(text));
    } catch (error) {
      this.log.warn({ err: error }, 'The supergraph that was kept cannot be read');
      return undefined;
    }
  }

  async write({ number, hash, sdl }: NumberedSupergraph): Promise<void> {
    if (this.keptNumber === number) return;
    this.keptNumber = number;
    await this.file.write(JSON.stringify({ number, hash, sdl }));
  }
}
