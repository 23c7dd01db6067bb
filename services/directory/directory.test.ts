import fs from 'node:fs';
import path from 'node:path';
import { seedFolder } from '../common/config/folders';
import { figuresCsv, folderOf, removeFolders } from '../common/account-files/synthetic.test-helper';
import { startPublishers, type TestPublishers } from '../publisher/publisher.test-helper';
import { startDirectory, type TestDirectory } from './directory.test-helper';

const PUBLISHING = ['dyfed-powys', 'leicestershire', 'surrey', 'sussex', 'thames-valley'];

let publishers: TestPublishers;
let directory: TestDirectory;
beforeAll(async () => {
  publishers = await startPublishers(...PUBLISHING);
  for (const body of PUBLISHING) await publishers.load(body, seedFolder());
  const synthetic = { publisher: 'surrey', collaboration: 'synthetic-unregistered', jointly_with: 'sussex' };
  const folder = folderOf({ 'figures.csv': figuresCsv(synthetic) });
  await publishers.load('surrey', folder);
  await publishers.load('sussex', folder);
  directory = await startDirectory(publishers.url);
});
afterAll(async () => {
  await directory.stop();
  await publishers.stop();
  removeFolders();
});

/** The data of an answer without errors. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
async function ask(query: string, variables?: Readonly<Record<string, unknown>>): Promise<any> {
  const { data, errors } = await directory.query(query, variables);
  expect(errors).toBeUndefined();
  return data;
}

/** The errors of an answer, without where they stand in the query. */
async function errorsOf(query: string, variables?: Readonly<Record<string, unknown>>): Promise<unknown> {
  const { errors } = await directory.query(query, variables);
  return errors?.map(({ message, extensions }) => ({ message, extensions }));
}

/** The rows of a real file, as text in cells; enough for files without quotes in the columns that are read. */
function rowsOf(file: string): string[][] {
  const lines = fs.readFileSync(path.join(seedFolder(), file), 'utf8').trimEnd().split('\n').slice(1);
  return lines.map((line) => line.split(','));
}

