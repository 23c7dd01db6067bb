import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { drain } from '../../services/common/http/drain';
import { listen } from '../../services/common/http/listen';
import { startHub, type TestHub } from '../support/hub';
import { figuresOf, ownNames } from '../support/metrics';
import { startService } from '../support/processes';

const NAMED = 'query Equip { collaboration(id: "equip") { comparison(period: "2021-22") { verdict } } }';

let hub: TestHub;
beforeAll(async () => {
  hub = await startHub({
    hosts: { surrey: ['--body', 'surrey'], others: ['--body', 'sussex', 'thames-valley'] },
    environment: { LAST_KNOWN_HOURS: '0', USAGE_INTERVAL: '0.2' },
  });
});
afterAll(() => hub.stop());

const hostOf = (name: string): string => hub.hosts.get(name)?.url ?? '';

/** Asks again until the figures are as they should be: some come when an answer is on its way already. */
async function figuresWhen(
  url: string,
  isThere: (figures: ReadonlyMap<string, number>) => boolean,
): Promise<ReadonlyMap<string, number>> {
  for (;;) {
    const figures = await figuresOf(url);
    if (isThere(figures)) return figures;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const picked = (figures: ReadonlyMap<string, number>, names: readonly string[]): unknown =>
  Object.fromEntries(names.map((name) => [name, figures.get(name)]));

describe('the metrics', () => {
  it('are those that the README lists, and those of Node.js', async () => {
    const readme = fs.readFileSync(path.join(__dirname, '..', '..', 'README.md'), 'utf8');
    const table = /<!-- metrics -->(.+?)<!-- \/metrics -->/s.exec(readme)?.[1] ?? '';
    const listed = [...table.matchAll(/`(hub_\w+)/g)].map(([, name]) => name);
    const urls = [hub.gateway.url, hub.directory.url, hub.comparison.url, hostOf('surrey')];
    const names = (await Promise.all(urls.map(ownNames))).flat();
    expect([...new Set(names)].sort()).toEqual([...new Set(listed)].sort());
    for (const url of urls) {
      expect([...(await figuresOf(url)).keys()]).toContain('nodejs_eventloop_lag_p99_seconds');
    }
  });

  it('count operations by name and outcome, and answers that are given again', async () => {
    await hub.query(NAMED);
    await figuresWhen(hub.gateway.url, (figures) => figures.get('hub_answers{kind="whole"}') === 1);
    await hub.query(NAMED);
    await hub.query('{ __typename }');
    await hub.query('query Wrong { nothingOfThatName }');
    const isCounted = (now: ReadonlyMap<string, number>): boolean =>
      now.has('hub_http_requests_total{status="400"}');
    const figures = await figuresWhen(hub.gateway.url, isCounted);
    expect([...figures].filter(([name]) => name.startsWith('hub_operations_total'))).toEqual([
      ['hub_operations_total{operation="Equip",outcome="ok"}', 1],
      ['hub_operations_total{operation="Equip",outcome="again"}', 1],
      ['hub_operations_total{operation="(unnamed)",outcome="ok"}', 1],
      ['hub_operations_total{operation="(refused)",outcome="refused"}', 1],
    ]);
    const names = [
      'hub_operation_seconds_count{operation="Equip"}',
      'hub_answers_again_total{kind="whole"}',
      'hub_generations',
      'hub_http_requests_total{status="200"}',
      'hub_http_requests_total{status="400"}',
    ];
    expect(picked(figures, names)).toEqual({
      'hub_operation_seconds_count{operation="Equip"}': 1,
      'hub_answers_again_total{kind="whole"}': 1,
      hub_generations: 1,
      'hub_http_requests_total{status="200"}': 3,
      'hub_http_requests_total{status="400"}': 1,
    });
    expect(figures.get('hub_answers_bytes{kind="subgraph"}')).toBeGreaterThan(0);
  });

  it('count and time the calls to each publisher', async () => {
    const names = [
      'hub_subgraph_calls_total{subgraph="surrey",outcome="ok"}',
      'hub_subgraph_call_seconds_count{subgraph="surrey"}',
      'hub_subgraph_breaker{subgraph="surrey"}',
    ];
    expect(picked(await figuresOf(hub.gateway.url), names)).toEqual({
      'hub_subgraph_calls_total{subgraph="surrey",outcome="ok"}': 1,
      'hub_subgraph_call_seconds_count{subgraph="surrey"}': 1,
      'hub_subgraph_breaker{subgraph="surrey"}': 0,
    });
  });

  it('say what a host of publishers answers, anew and again', async () => {
    const sussex = `${hostOf('others')}/sussex`;
    const again = 'hub_publisher_answers_again_total{publisher="sussex"}';
    const asked = 'hub_publisher_requests_total{publisher="sussex"}';
    const before = await figuresOf(hostOf('others'));
    for (let turn = 0; turn < 2; turn++) {
      await fetch(sussex, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ __typename }' }),
      });
    }
    const after = await figuresOf(hostOf('others'));
    const grown = (name: string): number => (after.get(name) ?? 0) - (before.get(name) ?? 0);
    expect([grown(asked), grown(again)]).toEqual([2, 1]);
    expect(after.get('hub_publisher_answers')).toBeGreaterThan(0);
    expect(after.get('hub_database_connections{state="idle"}')).toBeGreaterThan(0);
  });

  it('say what the directory knows, and that it and the gateway are at the same supergraph', async () => {
    const isReported = (figures: ReadonlyMap<string, number>): boolean =>
      figures.has('hub_usage_batches_total{outcome="new"}');
    const directory = await figuresWhen(hub.directory.url, isReported);
    const gateway = await figuresOf(hub.gateway.url);
    expect(directory.get('hub_publishers')).toBe(3);
    expect(directory.get('hub_accounts')).toBeGreaterThan(3);
    expect(directory.get('hub_supergraph_version')).toBe(1);
    expect(directory.get('hub_compose_seconds_count')).toBeGreaterThan(0);
    const infoOf = (figures: ReadonlyMap<string, number>): string[] =>
      [...figures.keys()].filter((name) => name.startsWith('hub_supergraph_info'));
    expect(infoOf(directory)).toHaveLength(1);
    expect(infoOf(gateway)).toEqual(infoOf(directory));
  });

  it('show that a publisher which was killed is left alone', async () => {
    await hub.hosts.get('surrey')?.stop('SIGKILL');
    const unreachable = 'hub_subgraph_calls_total{subgraph="surrey",outcome="unreachable"}';
    const askUntil = async (failures: number): Promise<ReadonlyMap<string, number>> => {
      for (let turn = 0; ; turn++) {
        const figures = await figuresOf(hub.gateway.url);
        if ((figures.get(unreachable) ?? 0) >= failures) return figures;
        await hub.query(`{ body(code: "surrey") { accounts(period: "2021-22") { turn${turn}: state } } }`);
      }
    };
    expect((await askUntil(9)).get('hub_subgraph_breaker{subgraph="surrey"}')).toBe(0);
    const figures = await askUntil(10);
    expect(figures.get('hub_subgraph_breaker{subgraph="surrey"}')).toBe(2);
    const told = figures.get('hub_operations_total{operation="(unnamed)",outcome="partial"}') ?? 0;
    expect(told).toBeGreaterThan(8);
    const failed = 'hub_subgraph_failures_total{subgraph="surrey",kind="unreachable",shown="nothing"}';
    expect(figures.get(failed)).toBe(told);
  });
});

async function freePort(): Promise<number> {
  const server = http.createServer();
  const port = await listen(server, '127.0.0.1', 0, 'none');
  await drain(server);
  return port;
}

describe('a gateway with a port for its metrics', () => {
  it('shows them there and not at its own', async () => {
    const port = await freePort();
    const gateway = await startService({
      program: 'gateway/main.js',
      environment: { PORT: '0', METRICS_PORT: String(port), DIRECTORY_URL: hub.directory.url },
    });
    expect((await fetch(`${gateway.url}/metrics`)).status).toBe(404);
    expect((await figuresOf(`http://127.0.0.1:${port}`)).get('hub_generations')).toBe(1);
    expect(await gateway.stop()).toBe(0);
  });
});
