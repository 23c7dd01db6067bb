import net from 'node:net';
import type { TestProcess } from '../support/processes';
import { send, type HttpAnswer } from '../support/request';
import { hub, startGateway } from './surreyHub';

/** What a client meets that sends too much, too often or too slowly. */

/** Gateways with settings of their own, for several tests each. */
let strict: TestProcess;
let behindProxy: TestProcess;
beforeAll(async () => {
  strict = await startGateway({ OPERATION_COST: '20', REQUEST_TIMEOUT: '0.2' });
  behindProxy = await startGateway({
    REQUESTS_PER_MINUTE: '3',
    COST_PER_MINUTE: '100',
    TRUSTED_PROXIES: '127.0.0.0/8',
  });
});
afterAll(async () => {
  await strict.stop();
  await behindProxy.stop();
});

const started: TestProcess[] = [];
afterEach(async () => {
  for (const gateway of started.splice(0)) await gateway.stop();
});

/** A gateway for one test. */
async function gatewayWith(environment: Readonly<Record<string, string>>): Promise<string> {
  const gateway = await startGateway(environment);
  started.push(gateway);
  return gateway.url;
}

const ask = (
  query: string,
  url = hub().gateway.url,
  headers: Record<string, string> = {},
): Promise<HttpAnswer> =>
  send(`${url}/graphql`, {
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });

/** Status, retry-after where there is one, and the errors as they came. */
function refusal({ status, headers, body }: HttpAnswer): unknown {
  const { errors, ...rest } = JSON.parse(body) as { errors: unknown };
  return { status, ...(headers['retry-after'] && { retryAfter: headers['retry-after'] }), errors, ...rest };
}

const TOO_DEEP = {
  status: 400,
  errors: [
    {
      message: 'The operation has 25 fields inside one another; the most is 24 (OPERATION_DEPTH).',
      extensions: { code: 'OPERATION_TOO_DEEP', found: 25, limit: 24, setting: 'OPERATION_DEPTH' },
    },
  ],
};

const deep = (levels: number): string => `{ ${'a{'.repeat(levels - 1)}a${'}'.repeat(levels - 1)} }`;

describe('an operation beyond a limit', () => {
  it('is refused with the figure, the limit and its setting, by POST and by GET', async () => {
    expect(refusal(await ask(deep(25)))).toEqual(TOO_DEEP);
    const address = `${hub().gateway.url}/graphql?query=${encodeURIComponent(deep(25))}`;
    expect(refusal(await send(address, { method: 'GET', headers: {} }))).toEqual(TOO_DEEP);
  });

  it('is refused by its cost before any publisher is asked', async () => {
    const fields = Array.from({ length: 6 }, (_, n) => `n${n}: nation { verdicts { count } }`);
    expect(refusal(await ask(`{ ${fields.join(' ')} }`))).toEqual({
      status: 400,
      errors: [
        {
          message: 'The operation is estimated to cost 50466; the most is 50000 (OPERATION_COST).',
          extensions: {
            code: 'OPERATION_TOO_COSTLY',
            found: 50_466,
            limit: 50_000,
            setting: 'OPERATION_COST',
          },
        },
      ],
    });
    expect((await ask(`{ ${fields.slice(1).join(' ')} }`)).status).toBe(200);
  });

  it('is refused likewise when it was asked before and is known', async () => {
    const query = 'query Page($n: Int) { collaborations(first: $n) { nodes { id } } }';
    const page = (n: number): Promise<HttpAnswer> =>
      send(`${strict.url}/graphql`, { body: JSON.stringify({ query, variables: { n } }) });
    expect((await page(9)).status).toBe(200);
    expect(JSON.parse((await page(10)).body)).toMatchObject({
      errors: [{ extensions: { code: 'OPERATION_TOO_COSTLY', found: 21, limit: 20 } }],
    });
  });

  it('does not keep the hub from making its own briefings', async () => {
    const url = await gatewayWith({
      OPERATION_TOKENS: '1',
      OPERATION_DEPTH: '1',
      OPERATION_ROOT_FIELDS: '1',
      OPERATION_COST: '1',
      COST_PER_MINUTE: '1',
    });
    for (const form of ['md', 'html', 'csv']) {
      const page = await send(`${url}/briefings/surrey/2021-22.${form}`, { method: 'GET', headers: {} });
      expect([form, page.status]).toEqual([form, 200]);
    }
  });
});

