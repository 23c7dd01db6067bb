import { hub } from './surreyHub';

/** What a browser, a dashboard and a curious person meet at the gateway's address. */

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${hub().gateway.url}${path}`, { headers, redirect: 'manual' });

describe('the gateway over HTTP', () => {
  it('says that it lives and that it is ready', async () => {
    expect(await (await get('/health')).json()).toEqual({ status: 'pass' });
    expect(await (await get('/ready')).json()).toEqual({ status: 'pass' });
  });

  it('answers a query by GET as well as by POST', async () => {
    const query = encodeURIComponent('{ region(code: "east-midlands") { name } }');
    expect(await (await get(`/graphql?query=${query}`)).json()).toEqual({
      data: { region: { name: 'East Midlands' } },
    });
  });

  it('shows Apollo Sandbox to a browser, with the examples', async () => {
    const page = await get('/graphql', { accept: 'text/html' });
    const html = await page.text();
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(html).toContain('embeddable-sandbox');
    expect(html).toContain('query Headline');
  });

  it('lets Apollo Sandbox at its own address ask, and no other page', async () => {
    const allowed = async (origin: string): Promise<string | null> => {
      const answer = await fetch(`${hub().gateway.url}/graphql`, {
        method: 'OPTIONS',
        headers: {
          origin,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'content-type',
        },
      });
      return answer.headers.get('access-control-allow-origin');
    };
    expect(await allowed('https://studio.apollographql.com')).toBe('https://studio.apollographql.com');
    expect(await allowed('https://example.org')).toBeNull();
  });

  it('serves GraphiQL from its own files only, with one tab for each example', async () => {
    const page = await (await get('/graphiql')).text();
    const files = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, file]) => file);
    expect(files).toEqual(
      ['graphiql.css', 'react.js', 'react-dom.js', 'graphiql.js', 'start.js'].map(
        (file) => `/graphiql/${file}`,
      ),
    );
    for (const file of files) expect([file, (await get(file ?? '')).status]).toEqual([file, 200]);
    expect(await (await get('/graphiql/start.js')).text()).toContain('query Neighbours');
    expect(page).not.toMatch(/https?:/);
  });

  it('leads from / to GraphiQL', async () => {
    expect((await get('/')).headers.get('location')).toBe('/graphiql');
  });

  it('refuses a form that a foreign page could send, and a body that is no JSON', async () => {
    const send = async (type: string, body: string): Promise<number> =>
      (
        await fetch(`${hub().gateway.url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': type },
          body,
        })
      ).status;
    expect(await send('text/plain', '{"query":"{ __typename }"}')).toBeGreaterThanOrEqual(400);
    expect(await send('application/json', '{"query":')).toBe(400);
    expect(await send('application/json', `{"query":"${' '.repeat(2_000_000)}"}`)).toBe(413);
  });

  it('shows neither stack nor file in any error', async () => {
    const answers = await Promise.all([
      hub().query('{ nothing }'),
      hub().query('{ collaboration(id: "equip") { comparison(period: "2021-23") { id } } }'),
      hub().query('{'),
      fetch(`${hub().gateway.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{',
      }).then((answer) => answer.text()),
      get('/no/such/page').then((answer) => answer.text()),
    ]);
    expect(JSON.stringify(answers)).not.toMatch(/node_modules|\.js:\d|\.ts:\d|127\.0\.0\.1/);
  });
});

describe('asking for what does not exist', () => {
  it('gives null for a single object', async () => {
    expect(
      await hub().query(
        '{ body(code: "nowhere") { name } region(code: "x") { name } collaboration(id: "y") { name } }',
      ),
    ).toEqual({ data: { body: null, region: null, collaboration: null } });
  });

  it('gives a clear error for a filter value, and suggests another', async () => {
    const answer = await hub().query('{ collaborations(filter: { region: "east-midland" }) { totalCount } }');
    expect(answer.errors?.map(({ message, extensions }) => [message, extensions?.['code']])).toEqual([
      [
        'There is no region "east-midland". Did you mean "east-midlands" or "west-midlands"?',
        'UNKNOWN_FILTER_VALUE',
      ],
    ]);
  });

  it.each<[string, string, string, Readonly<Record<string, unknown>>]>([
    ['in the operation', 'GRAPHQL_VALIDATION_FAILED', '{ %(period: "2021") { id } } }', {}],
    [
      'in a variable',
      'BAD_USER_INPUT',
      'query ($wrong: ReportingPeriod) { %(period: $wrong) { id } } }',
      { wrong: '2021' },
    ],
  ])(
    'says which forms a reporting period has, and where one is wrong: %s',
    async (_where, code, text, variables) => {
      const query = text.replace('%', 'collaboration(id: "equip") { comparison');
      const { errors, data } = await hub().query(query, variables);
      expect(data).toBeUndefined();
      expect(errors).toEqual([
        {
          message: expect.stringContaining(
            '"2021" is no ReportingPeriod; write 2020-21, 2020-21-H1 or 2020-21-H2.',
          ),
          locations: [{ line: 1, column: expect.any(Number) }],
          extensions: { code },
        },
      ]);
    },
  );

  it('answers for a body that publishes nothing', async () => {
    const answer = await hub().query(
      '{ body(code: "emas") { __typename name contact { role } publishes { period } publisher { code } accounts { id } } }',
    );
    expect(answer).toEqual({
      data: {
        body: {
          __typename: 'UnpublishedBody',
          name: 'East Midlands Ambulance Service NHS Trust',
          contact: null,
          publishes: null,
          publisher: null,
          accounts: [],
        },
      },
    });
  });
});