describe('a body', () => {
  it('is answered whole, by the type of its own publisher', async () => {
    const query = `{ body(code: "leicestershire") {
      __typename code name kind onsCode region { code name } governingBody { name kind from to } panel { name }
      neighbours { code } statistics { measure value asAt note source { title publisher address date } }
      publisher { code name schemaVersion contractVersion }
    } }`;
    expect(await ask(query)).toEqual({
      body: {
        __typename: 'LeicestershireBody',
        code: 'leicestershire',
        name: 'Leicestershire Police',
        kind: 'POLICE',
        onsCode: 'E23000021',
        region: { code: 'east-midlands', name: 'East Midlands' },
        governingBody: {
          name: 'Police and Crime Commissioner for Leicester, Leicestershire and Rutland',
          kind: 'PCC',
          from: null,
          to: null,
        },
        panel: { name: 'Leicester, Leicestershire and Rutland Police and Crime Panel' },
        neighbours: [
          'derbyshire',
          'lincolnshire',
          'northamptonshire',
          'nottinghamshire',
          'staffordshire',
          'warwickshire',
        ].map((code) => ({ code })),
        statistics: [
          {
            measure: 'CORE_GOVERNMENT_GRANT',
            value: 149398893,
            asAt: '2025-04-01',
            note: 'Financial year 1 April 2025 to 31 March 2026.',
            source: expect.objectContaining({
              title: expect.stringMatching(/^Police Grant Report/) as unknown,
            }) as unknown,
          },
          {
            measure: 'HOUSEHOLDS',
            value: 424700,
            asAt: '2017',
            note: null,
            source: expect.anything() as unknown,
          },
          {
            measure: 'OFFICER_FTE',
            value: 2248.14,
            asAt: '2025-03-31',
            note: null,
            source: expect.anything() as unknown,
          },
          {
            measure: 'POPULATION',
            value: 1093200,
            asAt: '2018',
            note: 'Mid-year estimate.',
            source: expect.anything() as unknown,
          },
        ],
        publisher: {
          code: 'leicestershire',
          name: 'Leicestershire Police',
          schemaVersion: 1,
          contractVersion: '3',
        },
      },
    });
  });

  it('without a subgraph is an UnpublishedBody that has said nothing', async () => {
    const query = `{ body(code: "scas") { __typename kind publisher { code } accounts { id } panel { name }
      neighbours { code } collaborations { id } ... on UnpublishedBody { contact { role } publishes { revision } } } }`;
    expect(await ask(query)).toEqual({
      body: {
        __typename: 'UnpublishedBody',
        kind: 'AMBULANCE',
        publisher: null,
        accounts: [],
        panel: null,
        neighbours: [],
        collaborations: [{ id: 'crowthorne' }],
        contact: null,
        publishes: null,
      },
    });
  });

  it.each(['nobody', '', 'Leicestershire', '__proto__', 'constructor', "x'; drop table body"])(
    'of an unknown code is null: %s',
    async (code) => {
      expect(
        await ask(
          'query ($code: ID!) { body(code: $code) { code } region(code: $code) { code } collaboration(id: $code) { id } }',
          { code },
        ),
      ).toEqual({
        body: null,
        region: null,
        collaboration: null,
      });
    },
  );

  it('lists its accounts as at a period, by default the latest in which it stated anything dated', async () => {
    const accounts = async (code: string, argument = ''): Promise<string[]> =>
      (await ask(`{ body(code: "${code}") { accounts${argument} { id } } }`)).body.accounts.map(
        ({ id }: { id: string }) => id,
      );
    expect(await accounts('surrey')).toEqual([
      'surrey/equip/2022-23-H1',
      'surrey/serocu/2022-23-H1',
      'surrey/synthetic-unregistered/2022-23-H1',
    ]);
    expect(await accounts('surrey', '(period: "2015-16")')).toEqual(['surrey/serocu/2015-16']);
    expect(await accounts('surrey', '(period: "2000-01")')).toEqual([]);
    expect(await accounts('dyfed-powys', '(period: "2000-01")')).toEqual(['dyfed-powys/npas/2000-01']);
  });
});

describe('the peers whose function costs a body is set beside', () => {
  it('are itself first, then the group asked for, and of those that publish the words too', async () => {
    const { body } = await ask(
      '{ body(code: "surrey") { peerCosts(by: LAND_NEIGHBOURS) { id by body { code } expected { body { code } publishes } bodies { code } } peers(by: LAND_NEIGHBOURS) { code } } }',
    );
    const codes = ['surrey', ...body.peers.map(({ code }: { code: string }) => code)];
    expect(body.peerCosts).toEqual({
      id: 'surrey@LAND_NEIGHBOURS',
      by: 'LAND_NEIGHBOURS',
      body: { code: 'surrey' },
      expected: codes.map((code) => ({ body: { code }, publishes: PUBLISHING.includes(code) })),
      bodies: [{ code: 'surrey' }, { code: 'sussex' }, { code: 'thames-valley' }],
    });
  });
});

