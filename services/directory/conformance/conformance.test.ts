import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { startExample } from '../../../test/support/examplePublisher';
import { seedFolder } from '../../common/config/folders';
import {
  folderOf,
  functionCostsCsv,
  opportunitiesCsv,
  removeFolders,
  stepsCsv,
} from '../../common/account-files/synthetic.test-helper';
import { startPublishers, type TestPublishers } from '../../publisher/publisher.test-helper';
import { outcomeText } from '../../cli/registry/conformance.command';
import { conformance } from './conformance';

let publishers: TestPublishers;
const stops: (() => unknown)[] = [];
beforeAll(async () => {
  publishers = await startPublishers('surrey', 'leicestershire', 'synthetic-a');
  for (const body of ['surrey', 'leicestershire']) await publishers.load(body, seedFolder());
  await publishers.load(
    'synthetic-a',
    folderOf({
      'opportunities.csv': opportunitiesCsv({}),
      'opportunity-steps.csv': stepsCsv({}, { step: 'VIEW', view: 'IN_FAVOUR' }),
      'function-costs.csv': functionCostsCsv({}),
    }),
  );
});
afterAll(async () => {
  await publishers.stop();
  removeFolders();
});
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

async function problemsOf(url: string, code: string): Promise<Record<string, readonly string[]>> {
  const results = await conformance(url, code);
  return Object.fromEntries(
    results.filter(({ passed }) => !passed).map(({ probe, problems }) => [probe, problems]),
  );
}

describe('the conformance kit', () => {
  it.each(['surrey', 'leicestershire', 'synthetic-a'])(
    'finds nothing wrong with the hub’s own publisher: %s',
    async (code) => {
      expect(await problemsOf(`${publishers.url}/${code}`, code)).toEqual({});
    },
  );

  it('finds nothing wrong with the example in plain JavaScript', async () => {
    const { child, address } = await startExample();
    stops.push(() => child.kill());
    expect(await problemsOf(address, 'kent')).toEqual({});
  });

  it('says that nobody is there', async () => {
    expect(await problemsOf('http://127.0.0.1:9/', 'kent')).toEqual({ schema: ['ECONNREFUSED'] });
    const url = 'http://127.0.0.1:9/';
    expect(outcomeText(await conformance(url, 'kent'), url, 'kent')).toBe(
      'FAILED  Nothing answers at http://127.0.0.1:9/ (ECONNREFUSED), so nothing was tried.\n          Start the subgraph, or correct the address in --url.',
    );
  });

  it.each([
    ['the host of many publishers', '', 'surrey'],
    ['the subgraph of another body', '/leicestershire', 'surrey'],
  ])('asks whether the address is right where something else answers: %s', async (_what, place, code) => {
    const url = `${publishers.url}${place}`;
    expect(
      outcomeText(await conformance(url, code), url, code)
        .split('\n')
        .at(-1),
    ).toBe(`Is ${url} the address of the subgraph of "surrey"? What answers there may be something else.`);
  });

  it('does not ask so where only what the subgraph says is wrong', async () => {
    const url = await spoilt((text) => text.replace(/"evidence":\{[^}]*\}/, '"evidence":null'));
    const outcome = outcomeText(await conformance(url, 'surrey'), url, 'surrey');
    expect(outcome).toContain('FAILED  accounts');
    expect(outcome).not.toContain('something else');
  });
});

/** A publisher's answers, spoilt on their way. */
async function spoilt(spoil: (text: string) => string, code = 'surrey'): Promise<string> {
  const server = http.createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      void fetch(`${publishers.url}/${code}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      }).then(async (answer) => response.end(spoil(await answer.text())));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stops.push(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

describe('a subgraph that departs from the contract', () => {
  it.each<[string, (text: string) => string, Record<string, unknown>]>([
    [
      'another type in the schema',
      (text) => text.replace('state: AccountState', 'state: Int'),
      { schema: [expect.stringContaining('CONTRACT_FIELD_TYPE at SurreyAccount.state')] },
    ],
    [
      'no evidence',
      (text) => text.replace(/"evidence":\{[^}]*\}/, '"evidence":null'),
      { accounts: [expect.stringMatching(/^surrey\/equip\/.*: figures\[0\] has no evidence\.$/)] },
    ],
    [
      'a number with letters',
      (text) => text.replace(/"value":\d+/, '"value":"many"'),
      { accounts: [expect.stringMatching(/figures\[0\] has not the form of the contract\.$/)] },
    ],
    [
      'silence where there is no account',
      (text) => text.replaceAll('NOT_PUBLISHED', 'PUBLISHED'),
      { 'no account': ['surrey/no-such-collaboration/2020-21: its state is PUBLISHED.'] },
    ],
    [
      'a list of accounts that is none',
      (text) => text.replace('"publishes":[', '"publishes":["x",'),
      { body: [expect.stringMatching(/^publishes\.0: /)] },
    ],
  ])('is told so: %s', async (_what, spoil, problems) => {
    expect(await problemsOf(await spoilt(spoil), 'surrey')).toMatchObject(problems);
  });

  it.each<[string, (text: string) => string, readonly string[]]>([
    [
      'an opportunity without a title',
      (text) => text.replace('"title":"Synthetic station"', '"title":""'),
      ['opportunities[0] has not the form of the contract.'],
    ],
    [
      'a half-year of function costs',
      (text) => text.replace('"year":"2019-20"', '"year":"2019-20-H1"'),
      ['functionCosts[0] has not the form of the contract.'],
    ],
    [
      'no list',
      (text) => text.replace(/"functionCosts":\[.*\](?=\}\]\}\})/, '"functionCosts":"none"'),
      ['functionCosts is no list, nor null.'],
    ],
  ])('is told so of what it says of itself: %s', async (_what, spoil, problems) => {
    const url = await spoilt(spoil, 'synthetic-a');
    expect(await problemsOf(url, 'synthetic-a')).toEqual({ 'of itself': problems });
  });
});
