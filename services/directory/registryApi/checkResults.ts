import { randomUUID } from 'node:crypto';
import type { Checked } from './context';

/** How many finished checks are remembered; a client asks for its own within seconds. */
const MOST = 200;

/** A finished check: what was found in which SDL, and how many used operations were looked at. */
export interface CheckResult extends Checked {
  readonly sdl: string;
}

/** Finished checks by their id: rover submits a check and then asks for its result. */
export class CheckResults {
  private readonly results = new Map<string, CheckResult>();

  keep(result: CheckResult): string {
    const id = randomUUID();
    this.results.set(id, result);
    const [oldest] = this.results.keys();
    if (this.results.size > MOST && oldest !== undefined) this.results.delete(oldest);
    return id;
  }

  find(id: string): CheckResult | undefined {
    return this.results.get(id);
  }
}