describe('bodies', () => {
  const codes = async (argument: string): Promise<string[]> =>
    (await ask(`{ bodies${argument} { code } }`)).bodies.map(({ code }: { code: string }) => code);

  it('are all listed, in order of code', async () => {
    const all = rowsOf('bodies.csv').map(([code]) => code ?? '');
    expect(await codes('')).toEqual(all.sort());
  });

  it('are listed by every part of the filter that is given', async () => {
    const rows = rowsOf('bodies.csv');
    const ofKinds = rows
      .filter(([, , kind]) => kind === 'FIRE' || kind === 'AMBULANCE')
      .map(([code]) => code);
    expect(await codes('(kind: [FIRE, AMBULANCE])')).toEqual(ofKinds.sort());
    expect(await codes('(kind: POLICE, region: "east-midlands")')).toEqual([
      'derbyshire',
      'leicestershire',
      'lincolnshire',
      'northamptonshire',
      'nottinghamshire',
    ]);
    expect(await codes('(publishing: true)')).toEqual(PUBLISHING);
    expect(await codes('(publishing: false)')).toHaveLength(106 - PUBLISHING.length);
    expect(await codes('(publishing: true, region: "east-midlands")')).toEqual(['leicestershire']);
    expect(await codes('(kind: [])')).toEqual([]);
    expect(await codes('(kind: null, region: null, publishing: null)')).toHaveLength(106);
  });

  it('of a region that does not exist are an error with a near code', async () => {
    expect(await errorsOf('{ bodies(region: "east-midland") { code } }')).toEqual([
      {
        message: 'There is no region "east-midland". Did you mean "east-midlands" or "west-midlands"?',
        extensions: { code: 'UNKNOWN_FILTER_VALUE', argument: 'region', value: 'east-midland' },
      },
    ]);
    expect(await errorsOf('{ bodies(region: "") { code } }')).toEqual([
      {
        message: 'There is no region "".',
        extensions: { code: 'UNKNOWN_FILTER_VALUE', argument: 'region', value: '' },
      },
    ]);
  });

  it('have peers: land neighbours, those of the region, co-parties, and all of the kind', async () => {
    const { body } = await ask(`{ body(code: "surrey") {
      land: peers(by: LAND_NEIGHBOURS) { code } region: peers(by: REGION) { code }
      parties: peers(by: CO_PARTIES) { code } kind: peers(by: SAME_KIND) { code } neighbours { code }
    } }`);
    const list = (name: string): string[] => body[name].map(({ code }: { code: string }) => code);
    expect(list('land')).toEqual(['hampshire', 'kent', 'metropolitan', 'sussex', 'thames-valley']);
    expect(list('neighbours')).toEqual(list('land'));
    expect(list('region')).toEqual(['hampshire', 'kent', 'sussex', 'thames-valley']);
    expect(list('kind')).toHaveLength(42);
    expect(list('parties')).toContain('thames-valley');
    expect(list('parties')).not.toContain('surrey');
    expect(list('parties').length).toBeLessThan(42);
  });

  it('are neighbours of each other', async () => {
    const { bodies } = await ask('{ bodies(kind: POLICE) { code neighbours { code neighbours { code } } } }');
    for (const { code, neighbours } of bodies) {
      for (const neighbour of neighbours) expect(neighbour.neighbours).toContainEqual({ code });
    }
  });
});

describe('regions', () => {
  it('are listed in order of name, each with its bodies', async () => {
    const { regions } = await ask('{ regions { code name bodies { code } } }');
    const names = regions.map(({ name }: { name: string }) => name);
    expect(names).toEqual([...names].sort());
    expect(regions).toHaveLength(13);
    const bodies = regions.flatMap(({ code, bodies: list }: { code: string; bodies: { code: string }[] }) =>
      list.map((body) => `${body.code} ${code}`),
    );
    expect(bodies.sort()).toEqual(
      rowsOf('bodies.csv')
        .map((row) => `${row[0]} ${row[5]}`)
        .sort(),
    );
  });

  it('list what a body of the region is or was in, or reports', async () => {
    const { region } = await ask('{ region(code: "south-east") { name collaborations { id registered } } }');
    expect(region.name).toBe('South East');
    expect(region.collaborations).toContainEqual({ id: 'equip', registered: true });
    expect(region.collaborations).toContainEqual({ id: 'synthetic-unregistered', registered: false });
    expect(region.collaborations).not.toContainEqual({ id: 'em-legal', registered: true });
  });
});

