import type { ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { SPOILT } from './spoiltSubgraphs';
import { runHub, runProgram, type Outcome } from '../support/cli';
import { CONTRACT, startExample } from '../support/examplePublisher';
import { until } from '../support/until';
import { startHub, type GraphqlAnswer, type TestHub } from '../support/hub';

/** A new body publishes its subgraph with the real rover and with `hub`, while the gateway answers without a pause. */

function findRover(): string | undefined {
  try {
    return path.join(path.dirname(require.resolve('@apollo/rover-linux-x64/package.json')), 'rover');
  } catch {
    return undefined;
  }
}
const ROVER = findRover();
const itWithRover = ROVER === undefined ? it.skip : it;

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'registry-'));
let hub: TestHub;
let example: ChildProcess;
let address = '';
let kentKey = '';
let operatorKey = '';

const hubCommand = (args: readonly string[], key?: string): Promise<Outcome> =>
  runHub(args, {
    folder,
    environment: {
      DATABASE_URL: hub.databaseUrl,
      DIRECTORY_URL: hub.directory.url,
      ...(key === undefined ? {} : { HUB_KEY: key }),
    },
  });

const rover = (args: readonly string[], key: string): Promise<Outcome> =>
  runProgram(ROVER ?? '', [...args, '--skip-update-check'], {
    folder,
    environment: {
      HOME: folder,
      APOLLO_REGISTRY_URL: `${hub.directory.url}/registry`,
      APOLLO_KEY: key,
      APOLLO_TELEMETRY_DISABLED: '1',
    },
  });

const kent = async () => {
  const { data, errors } = await hub.query(
    '{ body(code: "kent") { __typename accounts(period: "2021-22") { __typename id state figures { measure quantity { text } } } } }',
  );
  return errors ?? data.body;
};

const generations = async (): Promise<number> => {
  const figures = await (await fetch(`${hub.gateway.url}/metrics`)).text();
  return Number(/^hub_generations (\d+)$/m.exec(figures)?.[1]);
};

const newestVersion = async (): Promise<number> => {
  const { out } = await hubCommand(['history', '--json']);
  return (JSON.parse(out) as { versions: { number: number }[] }).versions[0]?.number ?? 0;
};

beforeAll(async () => {
  const environment = {
    PUBLISHES_INTERVAL: '0.5',
    SUPERGRAPH_INTERVAL: '0.2',
    // The load that is put on the gateway here comes from one client.
    REQUESTS_PER_MINUTE: '0',
    COST_PER_MINUTE: '0',
  };
  hub = await startHub({ hosts: { first: ['--body', 'surrey', 'sussex', 'thames-valley'] }, environment });
  ({ child: example, address } = await startExample());
  fs.writeFileSync(
    path.join(folder, 'kent.graphql'),
    fs.readFileSync(CONTRACT, 'utf8').replaceAll('{Type}', 'Kent'),
  );
  const keyOf = async (...whose: string[]): Promise<string> => {
    const { out } = await hubCommand(['key', 'create', ...whose, '--json']);
    return (JSON.parse(out) as { key: string }).key;
  };
  kentKey = await keyOf('--body', 'kent');
  operatorKey = await keyOf('--operator');
});

afterAll(async () => {
  example.kill();
  await hub.stop();
  fs.rmSync(folder, { recursive: true, force: true });
});

const publishKent = ['publish', '--body', 'kent', '--schema', 'kent.graphql'] as const;

