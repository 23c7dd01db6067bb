import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { hub as command } from '../support/cli';
import { post, startHub, type TestHub } from '../support/hub';
import { startService, type TestProcess } from '../support/processes';

/** A host or a body that gives itself out as another is not published, and nobody else suffers. */

/** A host that passes what it is asked at one path to another address. */
async function startLiar(
  paths: Readonly<Record<string, string>>,
): Promise<{ url: string; server: http.Server }> {
  const server = http.createServer((request, response) => {
    const answer = async (): Promise<string> => {
      if (request.method === 'GET') {
        const publishers = Object.keys(paths).map((code) => ({ code, path: `/${code}` }));
        return JSON.stringify({ publishers });
      }
      let body = '';
      for await (const chunk of request) body += (chunk as Buffer).toString();
      const headers = { 'content-type': 'application/json' };
      const target = paths[(request.url ?? '').slice(1)] ?? '';
      return (await fetch(target, { method: 'POST', headers, body })).text();
    };
    answer().then(
      (text) => response.setHeader('content-type', 'application/json').end(text),
      () => response.destroy(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

let hub: TestHub;
let honest: TestProcess;
let liar: Awaited<ReturnType<typeof startLiar>>;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lying-'));

beforeAll(async () => {
  hub = await startHub({ hosts: { honest: ['--body', 'surrey', 'sussex'] }, otherHosts: [] });
  honest = hub.hosts.get('honest') as TestProcess;
  // It says that it is Kent and Sussex; what answers is Surrey.
  liar = await startLiar({ kent: `${honest.url}/surrey`, sussex: `${honest.url}/surrey` });
});
afterAll(async () => {
  liar.server.closeAllConnections();
  liar.server.close();
  await hub.stop();
  fs.rmSync(folder, { recursive: true, force: true });
});

const published = async (): Promise<unknown> => {
  const { data } = await post(`${hub.directory.url}/graphql`, '{ publishers { code } }');
  return data.publishers.map(({ code }: { code: string }) => code);
};

function write(sdl: string): string {
  const file = path.join(folder, 'kent.graphql');
  fs.writeFileSync(file, sdl);
  return file;
}

async function refusal(args: readonly string[], environment: Record<string, string>): Promise<string> {
  return command(args, environment).then(
    (said) => `not refused: ${said}`,
    (error: unknown) => (error as Error).message,
  );
}

describe('a publisher that gives itself out as another', () => {
  it('is left out when a host serves it, and the body keeps its own', async () => {
    const directory = await startService({
      program: 'services/directory/main.js',
      environment: {
        DATABASE_URL: hub.databaseUrl,
        DIRECTORY_PORT: '0',
        COMPARISON_URL: hub.comparison.url,
        PUBLISHER_HOSTS: [honest.url, liar.url].join(','),
      },
    });
    expect(await published()).toEqual(['surrey', 'sussex']);
    const said = directory
      .output()
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as { publisher?: string; msg: string; problems?: string[] });
    expect(said.map(({ publisher, msg }) => [publisher, msg])).toEqual([
      ['sussex', 'Two hosts serve one publisher; the first counts'],
      ['kent', 'What a host serves of a publisher is not published'],
    ]);
    expect(said[1]?.problems?.join('\n')).toContain('KentAccount');
    await directory.stop();
  });

  it.each(['as it is', 'with the names of its types'])(
    'is refused at the registry: the address of another body’s subgraph, its schema %s',
    async (how) => {
      const { key } = JSON.parse(
        await command(['key', 'create', '--body', 'kent', '--json'], { DATABASE_URL: hub.databaseUrl }),
      ) as { key: string };
      const { data } = await post(`${honest.url}/surrey`, '{ _service { sdl } }');
      const sdl = String(data._service.sdl);
      const file = write(how === 'as it is' ? sdl : sdl.replaceAll('Surrey', 'Kent'));
      const before = await published();
      const said = await refusal(
        ['publish', '--body', 'kent', '--schema', file, '--url', `${honest.url}/surrey`],
        { HUB_KEY: key, DIRECTORY_URL: hub.directory.url },
      );
      expect(said).toMatch(/^The subgraph is refused: \d+ errors?\. Nothing was changed\./);
      expect(said).toContain(how === 'as it is' ? 'KentAccount' : 'CONFORMANCE');
      expect(await published()).toEqual(before);
    },
  );
});