describe('a collaboration', () => {
  it('is answered whole, with who is or was in it and where that is stated', async () => {
    const query = `{ collaboration(id: "equip") {
      id name aliases registered kind reach function periods
      memberships { body { __typename code } role from to disputed source { title publisher date } }
      observations { by figure { measure } statement { aspect value statedOn evidence { title } } }
    } }`;
    const source = {
      title: 'Trade press report on Thames Valley Police leaving Equip',
      publisher: 'Public Technology',
      date: '2021',
    };
    const party = {
      role: 'PARTY',
      from: '2016',
      to: null,
      disputed: false,
      source: expect.objectContaining({ title: source.title }) as unknown,
    };
    expect(await ask(query)).toEqual({
      collaboration: {
        id: 'equip',
        name: 'Equip enterprise resource planning programme',
        aliases: ['Equip', 'Equip ERP'],
        registered: true,
        kind: 'UNKNOWN',
        reach: 'MULTI_FORCE',
        function: 'ICT',
        periods: ['2020-21-H1', '2021-22-H1', '2021-22-H2'],
        memberships: [
          { ...party, body: { __typename: 'SurreyBody', code: 'surrey' } },
          { ...party, body: { __typename: 'SussexBody', code: 'sussex' } },
          { ...party, to: '2021', body: { __typename: 'ThamesValleyBody', code: 'thames-valley' } },
        ],
        observations: [
          {
            by: 'PRESS',
            figure: null,
            statement: {
              aspect: 'START',
              value: '2016',
              statedOn: '2021',
              evidence: expect.anything() as unknown,
            },
          },
          {
            by: 'PRESS',
            figure: null,
            statement: {
              aspect: 'PARTIES',
              value: 'surrey sussex thames-valley',
              statedOn: '2020-09-14',
              evidence: { title: 'News report on the future of the Equip system' },
            },
          },
        ],
      },
    });
  });

  it('that only publishers report is listed and marked', async () => {
    const query = `{ collaboration(id: "synthetic-unregistered") {
      id name aliases registered kind reach function memberships { role } observations { by } periods
      comparison { id expected { id publishes body { code } } accounts { __typename id } }
    } }`;
    expect(await ask(query)).toEqual({
      collaboration: {
        id: 'synthetic-unregistered',
        name: 'synthetic-unregistered',
        aliases: [],
        registered: false,
        kind: 'UNKNOWN',
        reach: 'UNKNOWN',
        function: 'OTHER',
        memberships: [],
        observations: [],
        periods: ['2020-21-H1'],
        comparison: {
          id: 'synthetic-unregistered@2020-21-H1@1',
          expected: [
            { id: 'surrey/synthetic-unregistered/2020-21-H1', publishes: true, body: { code: 'surrey' } },
            { id: 'sussex/synthetic-unregistered/2020-21-H1', publishes: true, body: { code: 'sussex' } },
          ],
          accounts: [
            { __typename: 'SurreyAccount', id: 'surrey/synthetic-unregistered/2020-21-H1' },
            { __typename: 'SussexAccount', id: 'sussex/synthetic-unregistered/2020-21-H1' },
          ],
        },
      },
    });
  });

  it('expects an account of every party, also of one that publishes nothing', async () => {
    const query = `{ collaboration(id: "emsou") { comparison(period: "2017-18", tolerancePercent: 2.5) {
      id period tolerancePercent collaboration { id } expected { id publishes } accounts { __typename id }
    } } }`;
    const expected = (code: string, publishes: boolean): unknown => ({
      id: `${code}/emsou/2017-18`,
      publishes,
    });
    expect(await ask(query)).toEqual({
      collaboration: {
        comparison: {
          id: 'emsou@2017-18@2.5',
          period: '2017-18',
          tolerancePercent: 2.5,
          collaboration: { id: 'emsou' },
          expected: [
            expected('derbyshire', false),
            expected('leicestershire', true),
            expected('lincolnshire', false),
            expected('northamptonshire', false),
            expected('nottinghamshire', false),
          ],
          accounts: [{ __typename: 'LeicestershireAccount', id: 'leicestershire/emsou/2017-18' }],
        },
      },
    });
  });

  it.each(['-0.1', '100.1', '-1', '1000000'])(
    'cannot be compared with a tolerance of %s',
    async (tolerance) => {
      expect(
        await errorsOf(
          `{ collaboration(id: "equip") { comparison(tolerancePercent: ${tolerance}) { id } } }`,
        ),
      ).toEqual([
        {
          message: `tolerancePercent: ${tolerance} is no percentage from 0 to 100.`,
          extensions: { code: 'BAD_TOLERANCE' },
        },
      ]);
    },
  );

  it.each([
    ['0', 'equip@2021-22-H2@0'],
    ['100', 'equip@2021-22-H2@100'],
    ['0.001', 'equip@2021-22-H2@0.001'],
    ['null', 'equip@2021-22-H2@1'],
    ['1e-7', 'equip@2021-22-H2@1e-7'],
  ])('can be compared with a tolerance of %s, and is found again by its id', async (tolerance, id) => {
    const { collaboration } = await ask(
      `{ collaboration(id: "equip") { comparison(tolerancePercent: ${tolerance}) { id } } }`,
    );
    expect(collaboration.comparison.id).toBe(id);
    const again = await ask(
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Comparison { id collaboration { id } } } }',
      { of: [{ __typename: 'Comparison', id }] },
    );
    expect(again).toEqual({ _entities: [{ id, collaboration: { id: 'equip' } }] });
  });
});

