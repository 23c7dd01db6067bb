import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { hashOf } from '../../gateway/persisted/persistedQuery';
import { PREVIEW_OPERATION } from '../../services/publisher/preview/previewOperation';
import type { TestProcess } from '../support/processes';
import { send, type HttpAnswer } from '../support/request';
import { startGateway, startGatewayInVain } from './surreyHub';

/** Operations that a dashboard's build wrote down, and a gateway that answers nothing else. */

const REGION = 'query RegionName($code: ID!) {\n  region(code: $code) {\n    name\n    __typename\n  }\n}';
const OUTDATED = 'query Outdated { regions { motto } }';
const ALIASES = `query Aliases { ${Array.from({ length: 20 }, (_, n) => `a${n}: region(code: "wales") { b: name }`).join(' ')} }`;

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hub-persisted-'));
const manifest = path.join(folder, 'manifest.json');
fs.writeFileSync(
  manifest,
  JSON.stringify({
    format: 'apollo-persisted-query-manifest',
    version: 1,
    operations: [
      ['RegionName', REGION],
      ['Outdated', OUTDATED],
      ['Aliases', ALIASES],
    ].map(([name, body = '']) => ({ id: hashOf(body), name, type: 'query', body })),
  }),
);

let listed: TestProcess;
let only: TestProcess;
beforeAll(async () => {
  listed = await startGateway({ PERSISTED_OPERATIONS: manifest });
  only = await startGateway({ PERSISTED_OPERATIONS: manifest, SAFELIST: 'on' });
});
afterAll(async () => {
  await listed.stop();
  await only.stop();
  fs.rmSync(folder, { recursive: true });
});

const extension = (operation: string): object => ({
  persistedQuery: { version: 1, sha256Hash: hashOf(operation) },
});

const post = (gateway: TestProcess, body: object): Promise<HttpAnswer> =>
  send(`${gateway.url}/graphql`, { body: JSON.stringify(body) });

/** As Apollo Client's persisted query link asks with useGETForHashedQueries. */
const get = (gateway: TestProcess, operation: string, variables: object): Promise<HttpAnswer> => {
  const asked = new URLSearchParams({
    extensions: JSON.stringify(extension(operation)),
    variables: JSON.stringify(variables),
  });
  return send(`${gateway.url}/graphql?${asked.toString()}`, { method: 'GET', headers: {} });
};

const read = ({ status, body }: HttpAnswer): unknown => ({ status, ...(JSON.parse(body) as object) });

const WALES = { status: 200, data: { region: { name: 'Wales', __typename: 'Region' } } };

const notListed = (which: string): object => ({
  status: 400,
  errors: [
    {
      message: `${which} is not on this gateway’s list of operations (SAFELIST); ask whoever runs it to add it.`,
      extensions: { code: 'OPERATION_NOT_LISTED' },
    },
  ],
});

describe('a listed operation', () => {
  it('is answered by its hash, by POST and by GET', async () => {
    for (const gateway of [listed, only]) {
      const asked = { extensions: extension(REGION), variables: { code: 'wales' } };
      expect(read(await post(gateway, asked))).toEqual(WALES);
      expect(read(await get(gateway, REGION, { code: 'wales' }))).toEqual(WALES);
    }
  });

  it('is answered by its text', async () => {
    for (const gateway of [listed, only])
      expect(read(await post(gateway, { query: REGION, variables: { code: 'wales' } }))).toEqual(WALES);
  });

  it('is not held to the limits on its form, by hash or by text', async () => {
    for (const asked of [{ extensions: extension(ALIASES) }, { query: ALIASES }])
      expect((await post(listed, asked)).status).toBe(200);
  });

  it('that does not fit the schema is told of in the log at start', () => {
    expect(listed.output()).toContain(
      String.raw`The persisted operation \"Outdated\" will be refused: Cannot query field \"motto\" on type \"Region\".`,
    );
    expect(listed.output()).not.toContain('RegionName');
  });
});

describe('an operation that is not listed', () => {
  const other = 'query Other { regions { code } }';

  it('is answered by a gateway without a safelist, and by its hash once it has been sent', async () => {
    expect(read(await post(listed, { extensions: extension(other) }))).toEqual({
      status: 200,
      errors: [{ message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }],
    });
    const first = await post(listed, { query: other, extensions: extension(other) });
    expect(first.status).toBe(200);
    expect(read(await post(listed, { extensions: extension(other) }))).toEqual(read(first));
  });

  it('is refused by a gateway with one, which says which operation', async () => {
    expect(read(await post(only, { query: other }))).toEqual(
      notListed('The operation "Other", word for word as sent,'),
    );
    expect(read(await post(only, { query: other, extensions: extension(other) }))).toEqual(
      notListed('The operation "Other", word for word as sent,'),
    );
    expect(read(await post(only, { extensions: extension(other), operationName: 'Other' }))).toEqual(
      notListed('The operation "Other"'),
    );
    expect(read(await get(only, other, {}))).toEqual(
      notListed(`The operation with the hash "${hashOf(other)}"`),
    );
    expect(read(await post(only, { query: '{ regions { code } }' }))).toEqual(
      notListed(`The operation with the hash "${hashOf('{ regions { code } }')}"`),
    );
    expect(read(await post(only, { variables: {} }))).toEqual(notListed('A request without an operation'));
    expect(read(await post(only, { query: REGION.replace('name', 'code') }))).toEqual(
      notListed('The operation "RegionName", word for word as sent,'),
    );
  });
});

describe('a gateway with a safelist', () => {
  it('answers no question about the schema, and serves no page to ask on', async () => {
    expect(read(await post(only, { query: 'query Types { __schema { types { name } } }' }))).toEqual(
      notListed('The operation "Types", word for word as sent,'),
    );
    const statuses = ['/graphiql', '/', '/graphql'].map(
      async (address) =>
        (await send(`${only.url}${address}`, { method: 'GET', headers: { accept: 'text/html' } })).status,
    );
    expect(await Promise.all(statuses)).toEqual([404, 404, 400]);
  });

  it('still answers the previews of publishers', async () => {
    const variables = { id: 'equip', period: '2021-22' };
    expect(JSON.parse((await post(only, { query: PREVIEW_OPERATION, variables })).body)).toMatchObject({
      data: { collaboration: { comparison: { id: 'equip@2021-22@1' } } },
    });
  });

  it('still serves briefings', async () => {
    const page = await send(`${only.url}/briefings/surrey/2021-22.md`, { method: 'GET', headers: {} });
    expect(page.status).toBe(200);
  });

  it('does not start without a list', async () => {
    const { exitCode, failure } = await startGatewayInVain({ SAFELIST: 'on' });
    expect([exitCode, failure]).toEqual([
      1,
      'SAFELIST is on, and there is no list of operations.\nSet PERSISTED_OPERATIONS to a persisted query manifest, or SAFELIST to off.',
    ]);
  });
});

it('a gateway does not start with a proxy that is no address', async () => {
  const { exitCode, failure } = await startGatewayInVain({ TRUSTED_PROXIES: 'proxy.example' });
  expect([exitCode, failure]).toEqual([
    1,
    'TRUSTED_PROXIES cannot be used: invalid IP address: proxy.example.\nWrite addresses or subnets such as 10.0.0.7 and 10.0.0.0/8, or loopback, separated by commas.',
  ]);
});
