import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { print } from 'graphql';
import { seedFolder } from '../../common/config/folders';
import { figuresCsv, folderOf, removeFolders } from '../../common/account-files/synthetic.test-helper';
import { startPublishers, type TestPublishers } from '../../publisher/publisher.test-helper';
import { publisherSubgraph } from '../../publisher/subgraph';
import {
  openTestStore,
  publishUnchecked,
  startDirectory,
  testRegistry,
  type TestDirectory,
} from '../directory.test-helper';
import { Troubles } from '../../common/log/troubles';
import { importFolder } from '../import/importFolder';
import { loadRegister, type Register } from '../reference/register';
import { loadPublished } from './publishedStore';
import { refreshReports, refreshSubgraphs } from './refresh';

const stops: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
  removeFolders();
});

async function publishersOf(...bodies: string[]): Promise<TestPublishers> {
  const publishers = await startPublishers(...bodies);
  stops.push(() => publishers.stop());
  for (const body of bodies) await publishers.load(body, seedFolder());
  return publishers;
}

async function directoryOn(...hosts: string[]): Promise<TestDirectory> {
  const directory = await startDirectory(...hosts);
  stops.push(() => directory.stop());
  return directory;
}

/** What the directory says that a body has accounts of, and in which half-years. */
async function known(directory: TestDirectory, code = 'surrey'): Promise<unknown> {
  const { data } = await directory.query(
    `{ body(code: "${code}") { collaborations { id registered periods } accounts(period: "2030-31") { id } } }`,
  );
  const reported = data.body.accounts.map(({ id }: { id: string }) => id.split('/')[1]);
  return data.body.collaborations.filter(({ id }: { id: string }) => reported.includes(id));
}

const EQUIP = { id: 'equip', registered: true, periods: ['2020-21-H1', '2021-22-H1', '2021-22-H2'] };
const SEROCU = {
  id: 'serocu',
  registered: true,
  periods: expect.arrayContaining(['2014-15-H2', '2022-23-H1']) as unknown,
};

describe('what publishers say they have', () => {
  it('is known from the start, and what is new from the next look on', async () => {
    const publishers = await publishersOf('surrey');
    const directory = await directoryOn(publishers.url);
    expect(await known(directory)).toEqual([EQUIP, SEROCU]);
    const synthetic = { publisher: 'surrey', collaboration: 'synthetic-unit', stated_on: '2029-05-01' };
    await publishers.load('surrey', folderOf({ 'figures.csv': figuresCsv(synthetic) }), '2029-06-01');
    expect(await known(directory)).toEqual([EQUIP, SEROCU]);
    await directory.directory.refresh();
    expect(await known(directory)).toEqual([
      EQUIP,
      SEROCU,
      { id: 'synthetic-unit', registered: false, periods: ['2029-30-H1'] },
    ]);
    expect(directory.logged()).toBe('');
  });

  it('stays known while the publisher is down, and for a directory that starts meanwhile', async () => {
    const publishers = await publishersOf('surrey');
    const directory = await directoryOn(publishers.url);
    await publishers.stop();
    await directory.directory.refresh();
    expect(await known(directory)).toEqual([EQUIP, SEROCU]);
    expect(directory.logged()).toContain('A publisher cannot be asked which accounts it has');

    const register = await loadRegister(directory.store);
    const log = { warn: () => undefined } as never;
    await refreshSubgraphs({
      registry: directory.registry,
      register,
      hosts: [publishers.url],
      troubles: new Troubles(log),
      publish: publishUnchecked(directory.registry, log),
      patienceMs: 0,
    });
    const published = await loadPublished(directory.store);
    expect([...published.subgraphs.keys()]).toEqual(['surrey']);
    expect(published.byBody.get('surrey')).toHaveLength(4);
  });

  it('stays known while the publisher’s own database is down', async () => {
    const publishers = await publishersOf('surrey');
    const directory = await directoryOn(publishers.url);
    await publishers.pool.end();
    await directory.directory.refresh();
    expect(await known(directory)).toEqual([EQUIP, SEROCU]);
    expect(directory.logged()).toContain('It does not say which accounts it has.');
  });
});

describe('a publisher whose subgraph does not compose', () => {
  it.each<[string, (sdl: string) => string]>([
    [
      'a field of another type',
      (sdl) => sdl.replace('carriedForwardFrom: ReportingPeriod', 'carriedForwardFrom: Int'),
    ],
    ['no SDL', () => 'type {'],
  ])('is left out, and the others are served: %s', async (_what, spoil) => {
    const odd = await oddHost('sussex');
    odd.sdl = spoil(print(publisherSubgraph('sussex').typeDefs));
    const publishers = await publishersOf('surrey');
    const directory = await directoryOn(publishers.url, odd.url);
    await directory.directory.refresh();
    expect(await directory.query('{ publishers { code } body(code: "sussex") { __typename } }')).toEqual({
      data: { publishers: [{ code: 'surrey' }], body: { __typename: 'UnpublishedBody' } },
    });
    expect(await known(directory)).toEqual([EQUIP, SEROCU]);
    expect(directory.logged()).toContain('It does not compose');
  });
});

