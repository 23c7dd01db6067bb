import type { ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { CONTRACT, startExample } from '../support/examplePublisher';
import { post, startHub, type TestHub } from '../support/hub';
import { until } from '../support/until';
import { startService, type TestProcess } from '../support/processes';
import { openPool } from '../../services/common/postgres/pool';
import { openStore } from '../../services/directory/store/openStore';
import { createRegistryKey } from '../../services/directory/registry/keys';
import { pino } from 'pino';

/** What clients ask is counted, and what they ask cannot be taken from them unawares. */

const contract = fs.readFileSync(CONTRACT, 'utf8');
const PLAIN = contract.replaceAll('{Type}', 'Kent');
const WITH_MOTTO = `${PLAIN}\nextend type KentBody { motto: String }\n`;

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'usage-'));
let hub: TestHub;
let directory: TestProcess;
let example: ChildProcess;
let address = '';
let key = '';

/** Kent's own contract has a motto. */
function ownContract(): string {
  const own = path.join(folder, 'contract.graphql');
  fs.writeFileSync(own, `${contract}\nextend type {Type}Body { motto: String }\n`);
  return own;
}

async function registry(query: string, variables: Readonly<Record<string, unknown>> = {}) {
  const response = await fetch(`${directory.url}/registry`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-api-key': key },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Awaited<ReturnType<typeof post>>;
}

const publish = (sdl: string, waive = false) =>
  registry(
    'mutation ($url: String!, $sdl: String!, $waive: Boolean!) { publishSubgraph(code: "kent", url: $url, sdl: $sdl, waive: $waive) { version findings { rule severity message } } }',
    { url: address, sdl, waive },
  );

async function ask(query: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${hub.gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as Awaited<ReturnType<typeof post>>;
}

interface Used {
  readonly name: string;
  readonly count: number;
}

const used = async (): Promise<Used[]> => {
  const { data } = await registry(
    '{ hub { operations { name text fields clients count errors lastUsedOn } } }',
  );
  return data.hub.operations;
};
const countOf = (name: string) => async (): Promise<number> =>
  (await used()).find((one) => one.name === name)?.count ?? 0;

beforeAll(async () => {
  const environment = { SUPERGRAPH_INTERVAL: '5', USAGE_INTERVAL: '0.2', PUBLISHES_INTERVAL: '60' };
  hub = await startHub({ hosts: { first: ['--body', 'surrey', 'sussex'] }, environment });
  directory = hub.directory;
  ({ child: example, address } = await startExample(ownContract()));
  const pool = await openPool({
    url: hub.databaseUrl,
    connections: 3,
    application: 'test',
    log: pino({ level: 'silent' }),
  });
  const store = await openStore(pool);
  ({ key } = await createRegistryKey(store, { code: null, note: '', days: 1, now: new Date() }));
  await pool.end();
});

afterAll(async () => {
  example.kill();
  await hub.stop();
  fs.rmSync(folder, { recursive: true, force: true });
});

const MOTTO = '{ body(code: "kent") { ... on KentBody { motto } } }';
const DASHBOARD = {
  'apollographql-client-name': 'synthetic dashboard',
  'apollographql-client-version': '1.2',
};

describe('a publisher that publishes for the first time', () => {
  it('has its accounts known at once, long before the directory looks again', async () => {
    expect((await publish(WITH_MOTTO, true)).errors).toBeUndefined();
    const { data } = await post(`${directory.url}/graphql`, '{ collaboration(id: "synthetic-unit") { id } }');
    expect(data).toEqual({ collaboration: { id: 'synthetic-unit' } });
  });
});

describe('what clients use', () => {
  it('is counted by operation, without what they looked for', async () => {
    const answer = await until(
      () => ask(`query Motto ${MOTTO}`, DASHBOARD),
      ({ errors }) => errors === undefined,
    );
    expect(answer).toEqual({ data: { body: { motto: null } } });
    const operations = await until(used, (list) => list.length > 0);
    expect(operations).toEqual([
      {
        name: 'Motto',
        text: 'query Motto{body(code:""){...on KentBody{motto}}}',
        fields: ['KentBody.motto', 'Query.body'],
        clients: ['synthetic dashboard 1.2'],
        count: 1,
        errors: 0,
        lastUsedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      },
    ]);
  });

  it('is only what was run: operations that the gateway refuses are used by nobody', async () => {
    const refused = [
      ['mutation Refused { publish { x } }', 'BAD_REQUEST'],
      ['subscription Refused { x }', 'BAD_REQUEST'],
      ['query Refused { nothing }', 'GRAPHQL_VALIDATION_FAILED'],
      ['query Refused { body(', 'GRAPHQL_PARSE_FAILED'],
      ['query Refused($code: String!) { body(code: $code) { code } }', 'GRAPHQL_VALIDATION_FAILED'],
    ];
    for (const [query = '', code] of refused) {
      expect((await ask(query)).errors?.[0]?.extensions?.['code']).toBe(code);
    }
    await ask('query RunAfterwards { regions { code } }');
    await until(countOf('RunAfterwards'), (count) => count === 1);
    expect((await used()).map(({ name }) => name).sort()).toEqual(['Motto', 'RunAfterwards']);
  });

  it('is named when a roll-back or a retraction has broken it, which is done all the same', async () => {
    const broken = {
      rule: 'OPERATION_BROKEN',
      severity: 'WARNING',
      message: expect.stringMatching(/^The operation "Motto" of synthetic dashboard 1\.2, .* fails now: /),
    };
    for (const change of ['rollback(version: 1)', 'retract(code: "kent", as: UNPUBLISHED)']) {
      const { data } = await registry(
        `mutation { change: ${change} { findings { rule severity message } } }`,
      );
      expect(data.change.findings).toContainEqual(broken);
      expect(data.change.findings).not.toContainEqual(expect.objectContaining({ severity: 'ERROR' }));
      expect((await publish(WITH_MOTTO)).errors).toBeUndefined();
    }
  });

  it('cannot be taken away, but by an operator who waives it', async () => {
    const refused = await publish(PLAIN);
    expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'SUBGRAPH_REFUSED' });
    expect(refused.errors?.[0]?.message).toContain(
      'error OPERATION_BROKEN: The operation "Motto" of synthetic dashboard 1.2, which is used at the gateway, would fail: Cannot query field "motto" on type "KentBody".',
    );
    expect(refused.errors?.[0]?.message).toContain('warning CHANGE_BREAKING at KentBody.motto');
    const waived = await publish(PLAIN, true);
    expect(waived.errors).toBeUndefined();
    expect(
      waived.data.publishSubgraph.findings.map((one: { rule: string; severity: string }) => [
        one.rule,
        one.severity,
      ]),
    ).toEqual([
      ['CHANGE_BREAKING', 'WARNING'],
      ['OPERATION_BROKEN', 'WARNING'],
      ['OPERATIONS_UNAFFECTED', 'NOTE'],
    ]);
  });

  it('is not lost while the directory is away', async () => {
    const question = 'query Away { regions { code } }';
    const { child, port } = directory;
    await ask(question);
    await until(countOf('Away'), (count) => count === 1);
    await directory.stop('SIGKILL');
    expect(child.signalCode).toBe('SIGKILL');
    for (let asked = 0; asked < 5; asked++) await ask(question);
    directory = await startService({
      program: 'services/directory/main.js',
      environment: {
        DATABASE_URL: hub.databaseUrl,
        DIRECTORY_PORT: String(port),
        COMPARISON_URL: hub.comparison.url,
        PUBLISHER_HOSTS: hub.hosts.get('first')?.url ?? '',
      },
    });
    await ask(question);
    expect(await until(countOf('Away'), (count) => count >= 7)).toBe(7);
  });

  it('is refused from other than gateways: what is no batch, and what is too large', async () => {
    const send = async (body: string) => {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(`${directory.url}/usage`, { method: 'POST', headers, body });
      return [response.status, ((await response.json()) as { error: string }).error];
    };
    expect(await send('{"id":"x","operations":[]}')).toEqual([400, expect.stringContaining('Invalid UUID')]);
    expect(await send('{')).toEqual([400, expect.stringContaining('JSON')]);
  });
});

