import { createDatabase } from './database';
import { startService, stopAll, type TestProcess } from './processes';

/** A whole hub in real processes on free ports, over a database of its own. */
export interface TestHub {
  readonly gateway: TestProcess;
  readonly directory: TestProcess;
  readonly comparison: TestProcess;
  /** By the name that the test gave the host. */
  readonly hosts: ReadonlyMap<string, TestProcess>;
  readonly databaseUrl: string;
  /** Runs an operation through the gateway. */
  query(query: string, variables?: Readonly<Record<string, unknown>>): Promise<GraphqlAnswer>;
  stop(): Promise<void>;
}

export interface GraphqlAnswer {
  // Tests look into whole answers; their shape is what is being tested.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly data?: any;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions?: Readonly<Record<string, unknown>>;
  }[];
  readonly extensions?: unknown;
}

/** Sends an operation to any GraphQL endpoint. */
export async function post(
  url: string,
  query: string,
  variables?: Readonly<Record<string, unknown>>,
): Promise<GraphqlAnswer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as GraphqlAnswer;
}

export interface HubOptions {
  /** Hosts of publishers by name, with the arguments of each; by default one host for every body with data. */
  readonly hosts?: Readonly<Record<string, readonly string[]>>;
  /** Addresses of publishers that the test runs itself. */
  readonly otherHosts?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

/** Starts a hub on the real data. */
export async function startHub(options: HubOptions = {}): Promise<TestHub> {
  const database = await createDatabase();
  const environment = { DATABASE_URL: database.url, ...options.environment };
  const hosts = new Map<string, TestProcess>();
  for (const [name, args] of Object.entries(options.hosts ?? { all: [] })) {
    hosts.set(
      name,
      await startService({
        program: 'services/publisher/main.js',
        args: [...args, '--port', '0'],
        environment,
      }),
    );
  }
  const comparison = await startService({
    program: 'services/comparison/main.js',
    environment: { ...environment, COMPARISON_PORT: '0' },
  });
  const directory = await startService({
    program: 'services/directory/main.js',
    environment: {
      ...environment,
      DIRECTORY_PORT: '0',
      COMPARISON_URL: comparison.url,
      PUBLISHER_HOSTS: [...[...hosts.values()].map(({ url }) => url), ...(options.otherHosts ?? [])].join(
        ',',
      ),
    },
  });
  const gateway = await startService({
    program: 'gateway/main.js',
    environment: { ...environment, PORT: '0', DIRECTORY_URL: directory.url },
  });
  return {
    gateway,
    directory,
    comparison,
    hosts,
    databaseUrl: database.url,
    query: (query, variables) => post(`${gateway.url}/graphql`, query, variables),
    stop: async () => {
      await gateway.stop();
      await Promise.all([directory, comparison, ...hosts.values()].map((service) => service.stop()));
      await stopAll();
      await database.drop();
    },
  };
}
