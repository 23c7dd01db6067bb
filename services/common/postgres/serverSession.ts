import { Client } from 'pg';
import { CLUSTER_DATABASE, clusterUrl, type ClusterPlace } from './clusterPlace';

/** Number of the advisory lock that every process of the hub shares while it has the server open. */
const IN_USE = 4_825_620;

const CONNECT_TIMEOUT_MS = 5000;
const QUERY_TIMEOUT_MS = 15_000;

/** What came of connecting to the server. */
export type Entry =
  | { readonly kind: 'open'; readonly session: ServerSession }
  /** It is there, but starting, stopping or full. */
  | { readonly kind: 'busy'; readonly reason: string }
  /** Nothing listens. */
  | { readonly kind: 'absent' };

/**
 * A connection that one process of the hub holds for as long as it has the server open. It tells others that the
 * server is in use, and this process when the server is gone.
 */
export class ServerSession {
  private leaving = false;

  constructor(private readonly client: Client) {}

  /** Calls back once if the server ends the connection. */
  onLost(lost: () => void): void {
    this.client.once('end', () => {
      if (!this.leaving) lost();
    });
  }

  /**
   * Gives up the server. Answers whether no other process of the hub has it open. If so nobody can open it until
   * `close`, or the server's end: of those that leave at once exactly one is the last.
   */
  async leave(): Promise<boolean> {
    this.leaving = true;
    try {
      await this.client.query('select pg_advisory_unlock_shared($1)', [IN_USE]);
      const { rows } = await this.client.query<{ last: boolean }>('select pg_try_advisory_lock($1) as last', [
        IN_USE,
      ]);
      return rows[0]?.last === true;
    } catch {
      // Another that left was the last, and has begun to stop the server.
      return false;
    }
  }

  async close(): Promise<void> {
    this.leaving = true;
    await this.client.end().catch(() => undefined);
  }
}

async function makeDatabase(client: Client): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [CLUSTER_DATABASE]);
  if (rowCount === 0) await client.query(`create database ${CLUSTER_DATABASE} template template0`);
}

/** Connects to the server, makes the hub's database where it is missing, and holds the connection. */
export async function enterServer(place: ClusterPlace): Promise<Entry> {
  const client = new Client({
    connectionString: clusterUrl(place, 'postgres'),
    application_name: 'hub',
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: QUERY_TIMEOUT_MS,
  });
  // A lost connection shows in the query that waits, or in "end".
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select pg_advisory_lock_shared($1)', [IN_USE]);
    await makeDatabase(client);
    return { kind: 'open', session: new ServerSession(client) };
  } catch (error) {
    await client.end().catch(() => undefined);
    const { code, message } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' || code === 'ECONNREFUSED'
      ? { kind: 'absent' }
      : { kind: 'busy', reason: message };
  }
}