describe('a request that cannot be read', () => {
  const JSON_TYPE = { 'content-type': 'application/json' };
  it.each([
    [
      'that is too large',
      JSON_TYPE,
      `{"query":"${' '.repeat(100_000)}"}`,
      413,
      'REQUEST_TOO_LARGE',
      'The body of a request may have 100000 bytes (REQUEST_KILOBYTES).',
    ],
    ['that is cut off', JSON_TYPE, '{"query":', 400, 'BAD_REQUEST', 'The body is no JSON, or is cut off.'],
    [
      'that holds several operations',
      JSON_TYPE,
      '[{"query":"{ __typename }"}]',
      400,
      'BAD_REQUEST',
      'Send one operation in a request; a list of them is not taken.',
    ],
    [
      'that is of another type',
      { 'content-type': 'text/plain' },
      '{"query":"{ __typename }"}',
      415,
      'UNSUPPORTED_CONTENT_TYPE',
      'Send the operation as JSON, with content-type: application/json; this request says "text/plain".',
    ],
    [
      'that is of no type',
      {},
      '{"query":"{ __typename }"}',
      415,
      'UNSUPPORTED_CONTENT_TYPE',
      'Send the operation as JSON, with content-type: application/json; this request has none.',
    ],
    [
      'that is in another encoding',
      { 'content-type': 'application/json; charset=ebcdic' },
      '{}',
      415,
      'UNSUPPORTED_CONTENT_TYPE',
      'Send the body as UTF-8, plain or compressed with gzip.',
    ],
    [
      'that is compressed, as it says, and is not',
      { ...JSON_TYPE, 'content-encoding': 'gzip' },
      '{}',
      400,
      'BAD_REQUEST',
      'The body cannot be decompressed.',
    ],
    [
      'that is a mutation',
      JSON_TYPE,
      '{"query":"mutation { a }"}',
      400,
      'BAD_REQUEST',
      'The hub answers queries, and this is a mutation.',
    ],
    [
      'that asks for an operation that is not there',
      JSON_TYPE,
      '{"query":"query A { __typename }","operationName":"B"}',
      400,
      'BAD_REQUEST',
      'There is no operation "B" in the document.',
    ],
    [
      'that does not say which operation',
      JSON_TYPE,
      '{"query":"query A { __typename } query B { __typename }"}',
      400,
      'BAD_REQUEST',
      'The document has several operations; say in operationName which is meant.',
    ],
    [
      'with a hash in another form',
      JSON_TYPE,
      '{"query":"{ __typename }","extensions":{"persistedQuery":{"version":2}}}',
      400,
      'BAD_REQUEST',
      'extensions.persistedQuery must be {"version": 1, "sha256Hash": "64 hexadecimal digits"}.',
    ],
    [
      'with the hash of something else',
      JSON_TYPE,
      `{"query":"{ __typename }","extensions":{"persistedQuery":{"version":1,"sha256Hash":"${'0'.repeat(64)}"}}}`,
      400,
      'BAD_REQUEST',
      'extensions.persistedQuery.sha256Hash is not the SHA-256 of the query.',
    ],
  ])('%s is refused in the form of GraphQL', async (_what, headers, body, status, code, message) => {
    const answer = await send(`${hub().gateway.url}/graphql`, { headers, body });
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(refusal(answer)).toMatchObject({ status, errors: [{ message, extensions: { code } }] });
  });

  it('because its address is too long is refused likewise', async () => {
    const address = `${hub().gateway.url}/graphql?query=${'a'.repeat(17_000)}`;
    expect(refusal(await send(address, { method: 'GET', headers: {} }))).toEqual({
      status: 431,
      errors: [
        {
          message: 'The address and headers of a request may have 16384 bytes; send long operations by POST.',
          extensions: { code: 'REQUEST_TOO_LARGE' },
        },
      ],
    });
  });

  /** What the gateway writes on a connection on which only this is sent. */
  const raw = (url: string, text: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const { port } = new URL(url);
      let got = '';
      const socket = net.connect(Number(port), '127.0.0.1', () => socket.write(text));
      socket.on('data', (chunk: Buffer) => (got += chunk.toString()));
      socket.on('error', reject);
      socket.on('close', () => resolve(got));
    });

  it('because it is no HTTP is refused likewise, and the connection ends', async () => {
    const answer = await raw(hub().gateway.url, 'HELO hub\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
    expect(answer).toContain(
      '{"errors":[{"message":"This is no HTTP request.","extensions":{"code":"BAD_REQUEST"}}]}',
    );
  });

  it.each([
    ['headers', 'POST /graphql HTTP/1.1\r\nhost: hub\r\n'],
    [
      'a body',
      'POST /graphql HTTP/1.1\r\nhost: hub\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{"query',
    ],
  ])('because %s never come to an end is given up', async (_what, text) => {
    const answer = await raw(strict.url, text);
    expect(answer).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/);
    expect(answer).toContain('"code":"REQUEST_TIMEOUT"');
  });
});