describe('the supergraph', () => {
  it('is served while the database is down, from the last version', async () => {
    const home = path.join(process.env['HUB_TEST_HOMES'] ?? '', 'down');
    const environment = {
      HUB_HOME: home,
      DIRECTORY_PORT: '0',
      COMPARISON_URL: hub.comparison.url,
      PUBLISHER_HOSTS: hub.hosts.get('first')?.url ?? '',
    };
    const program = 'services/directory/main.js';
    const first = await startService({
      program,
      environment: { ...environment, DATABASE_URL: hub.databaseUrl },
    });
    const sdl = await (await fetch(`${first.url}/supergraph`)).text();
    await first.stop();
    const port = await freePort();
    const away = {
      ...environment,
      DIRECTORY_PORT: String(port),
      DATABASE_URL: 'postgres://u:p@127.0.0.1:9/x',
    };
    // It never becomes ready: the test ends it.
    startService({ program, environment: away }).catch(() => undefined);
    const url = `http://127.0.0.1:${port}`;
    const get = (place: string) =>
      fetch(`${url}${place}`).then(
        async (one) => [one.status, await one.text()],
        () => [0, ''],
      );
    expect(
      await until(
        () => get('/supergraph'),
        ([status]) => status === 200,
      ),
    ).toEqual([200, sdl]);
    expect(await get('/ready')).toEqual([503, '{"status":"fail"}']);
    const uplink = await post(
      `${url}/uplink`,
      '{ routerConfig(ref: "hub@current", apiKey: "any") { ... on RouterConfigResult { supergraphSDL } } }',
    );
    expect(uplink.data.routerConfig.supergraphSDL).toBe(sdl);
  });
});

async function freePort(): Promise<number> {
  const server = http.createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
