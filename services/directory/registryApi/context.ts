import { setTimeout as wait } from 'node:timers/promises';
import { bulkhead, BulkheadRejectedError } from 'cockatiel';
import { hubError } from '../../common/errors/hubError';
import { checkReaders, checkSubgraphs, type Candidate, type Surroundings } from '../checks/checkSubgraph';
import type { Finding } from '../checks/finding';
import { authorise, findHolder, type Holder, type Wish } from '../registry/keys';
import type { Change } from '../registry/registry';
import { newestVersions } from '../registry/newestVersions';
import { surroundings, type CheckServices } from '../registry/surroundings';
import { PublishedSubgraphRow } from '../store/publishedRows';
import type { Supergraph } from '../supergraph/compose';

/** What the registry's endpoint works with. */
export interface RegistryServices extends CheckServices {
  /** Makes the directory take over what the registry has become. */
  readonly follow: () => Promise<void>;
  /** Makes the directory ask publishers which accounts they have. */
  readonly look: (codes: ReadonlySet<string>) => Promise<void>;
}

/** How long a publication waits for what the publisher says of its accounts. */
const LOOK_MS = 2000;

/** What was found, and how many used operations were looked at. */
export interface Checked {
  readonly findings: readonly Finding[];
  readonly operations: number;
}

/** How many checks are under way at a time, and how many may wait. */
const checks = bulkhead(1, 20);

/** The same of changes: each composes, and holds a connection to the database as long as it takes. */
const changes = bulkhead(1, 20);

async function inTurn<Result>(
  line: typeof checks,
  what: string,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await line.execute(work);
  } catch (error) {
    if (!(error instanceof BulkheadRejectedError)) throw error;
    throw hubError('BUSY', `Too many ${what} are under way; try again in a minute.`);
  }
}

const notLookedInto = (why: string): Finding => ({
  rule: 'IMPACT_UNKNOWN',
  severity: 'WARNING',
  coordinate: null,
  message: `It is done. What it does to readers was not looked into: ${why}.`,
  advice: 'See whether what is asked of the gateway goes on: hub_operations_total in its metrics.',
  line: null,
});

/** One request to the registry. */
export class RegistryRequest {
  constructor(
    readonly of: RegistryServices,
    private readonly key: string | undefined,
  ) {}

  authorise(wish: Wish): Promise<Holder> {
    return authorise(this.of.store, this.key, wish);
  }

  holder(): Promise<Holder | undefined> {
    return findHolder(this.of.store, this.key);
  }

  members(): Promise<PublishedSubgraphRow[]> {
    return this.of.store.getRepository(PublishedSubgraphRow).find({ order: { code: 'ASC' } });
  }

  versions(first: number): ReturnType<typeof newestVersions> {
    return newestVersions(this.of.store, Math.min(Math.max(first, 1), 500));
  }

  /** One after the other: each composes the whole hub. Throws BUSY when too many wait. */
  check(candidate: Candidate): Promise<Checked> {
    return inTurn(checks, 'checks', async () => {
      const among = await surroundings(this.of);
      const findings = await checkSubgraphs([candidate], among);
      return { findings, operations: among.operations.used.length };
    });
  }

  /** The hub as it is now, for `effects`. */
  surroundings(): Promise<Surroundings> {
    return surroundings(this.of);
  }

  /**
   * What a change that was made does to those who read. It does not wait for other checks, and nothing that goes wrong
   * here is told as a failure of the change.
   */
  async effects(after: Supergraph, before: Surroundings): Promise<readonly Finding[]> {
    if (checks.executionSlots === 0) return [notLookedInto('other checks are under way')];
    try {
      const findings = await checks.execute(() => checkReaders(after, before, 'made'));
      return findings.map((one) =>
        one.severity === 'ERROR' ? { ...one, severity: 'WARNING' as const } : one,
      );
    } catch {
      return [notLookedInto('something went wrong inside the hub')];
    }
  }

  /** Who did it, for the history: the number of the key tells which. */
  author({ keyId, code }: Holder): { by: string; now: Date } {
    return { by: `${code ?? 'an operator'} (key ${keyId})`, now: new Date() };
  }

  /** Makes a change, one after the other. Throws BUSY when too many wait. */
  change<Made extends Change>(make: () => Promise<Made>): Promise<Made> {
    return inTurn(changes, 'changes', make);
  }

  /** Hands a change over to the directory, so that it counts when the answer arrives. */
  async adopted(change: Promise<Change>): Promise<Change> {
    const made = await change;
    // It is made, whatever happens here; the directory looks again by itself.
    await this.of.follow().catch(() => undefined);
    return made;
  }

  /**
   * Asks the publisher of a change that counts which accounts it has, so that they are known when the answer arrives. One
   * that does not answer is not waited for: the directory goes on asking, and asks again by itself.
   */
  async looked(code: string, mostMs = LOOK_MS): Promise<void> {
    const over = new AbortController();
    const look = this.of.look(new Set([code])).catch(() => undefined);
    await Promise.race([look, wait(mostMs, undefined, { signal: over.signal }).catch(() => undefined)]);
    over.abort();
  }
}
