import { setTimeout as wait } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { withoutPassword } from '../../common/config/withoutPassword';
import { inParallel } from '../../common/process/inParallel';
import type { Troubles } from '../../common/log/troubles';
import type { Register } from '../reference/register';
import type { Registry, Submission } from '../registry/registry';
import { BY_ITS_HOST } from '../hosts/hostKeys';
import { askHost, askPublishes, askSdl, type Hosted } from './askPublisher';
import { saveReports } from './publishedStore';
import type { Published, ReportedAccount } from './reported';

/** How many publishers are asked at the same time. */
const WIDTH = 10;

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message || error.name : String(error);
}

/** How long a host may take to start; its publishers are left out when it is not there by then. */
const PATIENCE_MS = 20_000;
const PAUSE_MS = 250;

/** What a host serves; undefined when it cannot be reached. */
async function askPatiently(
  host: string,
  patienceMs: number,
  troubles: Troubles,
): Promise<readonly Hosted[] | undefined> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    try {
      const hosted = await askHost(host);
      troubles.over(host, { host: withoutPassword(host) }, 'A host of publishers can be reached again');
      return hosted;
    } catch (error) {
      if (Date.now() > deadline) {
        troubles.tell(
          host,
          { host: withoutPassword(host), reason: reasonOf(error) },
          'A host of publishers cannot be reached',
        );
        return undefined;
      }
      await wait(PAUSE_MS);
    }
  }
}

/** Each publisher once: where two hosts serve one, the host that stands first in the list counts. */
function firstOfEach(hosted: readonly Hosted[], troubles: Troubles): Hosted[] {
  const first = new Map<string, Hosted>();
  for (const one of hosted) {
    const other = first.get(one.code);
    if (other === undefined) first.set(one.code, one);
    else if (other.url !== one.url) {
      troubles.tell(
        `${one.code} at ${one.url}`,
        { publisher: one.code, used: withoutPassword(other.url), leftOut: withoutPassword(one.url) },
        'Two hosts serve one publisher; the first counts',
      );
    }
  }
  return [...first.values()];
}

/**
 * Whether a host that stands before the one at `url` is away, and has published the body at `published`: what it said
 * last stays. Another's copy of the body's account may be older, and nobody would see that it is.
 */
function isHeldFor(
  away: ReadonlySet<string>,
  hosts: readonly string[],
  { published, url }: { readonly published: string; readonly url: string },
): boolean {
  const placeOf = (address: string): number => hosts.findIndex((host) => address.startsWith(`${host}/`));
  const place = placeOf(published);
  return place !== -1 && place < placeOf(url) && away.has(hosts[place] ?? '');
}

/** What one host offers of a publisher; undefined, with the reason logged, when it cannot be read. */
async function offered(one: Hosted, register: Register, troubles: Troubles): Promise<Submission | undefined> {
  if (!register.bodies.has(one.code)) {
    troubles.tell(
      one.url,
      { publisher: one.code },
      'A host serves a body that the directory does not know; it is left out',
    );
    return undefined;
  }
  try {
    const sdl = await askSdl(one.url);
    troubles.over(one.url, { publisher: one.code }, 'The schema of a publisher can be read again');
    return { ...one, sdl };
  } catch (error) {
    troubles.tell(
      one.url,
      { publisher: one.code, reason: reasonOf(error) },
      'The schema of a publisher cannot be read',
    );
    return undefined;
  }
}

/** True for what a host published: a body that publishes by its own key says itself what is published of it. */
const isByHost = (by: string): boolean => by.endsWith(BY_ITS_HOST) || by === 'the hosts';

/**
 * Reads the schema of every publisher that the hosts serve, and hands those to `publish` that are not the newest version
 * of their subgraph; but for bodies that publish by their own key. What cannot be reached is logged, and what is
 * published of it stays, also where a later host serves the body too. A host may take `patienceMs` to start.
 */
export async function refreshSubgraphs(options: {
  registry: Registry;
  register: Register;
  hosts: readonly string[];
  troubles: Troubles;
  publish: (submissions: readonly Submission[]) => Promise<void>;
  patienceMs?: number;
}): Promise<void> {
  const { registry, register, hosts, troubles, publish, patienceMs = PATIENCE_MS } = options;
  const asked = await inParallel(hosts, WIDTH, (host) => askPatiently(host, patienceMs, troubles));
  const away = new Set(hosts.filter((_, index) => asked[index] === undefined));
  const newest = await registry.newest();
  const hosted = firstOfEach(asked.filter((one) => one !== undefined).flat(), troubles).filter(
    ({ code, url }) => !isHeldFor(away, hosts, { published: newest.get(code)?.url ?? '', url }),
  );
  const read = await inParallel(hosted, WIDTH, (one) => offered(one, register, troubles));
  const submissions = read
    .filter((one) => one !== undefined)
    .filter(({ code, sdl, url }) => {
      const last = newest.get(code);
      return last === undefined || (isByHost(last.publishedBy) && (last.sdl !== sdl || last.url !== url));
    });
  if (submissions.length > 0) await publish(submissions);
}

function sameReports(a: readonly ReportedAccount[], b: readonly ReportedAccount[]): boolean {
  const text = (reports: readonly ReportedAccount[]): string =>
    reports
      .map(({ collaboration, period, name, revision }) =>
        JSON.stringify([collaboration, period, name, revision]),
      )
      .sort()
      .join();
  return text(a) === text(b);
}

/**
 * Asks every publisher which accounts it has, and keeps the answers. Of one that cannot be reached the last answer
 * stays. With `codes`, those only. Answers whether anything changed.
 */
export async function refreshReports(
  store: DataSource,
  published: Published,
  troubles: Troubles,
  codes?: ReadonlySet<string>,
): Promise<boolean> {
  const reachable = [...published.subgraphs.values()].filter(
    ({ code, state }) => state === 'PUBLISHED' && (codes?.has(code) ?? true),
  );
  const changes = await inParallel(reachable, WIDTH, async ({ code, url }) => {
    try {
      const reports = await askPublishes(code, url);
      troubles.over(code, { publisher: code }, 'A publisher can be asked again which accounts it has');
      if (sameReports(reports, published.byBody.get(code) ?? [])) return false;
      await saveReports(store, code, reports);
      return true;
    } catch (error) {
      troubles.tell(
        code,
        { publisher: code, reason: reasonOf(error) },
        'A publisher cannot be asked which accounts it has',
      );
      return false;
    }
  });
  return changes.includes(true);
}