describe('a client that asks too often', () => {
  /** What the proxy says of a client. */
  const from = (address: string): Record<string, string> => ({ 'x-forwarded-for': address });

  it('is refused with the time to wait, also its briefings', async () => {
    const client = from('192.0.2.1');
    for (const [query, status] of [
      ['{ __typename }', 200],
      ['{ nonsense }', 400],
      ['{ __typename }', 200],
    ] as const) {
      expect((await ask(query, behindProxy.url, client)).status).toBe(status);
    }
    const page = `${behindProxy.url}/briefings/surrey/2021-22.md`;
    for (const answer of [
      await ask('{ __typename }', behindProxy.url, client),
      await send(page, { method: 'GET', headers: client }),
    ]) {
      // 20 s, less what has passed since the first.
      const retryAfter = Number(answer.headers['retry-after']);
      expect(retryAfter).toBeGreaterThan(0);
      expect(retryAfter).toBeLessThanOrEqual(20);
      expect(refusal(answer)).toEqual({
        status: 429,
        retryAfter: String(retryAfter),
        errors: [
          {
            message: `A client may ask for 3 requests in a minute (REQUESTS_PER_MINUTE); try again in ${retryAfter} s.`,
            extensions: {
              code: 'TOO_MANY_REQUESTS',
              limit: 3,
              setting: 'REQUESTS_PER_MINUTE',
              retryAfter,
            },
          },
        ],
      });
    }
    const ready = await send(`${behindProxy.url}/ready`, { method: 'GET', headers: client });
    expect(ready.status).toBe(200);
  });

  it('is refused when its operations cost too much together', async () => {
    const client = from('192.0.2.2');
    const bodies = '{ bodies { name } }';
    expect((await ask(bodies, behindProxy.url, client)).status).toBe(200);
    // An answer that is given again costs nothing.
    expect((await ask(bodies, behindProxy.url, client)).status).toBe(200);
    const answer = await ask('{ bodies { name code } }', behindProxy.url, client);
    expect([answer.status, answer.headers['retry-after']]).toEqual([429, '60']);
    expect(JSON.parse(answer.body)).toEqual({
      errors: [
        {
          message:
            'A client may ask for 100 of estimated cost in a minute (COST_PER_MINUTE); try again in 60 s.',
          extensions: {
            code: 'TOO_MANY_REQUESTS',
            limit: 100,
            setting: 'COST_PER_MINUTE',
            retryAfter: 60,
          },
        },
      ],
    });
  });

  it('is told from others by a proxy that is trusted', async () => {
    const statuses = [];
    for (const client of ['192.0.2.3', '192.0.2.3', '192.0.2.3', '192.0.2.4', '192.0.2.3'])
      statuses.push((await ask('{ __typename }', behindProxy.url, from(client))).status);
    expect(statuses).toEqual([200, 200, 200, 200, 429]);
  });

  it('cannot pass for others by a header', async () => {
    const url = await gatewayWith({ REQUESTS_PER_MINUTE: '1' });
    const statuses = [];
    for (const client of ['192.0.2.1', '192.0.2.2'])
      statuses.push((await ask('{ __typename }', url, from(client))).status);
    expect(statuses).toEqual([200, 429]);
  });
});

it('a connection more than the gateway has room for is closed, and others are answered on', async () => {
  const url = await gatewayWith({ GATEWAY_CONNECTIONS: '1' });
  const held = net.connect(Number(new URL(url).port), '127.0.0.1');
  const answered = (): Promise<string> =>
    new Promise((resolve) => {
      held.once('data', (chunk: Buffer) => resolve(chunk.toString()));
      held.write('GET /ready HTTP/1.1\r\nhost: hub\r\n\r\n');
    });
  expect(await answered()).toContain('{"status":"pass"}');
  await expect(ask('{ __typename }', url)).rejects.toMatchObject({ code: 'ECONNRESET' });
  expect(await answered()).toContain('{"status":"pass"}');
  held.destroy();
});
