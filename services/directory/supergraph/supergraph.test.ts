import http from 'node:http';
import fs from 'node:fs';
import path from 'node:path';
import { Kind, parse, print } from 'graphql';
import { projectRoot } from '../../common/config/folders';
import { listen } from '../../common/http/listen';
import { createApp } from '../../common/http/subgraphApp';
import { publisherSubgraph } from '../../publisher/subgraph';
import { directorySubgraph } from '../subgraph';
import { compose, CompositionError, type Part, type Supergraph } from './compose';
import { Notice } from '../../common/process/notice';
import { serveSupergraph } from './serveSupergraph';

const comparisonSdl = fs.readFileSync(path.join(projectRoot(), 'schema', 'comparison.graphql'), 'utf8');

/** The parts of a hub with these publishers. */
function parts(...codes: string[]): Part[] {
  const publishers = codes.map((code) => ({ code, sdl: print(publisherSubgraph(code).typeDefs) }));
  return [
    {
      name: 'directory',
      url: 'http://127.0.0.1:1/graphql',
      sdl: print(directorySubgraph(publishers).typeDefs),
    },
    { name: 'comparison', url: 'http://127.0.0.1:2/graphql', sdl: comparisonSdl },
    ...publishers.map(({ code, sdl }) => ({ name: code, url: `http://127.0.0.1:3/${code}`, sdl })),
  ];
}

describe('the supergraph', () => {
  it.each([[['surrey']], [['royal-berkshire-fire', 'surrey', 'sussex']]])(
    'composes of the hub and the publishers %j, with two types for each',
    (codes) => {
      const { sdl } = compose(parts(...codes));
      const names = parse(sdl).definitions.flatMap((node) =>
        node.kind === Kind.OBJECT_TYPE_DEFINITION && node.interfaces?.length ? [node.name.value] : [],
      );
      const prefixes: Readonly<Record<string, string>> = {
        'royal-berkshire-fire': 'RoyalBerkshireFire',
        surrey: 'Surrey',
        sussex: 'Sussex',
      };
      const own = codes.flatMap((code: string) => [`${prefixes[code]}Account`, `${prefixes[code]}Body`]);
      expect(names.sort()).toEqual([...own, 'UnpublishedBody'].sort());
    },
  );

  it('leaves to each publisher the optional fields that it has, and answers them itself for the others', () => {
    const publishers = ['surrey', 'sussex'].map((code) => {
      const sdl = print(publisherSubgraph(code).typeDefs);
      return { code, sdl: code === 'sussex' ? sdl.replace(/"""[^"]*"""\s*replies: \[Reply!\]/g, '') : sdl };
    });
    const own = print(directorySubgraph(publishers).typeDefs);
    const { sdl } = compose([
      { name: 'directory', url: 'http://127.0.0.1:1/graphql', sdl: own },
      { name: 'comparison', url: 'http://127.0.0.1:2/graphql', sdl: comparisonSdl },
      ...publishers.map((one) => ({ name: one.code, url: 'http://127.0.0.1:3', sdl: one.sdl })),
    ]);
    const answeredBy = (type: string): unknown =>
      parse(sdl)
        .definitions.flatMap((node) =>
          node.kind === Kind.OBJECT_TYPE_DEFINITION && node.name.value === type ? (node.fields ?? []) : [],
        )
        .filter(({ name }) => name.value === 'replies')
        .flatMap(({ directives }) => (directives ?? []).map((one) => print(one)));
    expect(answeredBy('SurreyAccount')).toEqual([
      '@join__field(graph: DIRECTORY, external: true)',
      '@join__field(graph: SURREY)',
    ]);
    expect(answeredBy('SussexAccount')).toEqual(['@join__field(graph: DIRECTORY)']);
  });

  it('names every problem when its parts do not compose', () => {
    const odd = parts('surrey').map((part) =>
      part.name === 'surrey' ? { ...part, sdl: part.sdl.replace('state: AccountState', 'state: Int') } : part,
    );
    expect(() => compose(odd)).toThrow(CompositionError);
    expect(() => compose(odd)).toThrow('The subgraphs do not compose:\n');
  });

  it('names the part that is no SDL', () => {
    const broken = parts('surrey').map((part) =>
      part.name === 'surrey' ? { ...part, sdl: 'type {' } : part,
    );
    expect(() => compose(broken)).toThrow(
      'The subgraphs do not compose:\n  [surrey] Syntax Error: Expected Name, found "{".',
    );
  });
});

describe('the supergraph over HTTP', () => {
  it('is 503 until there is one, then itself, 304 for a gateway that has it, and at once the next for one that waits', async () => {
    const current: { supergraph?: Supergraph } = {};
    const changed = new Notice();
    const app = createApp();
    app.get(
      '/supergraph',
      serveSupergraph(() => current.supergraph, changed),
    );
    const server = http.createServer(app);
    const url = `http://127.0.0.1:${await listen(server, '127.0.0.1', 0, 'none')}/supergraph`;
    const get = async (etag?: string, prefer = ''): Promise<unknown> => {
      const headers = { prefer, ...(etag === undefined ? {} : { 'if-none-match': etag }) };
      const response = await fetch(url, { headers });
      return [response.status, response.headers.get('etag'), await response.text()];
    };
    expect(await get()).toEqual([503, null, '{"error":"The supergraph is not composed yet."}']);
    current.supergraph = { hash: 'synthetic', sdl: 'type Query' };
    expect(await get()).toEqual([200, '"synthetic"', 'type Query']);
    expect(await get('"other"')).toEqual([200, '"synthetic"', 'type Query']);
    expect(await get('"synthetic"')).toEqual([304, '"synthetic"', '']);
    const held = get('"synthetic"', 'wait=60');
    while (changed.waiters === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    current.supergraph = { hash: 'newer', sdl: 'type Query' };
    changed.tell();
    expect(await held).toEqual([200, '"newer"', 'type Query']);
    await new Promise((resolve) => server.close(resolve));
  });
});
