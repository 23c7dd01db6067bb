import { setTimeout as wait } from 'node:timers/promises';
import type { Settings } from '../config/settings';
import { startFailureText } from '../errors/startError';
import { chooseBinaries } from './chooseBinaries';
import { makeHubHome, prepareFolders } from './clusterFolders';
import { CLUSTER_DATABASE, clusterExists, clusterPlace, clusterUrl, type ClusterPlace } from './clusterPlace';
import { createCluster, removeLeftovers } from './createCluster';
import { launchServer, mayStartSoon, notStarted, stopServer, type LaunchedServer } from './server';
import { serverPid } from './serverProcess';
import { enterServer, type ServerSession } from './serverSession';

/** The hub's own PostgreSQL, open. It is started again if it ends before `stop`. */
export interface PrivateDatabase {
  readonly url: string;
  /** What had to be done to open it. */
  readonly how: 'created' | 'reopened' | 'adopted';
  /** Stops the server, unless another process of the hub has it open. */
  stop(): Promise<void>;
}

/** Who is told when the server ends by itself, and what came of starting it again. */
export type DatabaseWatcher = (text: string) => void;

type Choice = Pick<Settings, 'HUB_HOME' | 'POSTGRES_BINARIES' | 'PATH'>;

interface Opened {
  readonly session: ServerSession;
  readonly how: PrivateDatabase['how'];
}

/** How long a server may take to accept connections. A crash before may mean a long recovery. */
const START_TIMEOUT_MS = 60_000;
const PAUSE_MS = 25;
const HELD_PAUSE_MS = 250;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 30_000;

/** Makes the cluster where there is none, and launches the server. Answers whether it made the cluster. */
async function launch(
  place: ClusterPlace,
  choice: Choice,
): Promise<{ server: LaunchedServer; made: boolean }> {
  const binaries = chooseBinaries(place, choice);
  removeLeftovers(place);
  const made = !clusterExists(place) && (await createCluster(place, binaries));
  return { server: launchServer(place, binaries), made };
}

/**
 * Opens the server by whatever way is free: connects to one that runs, waits for one that is starting or stopping,
 * else starts one. Processes that do this at once need no other arbiter than PostgreSQL, which lets one server have
 * the cluster.
 */
async function openServer(place: ClusterPlace, choice: Choice): Promise<Opened> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  let server: LaunchedServer | undefined;
  let made = false;
  for (;;) {
    const entry = await enterServer(place);
    const ended = server?.ended();
    if (entry.kind === 'open') {
      const own = server !== undefined && server.pid === serverPid(place);
      return { session: entry.session, how: made ? 'created' : own ? 'reopened' : 'adopted' };
    }
    if (Date.now() > deadline)
      throw notStarted(place, entry.kind === 'busy' ? entry.reason : (ended ?? 'no answer within a minute'));
    if (entry.kind === 'absent' && (server === undefined || ended !== undefined)) {
      if (ended !== undefined && !mayStartSoon(place)) throw notStarted(place, ended);
      if (ended !== undefined) await wait(HELD_PAUSE_MS);
      const launched = await launch(place, choice);
      server = launched.server;
      made ||= launched.made;
    }
    await wait(PAUSE_MS);
  }
}

/** Leaves the server, and stops it when nobody else of the hub's has it open. */
async function leaveServer(place: ClusterPlace, session: ServerSession): Promise<void> {
  try {
    if (await session.leave()) await stopServer(place);
  } finally {
    await session.close();
  }
}

/**
 * Opens the hub's own PostgreSQL cluster under HUB_HOME: makes it at the first start, adopts a server that a
 * crashed hub left running, else starts one. As root the server runs as another user.
 * What a person can mend is a StartError.
 */
export async function openPrivateDatabase(
  choice: Choice,
  watcher: DatabaseWatcher = () => undefined,
): Promise<PrivateDatabase> {
  const place = clusterPlace(makeHubHome(choice.HUB_HOME));
  prepareFolders(place);
  const stopping = new AbortController();
  let session: ServerSession | undefined;
  let mending: Promise<void> = Promise.resolve();

  const hold = (opened: ServerSession): void => {
    session = opened;
    opened.onLost(() => {
      session = undefined;
      if (!stopping.signal.aborted) mending = reopen();
    });
  };
  const reopen = async (): Promise<void> => {
    watcher('The database ended; starting it again.');
    // Services that run on it would not find their tables in a new one.
    if (!clusterExists(place)) {
      watcher(
        `Its files in "${place.data}" are gone: put them back, or start the hub again to begin afresh.`,
      );
      return;
    }
    for (
      let pauseMs = FIRST_PAUSE_MS;
      !stopping.signal.aborted;
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)
    ) {
      try {
        hold((await openServer(place, choice)).session);
        watcher('The database runs again.');
        return;
      } catch (error) {
        watcher(startFailureText(error));
        await wait(pauseMs, undefined, { signal: stopping.signal }).catch(() => undefined);
      }
    }
  };

  const opened = await openServer(place, choice);
  hold(opened.session);
  return {
    url: clusterUrl(place, CLUSTER_DATABASE),
    how: opened.how,
    stop: async () => {
      stopping.abort();
      await mending;
      if (session) await leaveServer(place, session);
    },
  };
}
