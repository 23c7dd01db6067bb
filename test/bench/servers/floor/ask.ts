import { Pool } from 'undici';

/** The services that the floor asks, by where they are. */
export interface Addresses {
  readonly directory: string;
  readonly comparison: string;
  /** The process that hosts every publisher, each at /<code>. */
  readonly publishers: string;
}

/** Asks one GraphQL service, and answers its data. */
export type Ask = <Data>(query: string, variables: Readonly<Record<string, unknown>>) => Promise<Data>;

export interface Services {
  readonly directory: Ask;
  readonly comparison: Ask;
  publisher(code: string): Ask;
  close(): Promise<void>;
}

const CONNECTIONS = 64;

function askAt(pool: Pool, path: string): Ask {
  return async <Data>(query: string, variables: Readonly<Record<string, unknown>>) => {
    const { body } = await pool.request({
      method: 'POST',
      path,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = JSON.parse(await body.text()) as { data: Data; errors?: unknown };
    if (errors !== undefined) throw new Error(`A subgraph answered with errors: ${JSON.stringify(errors)}`);
    return data;
  };
}

export function openServices(addresses: Addresses): Services {
  const pools = {
    directory: new Pool(addresses.directory, { connections: CONNECTIONS }),
    comparison: new Pool(addresses.comparison, { connections: CONNECTIONS }),
    publishers: new Pool(addresses.publishers, { connections: CONNECTIONS }),
  };
  return {
    directory: askAt(pools.directory, '/graphql'),
    comparison: askAt(pools.comparison, '/graphql'),
    publisher: (code) => askAt(pools.publishers, `/${code}`),
    close: async () => {
      await Promise.all(Object.values(pools).map((pool) => pool.destroy()));
    },
  };
}