describe('the list of collaborations', () => {
  const page = async (
    argument: string,
  ): Promise<{ ids: string[]; totalCount: number; hasNextPage: boolean; endCursor: string | null }> => {
    const { collaborations } = await ask(
      `{ collaborations${argument} { totalCount edges { cursor node { id } } nodes { id } pageInfo { hasNextPage endCursor } } }`,
    );
    const { edges, nodes, totalCount, pageInfo } = collaborations;
    expect(edges.map(({ node }: { node: unknown }) => node)).toEqual(nodes);
    expect(pageInfo.endCursor).toBe(edges.at(-1)?.cursor ?? null);
    return { ids: nodes.map(({ id }: { id: string }) => id), totalCount, ...pageInfo };
  };

  it('is read page by page, each entry once and in order, to its end', async () => {
    const all = [...rowsOf('collaborations.csv').map(([id]) => id ?? ''), 'synthetic-unregistered'].sort();
    const read: string[] = [];
    let argument = '(first: 20)';
    for (;;) {
      const { ids, totalCount, hasNextPage, endCursor } = await page(argument);
      read.push(...ids);
      expect(totalCount).toBe(75);
      if (!hasNextPage) break;
      expect(ids).toHaveLength(20);
      argument = `(first: 20, after: "${endCursor}")`;
    }
    expect(read).toEqual(all);
  });

  it('has fifty entries a page unless told otherwise, and can have none or all', async () => {
    expect((await page('')).ids).toHaveLength(50);
    expect((await page('(first: null)')).ids).toHaveLength(50);
    expect(await page('(first: 0)')).toEqual({ ids: [], totalCount: 75, hasNextPage: true, endCursor: null });
    expect(await page('(first: 500)')).toMatchObject({ totalCount: 75, hasNextPage: false });
  });

  it('goes on after an entry that is no longer there', async () => {
    const gone = Buffer.from('after:equip-before-it-was-removed').toString('base64url');
    const { ids } = await page(`(first: 1, after: "${gone}")`);
    expect(ids).toEqual(['ersou']);
  });

  it.each([
    ['(first: -1)', 'first: -1 cannot be used; ask for 0 to 500 at a time.'],
    ['(first: 501)', 'first: 501 cannot be used; ask for 0 to 500 at a time.'],
    ['(after: "")', 'after: "" is no cursor of this list; use one that an earlier page gave.'],
    ['(after: "equip")', 'after: "equip" is no cursor of this list; use one that an earlier page gave.'],
  ])('refuses a page that cannot be: %s', async (argument, message) => {
    expect(await errorsOf(`{ collaborations${argument} { totalCount } }`)).toEqual([
      { message, extensions: { code: 'BAD_PAGE' } },
    ]);
  });

  it('shows those for which every part of the filter holds', async () => {
    const ids = async (filter: string): Promise<string[]> =>
      (await page(`(first: 500, filter: { ${filter} })`)).ids;
    const byFunction = rowsOf('collaborations.csv')
      .filter((row) => row.includes('LEGAL'))
      .map(([id]) => id);
    expect(await ids('function: LEGAL')).toEqual(byFunction.sort());
    expect(await ids('body: "leicestershire", function: LEGAL')).toEqual(['em-legal']);
    expect(await ids('name: " EQUIP erp "')).toEqual(['equip']);
    expect(await ids('name: "synthetic", body: "sussex"')).toEqual(['synthetic-unregistered']);
    expect(await ids('name: "synthetic", region: "south-east"')).toEqual(['synthetic-unregistered']);
    expect(await ids('name: "synthetic", region: "london"')).toEqual([]);
    expect(await ids('reach: UNKNOWN')).toEqual(['synthetic-unregistered']);
    expect(await ids('kind: EMERGENCY_SERVICES, function: LEGAL')).toEqual([]);
    expect(await ids('body: null, region: null, name: null, function: null')).toHaveLength(75);
    const ofBody = new Set(
      rowsOf('memberships.csv')
        .filter(([, body]) => body === 'leicestershire')
        .map(([id]) => id ?? ''),
    );
    expect((await ids('body: "leicestershire"')).filter((id) => !ofBody.has(id))).toEqual([]);
  });

  it.each([
    ['body: "leicester"', 'There is no body "leicester".', 'filter.body', 'leicester'],
    ['body: "surey"', 'There is no body "surey". Did you mean "surrey"?', 'filter.body', 'surey'],
    ['body: ""', 'There is no body "".', 'filter.body', ''],
    [
      'region: "south east"',
      'There is no region "south east". Did you mean "south-east", "north-east" or "south-west"?',
      'filter.region',
      'south east',
    ],
    ['region: ""', 'There is no region "".', 'filter.region', ''],
  ])('refuses a code that the directory does not hold: %s', async (filter, message, argument, value) => {
    expect(await errorsOf(`{ collaborations(filter: { ${filter} }) { totalCount } }`)).toEqual([
      { message, extensions: { code: 'UNKNOWN_FILTER_VALUE', argument, value } },
    ]);
  });

  it('cuts a long code and a long cursor in its error', async () => {
    const long = 'x'.repeat(100_000);
    expect(
      await errorsOf('query ($code: ID) { collaborations(filter: { body: $code }) { totalCount } }', {
        code: long,
      }),
    ).toEqual([
      {
        message: `There is no body "${'x'.repeat(100)}…".`,
        extensions: { code: 'UNKNOWN_FILTER_VALUE', argument: 'filter.body', value: long },
      },
    ]);
    expect(
      await errorsOf('query ($after: String) { collaborations(after: $after) { totalCount } }', {
        after: long,
      }),
    ).toEqual([
      {
        message: `after: "${'x'.repeat(100)}…" is no cursor of this list; use one that an earlier page gave.`,
        extensions: { code: 'BAD_PAGE' },
      },
    ]);
  });
});