describe('publishing a subgraph', () => {
  it('brings a new body into the view without a restart, and takes it out again', async () => {
    expect(await kent()).toEqual({ __typename: 'UnpublishedBody', accounts: [] });
    const published = await hubCommand([...publishKent, '--url', address], kentKey);
    expect(published).toMatchObject({ exitCode: 0, out: 'The supergraph is at version 2.' });
    expect(await until(kent, (answer) => JSON.stringify(answer).includes('£125,000'))).toEqual({
      __typename: 'KentBody',
      accounts: [
        {
          __typename: 'KentAccount',
          id: 'kent/synthetic-unit/2021-22',
          state: 'PUBLISHED',
          figures: [
            { measure: 'COST', quantity: { text: '£125,000' } },
            { measure: 'STAFF', quantity: { text: '4.5 fte' } },
          ],
        },
      ],
    });
    expect(await hubCommand(['retract', '--body', 'kent', '--unavailable'], operatorKey)).toMatchObject({
      exitCode: 0,
    });
    const away = await until(
      () => hub.query('{ body(code: "kent") { accounts(period: "2021-22") { id state } } }'),
      ({ errors }) => errors !== undefined,
    );
    expect(away.data.body.accounts).toEqual([{ id: 'kent/synthetic-unit/2021-22', state: null }]);
    expect(away.errors?.[0]?.extensions).toMatchObject({ code: 'PUBLISHER_UNREACHABLE' });
    await hubCommand(['rollback', '--to', '1'], operatorKey);
    expect(await until(kent, (answer) => JSON.stringify(answer).includes('Unpublished'))).toEqual({
      __typename: 'UnpublishedBody',
      accounts: [],
    });
  });

  it('leaves a history of who did what', async () => {
    const { out } = await hubCommand(['history', '--json']);
    const { versions } = JSON.parse(out) as { versions: { number: number; madeBy: string; what: string }[] };
    expect(versions.map(({ madeBy, what }) => `${madeBy}: ${what}`)).toEqual([
      'an operator (key 5): rolled back to 1',
      'an operator (key 5): made kent unavailable',
      'kent (key 4): published kent',
      'the hosts: published 3 subgraphs',
    ]);
    const old = await fetch(`${hub.directory.url}/supergraph/2`);
    expect([old.status, old.headers.get('cache-control')]).toEqual([
      200,
      'public, max-age=31536000, immutable',
    ]);
    const etag = old.headers.get('etag') ?? '';
    const again = await fetch(`${hub.directory.url}/supergraph/2`, { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
    expect((await fetch(`${hub.directory.url}/supergraph/99`)).status).toBe(404);
  });
});

const PUBLISH =
  'mutation ($url: String!, $sdl: String!) { publishSubgraph(code: "kent", url: $url, sdl: $sdl) { version } }';

async function askRegistry(
  query: string,
  key: string,
  variables: Readonly<Record<string, string>> = {},
): Promise<GraphqlAnswer> {
  const response = await fetch(`${hub.directory.url}/registry`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-api-key': key },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as GraphqlAnswer;
}

describe('a subgraph that is not right', () => {
  it.each(SPOILT)('is refused with what to mend: %s', async (_what, spoil, rule) => {
    const sdl = spoil(fs.readFileSync(path.join(folder, 'kent.graphql'), 'utf8'));
    const { errors } = await askRegistry(PUBLISH, kentKey, { url: address, sdl });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'SUBGRAPH_REFUSED' });
    expect(errors?.[0]?.message).toContain(rule);
    expect(errors?.[0]?.message).toContain('Nothing was changed.');
    const { data } = await askRegistry('{ hub { versions(first: 1) { number } } }', kentKey);
    expect(data.hub.versions).toEqual([{ number: 4 }]);
  });

  it('is refused when what runs departs from the contract, unless the operator waives it', async () => {
    const server = http.createServer((_request, response) =>
      response.end('{"data":{"_service":{"sdl":"type A"}}}'),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const args = [...publishKent, '--url', url];
    const { exitCode, error } = await hubCommand(args, kentKey);
    expect([exitCode, error]).toEqual([
      1,
      expect.stringContaining('error CONFORMANCE: The running subgraph, schema:'),
    ]);
    expect((await hubCommand([...args, '--waive'], kentKey)).error).toContain("that takes an operator's key");
    const waived = await hubCommand([...args, '--waive', '--json'], operatorKey);
    expect(JSON.parse(waived.out)).toMatchObject({ version: 5, changed: true });
    expect(waived.out).toContain('"severity": "WARNING"');
    server.close();
    const away = await hubCommand([...publishKent, '--url', 'http://127.0.0.1:9/'], kentKey);
    expect(away.out).toContain('warning SUBGRAPH_NOT_REACHED');
    await hubCommand(['rollback', '--to', '1'], operatorKey);
  });

  it('may have fields and types of its own', async () => {
    const sdl = fs.readFileSync(path.join(folder, 'kent.graphql'), 'utf8');
    const more = '\ntype KentMotto { text: String }\nextend type KentBody { motto: KentMotto }\n';
    fs.writeFileSync(path.join(folder, 'more.graphql'), sdl + more);
    const args = ['check', '--body', 'kent', '--schema', 'more.graphql'];
    const { exitCode, out } = await hubCommand(args, kentKey);
    expect([exitCode, out]).toEqual([
      0,
      'Nothing is wrong with it.\n' +
        "note CHANGE_SAFE: 3 changes that can break nobody: Type 'KentAccount' was added; Type 'KentBody' was added; Type 'KentMotto' was added. Nothing is to be done.",
    ]);
  });
});

describe('a key', () => {
  it.each<[string, readonly string[], () => string | undefined, string]>([
    ['that is missing', [...publishKent], () => undefined, 'This needs a key'],
    ['that is unknown', [...publishKent], () => 'wrong', 'The key is unknown, revoked or expired.'],
    [
      'of another body',
      ['publish', '--body', 'surrey', '--schema', 'kent.graphql'],
      () => kentKey,
      'The key of "kent" may not publish "surrey".',
    ],
    [
      'of a body, for an operator’s work',
      ['rollback', '--to', '1'],
      () => kentKey,
      "that takes an operator's key",
    ],
  ])('%s is refused', async (_what, args, key, message) => {
    const { exitCode, error } = await hubCommand(
      [...args, ...(args[0] === 'publish' ? ['--url', address] : [])],
      key(),
    );
    expect([exitCode, error]).toEqual([1, expect.stringContaining(message)]);
  });
});

describe('under load', () => {
  it('twenty publications, roll-backs and retractions lose no request', async () => {
    const questions = [
      '{ collaboration(id: "equip") { comparison(period: "2021-22") { verdict accounts { __typename state } } } }',
      '{ body(code: "sussex") { name accounts(period: "2021-22") { id state figures { measure } } } }',
      '{ publishers { code } regions { code name } }',
    ];
    const load = { going: true, asked: 0, failed: [] as unknown[] };
    const client = async (question: string): Promise<void> => {
      while (load.going) {
        const answer = await hub.query(question).catch((error: unknown) => ({ errors: [error] }));
        load.asked++;
        if (answer.errors !== undefined) load.failed.push(answer.errors);
      }
    };
    const clients = questions.map(client);
    const sdl = fs.readFileSync(path.join(folder, 'kent.graphql'), 'utf8');
    const change = async (query: string): Promise<void> => {
      expect((await askRegistry(query, operatorKey, { url: address, sdl })).errors).toBeUndefined();
      await new Promise((resolve) => setTimeout(resolve, 250));
    };
    const retract = 'mutation { retract(code: "kent", as: UNPUBLISHED) { version } }';
    const unavailable = 'mutation { retract(code: "kent", as: UNAVAILABLE) { version } }';
    const rollback = 'mutation { rollback(version: 1) { version } }';
    for (let round = 0; round < 5; round++) {
      for (const query of [PUBLISH, unavailable, retract, rollback]) await change(query);
    }
    load.going = false;
    await Promise.all(clients);
    expect(load.failed).toEqual([]);
    expect(load.asked).toBeGreaterThan(20);
    // Of 21 supergraphs only the last is kept in memory, once nobody needs the others.
    expect(await until(generations, (count) => count === 1)).toBe(1);
  });

  it('two who publish at the same time both succeed', async () => {
    const before = await newestVersion();
    const surrey = await fetch(hub.hosts.get('first')?.url + '/surrey', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ _service { sdl } }"}',
    });
    const { data } = (await surrey.json()) as { data: { _service: { sdl: string } } };
    fs.writeFileSync(path.join(folder, 'surrey.graphql'), `${data._service.sdl}\n# changed\n`);
    const url = `${hub.hosts.get('first')?.url ?? ''}/surrey`;
    const outcomes = await Promise.all([
      hubCommand([...publishKent, '--url', address], kentKey),
      hubCommand(['publish', '--body', 'surrey', '--schema', 'surrey.graphql', '--url', url], operatorKey),
    ]);
    expect(outcomes.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
    expect(await newestVersion()).toBe(before + 2);
    const { out } = await hubCommand(['list', '--json']);
    const { subgraphs } = JSON.parse(out) as {
      subgraphs: { code: string; state: string; schemaVersion: number }[];
    };
    expect(subgraphs.map(({ code, state }) => `${code} ${state}`)).toEqual(
      ['kent', 'surrey', 'sussex', 'thames-valley'].map((code) => `${code} PUBLISHED`),
    );
  });
});

describe('rover', () => {
  const ref = 'hub@current';

  itWithRover('says who the key is of, checks, publishes, lists, fetches, lints and deletes', async () => {
    expect((await rover(['config', 'whoami'], kentKey)).out + '').toContain('kent');
    const check = ['subgraph', 'check', ref, '--name', 'kent', '--schema', 'kent.graphql'];
    expect((await rover(check, kentKey)).exitCode).toBe(0);
    const publish = [
      'subgraph',
      'publish',
      ref,
      '--name',
      'kent',
      '--schema',
      'kent.graphql',
      '--routing-url',
      address,
    ];
    expect((await rover([...publish, '--allow-invalid-routing-url'], kentKey)).exitCode).toBe(0);
    expect((await rover(['subgraph', 'list', ref], kentKey)).out).toContain(address);
    expect((await rover(['subgraph', 'fetch', ref, '--name', 'kent'], kentKey)).out).toContain(
      'type KentAccount',
    );
    expect((await rover(['supergraph', 'fetch', ref], kentKey)).out).toContain('@join__graph(name: "kent"');
    expect(
      (await rover(['subgraph', 'lint', ref, '--name', 'kent', '--schema', 'kent.graphql'], kentKey))
        .exitCode,
    ).toBe(0);
    expect((await rover(['subgraph', 'delete', ref, '--name', 'kent', '--confirm'], kentKey)).exitCode).toBe(
      0,
    );
    expect((await rover(['subgraph', 'list', ref], kentKey)).out).not.toContain(address);
  });

  itWithRover('ends with another exit code than 0 when it is refused, and says why', async () => {
    const sdl = fs.readFileSync(path.join(folder, 'kent.graphql'), 'utf8');
    fs.writeFileSync(path.join(folder, 'spoilt.graphql'), sdl.replace('state: AccountState', 'state: Int'));
    const before = await newestVersion();
    for (const command of [
      ['subgraph', 'check', ref, '--name', 'kent', '--schema', 'spoilt.graphql'],
      [
        'subgraph',
        'publish',
        ref,
        '--name',
        'kent',
        '--schema',
        'spoilt.graphql',
        '--routing-url',
        address,
        '--allow-invalid-routing-url',
      ],
      ['subgraph', 'lint', ref, '--name', 'kent', '--schema', 'spoilt.graphql'],
    ]) {
      const { exitCode, out, error } = await rover(command, kentKey);
      expect([exitCode, out + error]).toEqual([1, expect.stringContaining('the contract says AccountState')]);
    }
    const { exitCode, error } = await rover(['config', 'whoami'], 'wrong');
    expect([exitCode, error]).toEqual([1, expect.stringContaining('unknown, revoked or expired')]);
    expect(await newestVersion()).toBe(before);
  });
});