/** A host that is no publisher of ours: it serves the real schema of some bodies, and answers as the test says. */
interface OddHost {
  readonly url: string;
  /** The list of publishers at the root. */
  publishers: unknown;
  /** The answer to the question which accounts there are: text is sent as it stands. */
  publishes: unknown;
  sdl: unknown;
}

async function oddHost(...codes: string[]): Promise<OddHost> {
  const host = {
    url: '',
    publishers: codes.map((code) => ({ code, path: `/${code}` })),
    publishes: [] as unknown,
    sdl: undefined as unknown,
  };
  const server = http.createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const code = request.url?.slice(1) ?? '';
      const sdl = host.sdl ?? (code === '' ? '' : print(publisherSubgraph(code).typeDefs));
      const answer = (): unknown => {
        if (request.method === 'GET') return { publishers: host.publishers };
        if (body.includes('_service')) return { data: { _service: { sdl } } };
        return Array.isArray(host.publishes) || host.publishes === null
          ? { data: { _entities: [{ publishes: host.publishes }] } }
          : host.publishes;
      };
      const content = answer();
      response.setHeader('content-type', 'application/json');
      response.end(typeof content === 'string' ? content : JSON.stringify(content));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  host.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  stops.push(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });
  return host;
}

describe('a host that answers oddly', () => {
  type TestStore = Awaited<ReturnType<typeof openTestStore>>;
  let opened: TestStore;
  let register: Register;
  let loggedBefore = '';
  let troubles: Troubles;
  beforeAll(async () => {
    opened = await openTestStore();
    await importFolder(opened.store, seedFolder(), '2026-01-01');
    register = await loadRegister(opened.store);
  });
  beforeEach(async () => {
    await opened.pool.query(
      `delete from directory.published_subgraph; delete from directory.reported_account;
       delete from directory.supergraph_version; delete from directory.subgraph_version`,
    );
    loggedBefore = opened.logged();
    troubles = new Troubles(opened.log);
  });
  afterAll(() => opened.close());

  const logged = (): string => opened.logged().slice(loggedBefore.length);
  const entry = { collaboration: 'equip', name: 'Equip', period: '2020-21-H1', revision: 1 };

  const readSubgraphs = (...hosts: string[]): Promise<void> =>
    refreshSubgraphs({
      registry: testRegistry(opened.store),
      register,
      hosts,
      troubles,
      publish: publishUnchecked(testRegistry(opened.store), opened.log),
      patienceMs: 0,
    });
  const look = async (): Promise<boolean> =>
    refreshReports(opened.store, await loadPublished(opened.store), troubles);
  const reports = async (): Promise<unknown> =>
    (await loadPublished(opened.store)).byBody.get('surrey') ?? [];
  const subgraphs = async (): Promise<unknown> =>
    [...(await loadPublished(opened.store)).subgraphs.values()].map(({ code, url, schemaVersion }) => ({
      code,
      url,
      schemaVersion,
    }));

  it.each<[string, unknown]>([
    ['HTML', '<html>Synthetic error page</html>'],
    ['nothing', ''],
    ['no data', { data: null, errors: [{ message: 'Synthetic failure' }] }],
    ['no entity', { data: { _entities: [null] } }],
    ['two entities', { data: { _entities: [{ publishes: [] }, { publishes: [] }] } }],
    ['no list', null],
    ['a list of text', ['equip']],
    ['a collaboration that is no id', [{ ...entry, collaboration: 'Equip!' }]],
    ['a period that is none', [{ ...entry, period: '2020' }]],
    ['a revision that is no number', [{ ...entry, revision: 'first' }]],
    ['a revision below nought', [{ ...entry, revision: -1 }]],
    ['a name of 201 letters', [{ ...entry, name: 'x'.repeat(201) }]],
    ['a name that the database cannot keep', [{ ...entry, name: 'Equip\0' }]],
  ])('does no harm to the last list: %s', async (_what, publishes) => {
    const host = await oddHost('surrey');
    await readSubgraphs(host.url);
    host.publishes = [entry, { ...entry, period: null, revision: 2 }];
    expect(await look()).toBe(true);
    const last = await reports();
    expect(last).toEqual([
      { code: 'surrey', ...entry, period: null, revision: 2 },
      { code: 'surrey', ...entry },
    ]);
    host.publishes = publishes;
    expect(await look()).toBe(false);
    expect(await reports()).toEqual(last);
    expect(logged()).toContain('A publisher cannot be asked which accounts it has');
  });

  it('may take everything back', async () => {
    const host = await oddHost('surrey');
    await readSubgraphs(host.url);
    host.publishes = [entry];
    await look();
    host.publishes = [];
    expect(await look()).toBe(true);
    expect(await reports()).toEqual([]);
  });

  it('may list an account twice: the last counts, and nothing has changed at the next look', async () => {
    const host = await oddHost('surrey');
    await readSubgraphs(host.url);
    host.publishes = [entry, { ...entry, revision: 2 }];
    expect([await look(), await look()]).toEqual([true, false]);
    expect(await reports()).toEqual([{ code: 'surrey', ...entry, revision: 2 }]);
  });

  it('is left out for a body that the directory does not know', async () => {
    const host = await oddHost('synthetic-a', 'surrey');
    await readSubgraphs(host.url);
    expect(await subgraphs()).toEqual([{ code: 'surrey', url: `${host.url}/surrey`, schemaVersion: 1 }]);
    expect(logged()).toContain('A host serves a body that the directory does not know; it is left out');
  });

  it.each<[string, unknown]>([
    ['no list', undefined],
    ['a code that is none', [{ code: 'Surrey', path: '/surrey' }]],
    ['an address in place of a path', [{ code: 'surrey', path: 'http://127.0.0.1:9/surrey' }]],
  ])('is left out when it gives %s', async (_what, publishers) => {
    const host = await oddHost('surrey');
    host.publishers = publishers;
    await readSubgraphs(host.url);
    expect(await subgraphs()).toEqual([]);
    expect(logged()).toContain('A host of publishers cannot be reached');
  });

  it('does not count for a publisher that a host before it serves', async () => {
    const [first, second] = [await oddHost('surrey'), await oddHost('sussex', 'surrey')];
    await readSubgraphs(first.url, second.url);
    expect(await subgraphs()).toEqual([
      { code: 'surrey', url: `${first.url}/surrey`, schemaVersion: 1 },
      { code: 'sussex', url: `${second.url}/sussex`, schemaVersion: 1 },
    ]);
    expect(logged()).toContain('Two hosts serve one publisher; the first counts');
    await readSubgraphs(first.url, second.url);
    await readSubgraphs(first.url, first.url);
    expect(logged().match(/Two hosts/g)).toHaveLength(1);
  });

  it('keeps its publisher while it is away, though a later host serves it too, and loses it when it gives it up', async () => {
    const [first, second] = [await oddHost('surrey'), await oddHost('surrey')];
    const of = (host: OddHost) => [{ code: 'surrey', url: `${host.url}/surrey`, schemaVersion: 1 }];
    await readSubgraphs(first.url, second.url);
    first.publishers = undefined;
    await readSubgraphs(first.url, second.url);
    expect(await subgraphs()).toEqual(of(first));
    // Another order, and then that one counts.
    await readSubgraphs(second.url, first.url);
    expect(await subgraphs()).toEqual(of(second));
    first.publishers = [{ code: 'surrey', path: '/surrey' }];
    await readSubgraphs(first.url, second.url);
    expect(await subgraphs()).toEqual(of(first));
    first.publishers = [];
    await readSubgraphs(first.url, second.url);
    expect(await subgraphs()).toEqual(of(second));
  });

  it('has its schema counted anew when it changes, not when its address does', async () => {
    const [first, second] = [await oddHost('surrey'), await oddHost('surrey')];
    await readSubgraphs(first.url);
    await readSubgraphs(second.url);
    expect(await subgraphs()).toEqual([{ code: 'surrey', url: `${second.url}/surrey`, schemaVersion: 1 }]);
    second.sdl = `${print(publisherSubgraph('surrey').typeDefs)}\n# Synthetic change\n`;
    await readSubgraphs(second.url);
    await readSubgraphs(second.url);
    expect(await subgraphs()).toEqual([{ code: 'surrey', url: `${second.url}/surrey`, schemaVersion: 2 }]);
  });

  it('keeps its last schema when it gives none', async () => {
    const host = await oddHost('surrey');
    await readSubgraphs(host.url);
    host.sdl = 7;
    await readSubgraphs(host.url);
    expect(await subgraphs()).toEqual([{ code: 'surrey', url: `${host.url}/surrey`, schemaVersion: 1 }]);
    expect(logged()).toContain('The schema of a publisher cannot be read');
  });
});