describe('publishers', () => {
  it('are the bodies with a subgraph, in order of code', async () => {
    expect(await ask('{ publishers { code name schemaVersion contractVersion } }')).toEqual({
      publishers: [
        ['dyfed-powys', 'Dyfed-Powys Police'],
        ['leicestershire', 'Leicestershire Police'],
        ['surrey', 'Surrey Police'],
        ['sussex', 'Sussex Police'],
        ['thames-valley', 'Thames Valley Police'],
      ].map(([code, name]) => ({ code, name, schemaVersion: 1, contractVersion: '3' })),
    });
  });
});

describe('a reference', () => {
  const entities = (of: readonly unknown[]): ReturnType<TestDirectory['query']> =>
    directory.query(
      `query ($of: [_Any!]!) { _entities(representations: $of) { __typename
        ... on Body { code name } ... on Account { id period } ... on Region { code } ... on Collaboration { id }
        ... on Comparison { id } } }`,
      { of },
    );

  it('is answered for every kind of thing that the directory holds', async () => {
    const of = [
      { __typename: 'SurreyBody', code: 'surrey' },
      { __typename: 'UnpublishedBody', code: 'kent' },
      { __typename: 'Body', code: 'sussex' },
      { __typename: 'SurreyAccount', id: 'surrey/equip/2020-21' },
      { __typename: 'Account', id: 'sussex/equip/2020-21' },
      { __typename: 'Region', code: 'london' },
      { __typename: 'Collaboration', id: 'equip' },
      { __typename: 'Comparison', id: 'equip@2020-21@1' },
    ];
    expect(await entities(of)).toEqual({
      data: {
        _entities: [
          { __typename: 'SurreyBody', code: 'surrey', name: 'Surrey Police' },
          { __typename: 'UnpublishedBody', code: 'kent', name: 'Kent Police' },
          { __typename: 'SussexBody', code: 'sussex', name: 'Sussex Police' },
          { __typename: 'SurreyAccount', id: 'surrey/equip/2020-21', period: '2020-21' },
          { __typename: 'SussexAccount', id: 'sussex/equip/2020-21', period: '2020-21' },
          { __typename: 'Region', code: 'london' },
          { __typename: 'Collaboration', id: 'equip' },
          { __typename: 'Comparison', id: 'equip@2020-21@1' },
        ],
      },
    });
  });

  it('to what the directory does not hold is null', async () => {
    const of = [
      { __typename: 'UnpublishedBody', code: 'nobody' },
      { __typename: 'UnpublishedBody', code: 7 },
      { __typename: 'Region', code: 'nowhere' },
      { __typename: 'Region' },
      { __typename: 'Collaboration', id: 'nothing' },
      { __typename: 'Account', id: 'kent/equip/2020-21' },
    ];
    expect(await entities(of)).toEqual({ data: { _entities: of.map(() => null) } });
  });

  it.each([
    [
      'Account',
      'surrey',
      '"surrey" is no account id; write publisher/collaboration/period.',
      'BAD_ACCOUNT_ID',
    ],
    ['SurreyAccount', 7, '"7" is no account id; write publisher/collaboration/period.', 'BAD_ACCOUNT_ID'],
    ['Comparison', 'equip', '"equip" is no comparison id.', 'BAD_REFERENCE'],
    ['Comparison', 'equip@2020@1', '"equip@2020@1" is no comparison id.', 'BAD_REFERENCE'],
    ['Comparison', 'equip@2020-21@', '"equip@2020-21@" is no comparison id.', 'BAD_REFERENCE'],
    ['Comparison', 'equip@2020-21@ 1', '"equip@2020-21@ 1" is no comparison id.', 'BAD_REFERENCE'],
    ['Comparison', 'equip@2020-21@0x10', '"equip@2020-21@0x10" is no comparison id.', 'BAD_REFERENCE'],
    ['Comparison', 'equip@2020-21@1@2', '"equip@2020-21@1@2" is no comparison id.', 'BAD_REFERENCE'],
    ['Comparison', 'equip@2020-21@1.0', '"equip@2020-21@1.0" is no comparison id.', 'BAD_REFERENCE'],
    [
      'Comparison',
      'equip@2020-21@500',
      'tolerancePercent: 500 is no percentage from 0 to 100.',
      'BAD_TOLERANCE',
    ],
    ['Comparison', 'equip@2020-21@x', '"equip@2020-21@x" is no comparison id.', 'BAD_REFERENCE'],
    ['Comparison', null, '"null" is no comparison id.', 'BAD_REFERENCE'],
    ['PeerCosts', 'surrey', '"surrey" is no id of function costs among peers.', 'BAD_REFERENCE'],
    ['PeerCosts', 'surrey@ALL', '"surrey@ALL" is no id of function costs among peers.', 'BAD_REFERENCE'],
    [
      'PeerCosts',
      'surrey@REGION@1',
      '"surrey@REGION@1" is no id of function costs among peers.',
      'BAD_REFERENCE',
    ],
    ['NotificationCheck', 'surrey/x', '"surrey/x" is no id of a notification.', 'BAD_REFERENCE'],
    ['NotificationCheck', null, '"null" is no id of a notification.', 'BAD_REFERENCE'],
  ])('to %s %j is refused, and the others are answered', async (__typename, id, message, code) => {
    const { data, errors } = await entities([
      { __typename, id },
      { __typename: 'Region', code: 'london' },
    ]);
    expect(data).toEqual({ _entities: [null, { __typename: 'Region', code: 'london' }] });
    expect(errors).toEqual([
      { message, path: ['_entities', 0], locations: expect.anything() as unknown, extensions: { code } },
    ]);
  });

  it('to an account of a collaboration that nobody knows says so', async () => {
    const { data, errors } = await directory.query(
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on SurreyAccount { id collaboration { id } } } }',
      { of: [{ __typename: 'SurreyAccount', id: 'surrey/nothing/2020-21' }] },
    );
    expect(data).toEqual({ _entities: [null] });
    expect(errors?.map(({ message, extensions }) => ({ message, extensions }))).toEqual([
      { message: 'The directory has no collaboration "nothing".', extensions: { code: 'BAD_REFERENCE' } },
    ]);
  });

  it('to a notification is answered with the bodies that the directory holds', async () => {
    const { data, errors } = await directory.query(
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on NotificationCheck {
        by { code } to { code } expected { body { name } publishes } } } }`,
      {
        of: ['surrey/station/kent', 'surrey/station/nobody'].map((id) => ({
          __typename: 'NotificationCheck',
          id,
        })),
      },
    );
    expect(errors).toBeUndefined();
    const surrey = { body: { name: 'Surrey Police' }, publishes: true };
    expect(data._entities).toEqual([
      {
        by: { code: 'surrey' },
        to: { code: 'kent' },
        expected: [surrey, { body: { name: 'Kent Police' }, publishes: false }],
      },
      { by: { code: 'surrey' }, to: null, expected: [surrey] },
    ]);
  });

  it('is answered for five hundred at once', async () => {
    const of = Array.from({ length: 500 }, (_, index) => ({
      __typename: 'SurreyAccount',
      id: `surrey/equip/${1900 + (index % 99)}-${String(((index % 99) + 1) % 100).padStart(2, '0')}`,
    }));
    const { data, errors } = await entities(of);
    expect(errors).toBeUndefined();
    expect(data._entities.map(({ id }: { id: string }) => id)).toEqual(of.map(({ id }) => id));
  });
});

describe('a directory whose database goes away', () => {
  it('goes on answering from what it knows', async () => {
    const other = await startDirectory(publishers.url);
    await other.pool.end();
    await other.directory.refresh();
    expect(await other.query('{ publishers { code } collaboration(id: "equip") { periods } }')).toEqual({
      data: {
        publishers: PUBLISHING.map((code) => ({ code })),
        collaboration: { periods: ['2020-21-H1', '2021-22-H1', '2021-22-H2'] },
      },
    });
    await other.stop();
  });
});
