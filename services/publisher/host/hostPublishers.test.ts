import fc from 'fast-check';
import { seedFolder } from '../../common/config/folders';
import {
  figuresCsv,
  folderOf,
  noFigureCsv,
  removeFolders,
  statementsCsv,
} from '../../common/account-files/synthetic.test-helper';
import { post, type GraphqlAnswer } from '../../../test/support/hub';
import { startPublishers, statementsOf, type TestPublishers } from '../publisher.test-helper';

const BODIES = [
  'dyfed-powys',
  'leicestershire',
  'surrey',
  'sussex',
  'synthetic-a',
  'synthetic-b',
  'thames-valley',
];
const REAL = BODIES.filter((code) => !code.startsWith('synthetic'));

const WHOLE = `
  __typename id state revision publishedOn nameUsed carriedForwardFrom reportedToPanelOn
  revisions { revision publishedOn reason }
  figures {
    measure scope basis includesInternalCosts about quantity { value unit text } precision roundedTo
    period { kind from to } component saving { category status } statedOn statedAs jointlyWith
    evidence { title publisher address date reading } absence { kind reason decidedBy } note
  }
  statements {
    aspect value statedOn statedAs evidence { title publisher address date reading }
    absence { kind reason decidedBy } note
  }`;

let publishers: TestPublishers;
beforeAll(async () => {
  publishers = await startPublishers(...BODIES);
  for (const body of REAL) await publishers.load(body, seedFolder());
});
afterAll(async () => {
  await publishers.stop();
  removeFolders();
});

const typeOf = (body: string): string =>
  body
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

/** Asks a publisher for its accounts by reference, as the gateway does. */
function entities(body: string, ids: readonly unknown[], fields: string): Promise<GraphqlAnswer> {
  const type = `${typeOf(body)}Account`;
  return post(
    `${publishers.url}/${body}`,
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} { ${fields} } } }`,
    { of: ids.map((id) => ({ __typename: type, id })) },
  );
}

function bodies(body: string, codes: readonly unknown[], fields: string): Promise<GraphqlAnswer> {
  const type = `${typeOf(body)}Body`;
  return post(
    `${publishers.url}/${body}`,
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} { ${fields} } } }`,
    { of: codes.map((code) => ({ __typename: type, code })) },
  );
}

async function account(id: string, fields = WHOLE): Promise<Record<string, unknown>> {
  const answer = await entities(id.split('/')[0] ?? '', [id], fields);
  expect(answer.errors).toBeUndefined();
  return answer.data._entities[0];
}

const EQUIP_2020 = {
  title: 'News report on the future of the Equip system',
  publisher: 'BBC News',
  address: 'https://feeds.bbci.co.uk/news/uk-england-oxfordshire-54093816',
  date: '2020-09-14',
  reading: 'REPORTED',
};

const PAID_TOGETHER = {
  measure: 'COST',
  scope: 'WHOLE',
  basis: 'PAID',
  includesInternalCosts: false,
  about: null,
  quantity: { value: 3300000, unit: 'GBP', text: '£3.3 million' },
  precision: 'ROUNDED',
  roundedTo: 100000,
  period: { kind: 'CUMULATIVE', from: '2016', to: '2020-09' },
  component: 'supplier charges',
  saving: null,
  statedOn: '2020-09-14',
  statedAs: 'JOINT',
  jointlyWith: ['surrey', 'thames-valley'],
  evidence: EQUIP_2020,
  absence: null,
  note: 'What the three forces together had paid the contractor. Own staff time is outside it.',
};

describe('an account over HTTP, from the real files', () => {
  it('is answered whole, with evidence, and with joint statements seen from the body that is asked', async () => {
    expect(await account('sussex/equip/2020-21-H1')).toEqual({
      __typename: 'SussexAccount',
      id: 'sussex/equip/2020-21-H1',
      state: 'PUBLISHED',
      revision: 1,
      publishedOn: '2026-01-01',
      nameUsed: null,
      carriedForwardFrom: null,
      reportedToPanelOn: null,
      revisions: [],
      figures: [
        PAID_TOGETHER,
        {
          ...PAID_TOGETHER,
          scope: 'OWN',
          includesInternalCosts: true,
          quantity: { value: 2400000, unit: 'GBP', text: '£2.4 million' },
          period: { kind: 'CUMULATIVE', from: null, to: '2020-03-31' },
          component: 'all costs',
          statedAs: 'FORCE',
          jointlyWith: [],
          note: 'Contractor charges and internal costs paid. Said to be paid, where Surrey says incurred.',
        },
      ],
      statements: [],
    });
    expect(await account('surrey/equip/2020-21-H1', 'figures { jointlyWith }')).toEqual({
      figures: [{ jointlyWith: ['sussex', 'thames-valley'] }, { jointlyWith: [] }],
    });
  });

  const BRIEF = 'state revision carriedForwardFrom figures { quantity { text } absence { kind } statedOn }';

  it('says NOT_PUBLISHED before anything was stated, and for what it never spoke of', async () => {
    const nothing = { state: 'NOT_PUBLISHED', revision: null, carriedForwardFrom: null, figures: [] };
    expect(await account('sussex/equip/2019-20', BRIEF)).toEqual(nothing);
    expect(await account('sussex/npas/2025-26', BRIEF)).toEqual(nothing);
    expect(await account('sussex/synthetic-unheard-of/2025-26', BRIEF)).toEqual(nothing);
  });

  it('says which period it is carried forward from when the latest is older', async () => {
    expect(await account('sussex/equip/2020-21-H2', BRIEF)).toMatchObject({
      revision: 1,
      carriedForwardFrom: '2020-21-H1',
    });
    expect(await account('sussex/equip/2021-22', BRIEF)).toMatchObject({
      revision: 2,
      carriedForwardFrom: null,
    });
    expect(await account('sussex/equip/2025-26', BRIEF)).toMatchObject({
      revision: 2,
      carriedForwardFrom: '2021-22-H1',
    });
  });

  it('counts a partly known date as its last possible day', async () => {
    const texts = async (period: string): Promise<unknown> =>
      (await account(`thames-valley/equip/${period}`, 'figures { statedOn }'))['figures'];
    expect(await texts('2021-22-H1')).not.toContainEqual({ statedOn: '2021' });
    expect(await texts('2021-22-H2')).toContainEqual({ statedOn: '2021' });
  });

  it('shows what has no date in every period, without a date', async () => {
    expect(await account('dyfed-powys/npas/1999-00', BRIEF)).toEqual({
      state: 'PUBLISHED',
      revision: 1,
      carriedForwardFrom: null,
      figures: [
        { quantity: { text: '£250,000' }, absence: null, statedOn: null },
        { quantity: { text: '£200,000' }, absence: null, statedOn: null },
      ],
    });
  });

  it('shows what is undated after everything dated', async () => {
    const { figures } = await account('dyfed-powys/npas/2025-26', 'figures { statedOn }');
    expect(figures).toEqual([
      { statedOn: '2015' },
      { statedOn: '2015' },
      { statedOn: null },
      { statedOn: null },
    ]);
  });

  it('shows that a number was not given, and never as nil', async () => {
    const { figures } = await account('thames-valley/equip/2020-21-H1', BRIEF);
    expect(figures).toContainEqual({
      quantity: null,
      absence: { kind: 'NO_NUMBER' },
      statedOn: '2020-09-14',
    });
  });

  it('is listed by the body that publishes it, with the half-year and the revision', async () => {
    const answer = await bodies(
      'surrey',
      ['surrey'],
      '__typename code contact { role } publishes { collaboration name period revision publishedOn }',
    );
    const entry = (collaboration: string, period: string, revision: number): unknown => ({
      collaboration,
      name: collaboration,
      period,
      revision,
      publishedOn: '2026-01-01',
    });
    expect(answer).toEqual({
      data: {
        _entities: [
          {
            __typename: 'SurreyBody',
            code: 'surrey',
            contact: null,
            publishes: [
              entry('equip', '2020-21-H1', 1),
              entry('equip', '2021-22-H1', 2),
              entry('serocu', '2014-15-H2', 1),
              entry('serocu', '2022-23-H1', 2),
            ],
          },
        ],
      },
    });
  });
});

describe('an account over HTTP, from synthetic files', () => {
  const later = { id: 'synthetic-2', value: '4000000.01', stated_on: '2021-05-01' };

  it('holds the later of two figures with the same qualifiers, and keeps the earlier for its period', async () => {
    await publishers.load(
      'synthetic-b',
      folderOf({
        'figures.csv': figuresCsv({ publisher: 'synthetic-b' }, { ...later, publisher: 'synthetic-b' }),
      }),
    );
    const values =
      'revision figures { quantity { value text } statedOn } revisions { revision publishedOn reason }';
    expect(await account('synthetic-b/synthetic-unit/2020-21', values)).toEqual({
      revision: 1,
      figures: [{ quantity: { value: 3300000, text: '£3.3 million' }, statedOn: '2020-09-14' }],
      revisions: [],
    });
    expect(await account('synthetic-b/synthetic-unit/2021-22', values)).toEqual({
      revision: 2,
      figures: [{ quantity: { value: 4000000.01, text: '£4,000,000.01' }, statedOn: '2021-05-01' }],
      revisions: [{ revision: 1, publishedOn: '2026-01-01', reason: null }],
    });
  });

  it('gives what a joint statement says of the first maker’s part as about the first maker', async () => {
    const joint = {
      id: 'synthetic-joint',
      collaboration: 'synthetic-joint-unit',
      jointly_with: 'synthetic-b',
    };
    const fact = { collaboration: 'synthetic-joint-unit', jointly_with: 'synthetic-b', component: 'dogs' };
    const folder = folderOf({ 'figures.csv': figuresCsv(joint), 'statements.csv': statementsCsv(fact) });
    await publishers.load('synthetic-a', folder);
    await publishers.load('synthetic-b', folder);
    const fields = 'figures { about jointlyWith } statements { aspect value }';
    expect(await account('synthetic-a/synthetic-joint-unit/2020-21', fields)).toEqual({
      figures: [{ about: null, jointlyWith: ['synthetic-b'] }],
      statements: [{ aspect: 'STATUS', value: 'ACTIVE (dogs)' }],
    });
    expect(await account('synthetic-b/synthetic-joint-unit/2020-21', fields)).toEqual({
      figures: [{ about: 'synthetic-a', jointlyWith: ['synthetic-a'] }],
      statements: [{ aspect: 'STATUS', value: 'ACTIVE (dogs)' }],
    });
  });

  it('says WITHDRAWN when a correction of the date took everything away', async () => {
    const row = { id: 'synthetic-moved', collaboration: 'synthetic-moved-unit' };
    await publishers.load('synthetic-a', folderOf({ 'figures.csv': figuresCsv(row) }));
    await publishers.load(
      'synthetic-a',
      folderOf({ 'figures.csv': figuresCsv({ ...row, stated_on: '2021-05-01' }) }),
      '2026-02-02',
    );
    expect(
      await account(
        'synthetic-a/synthetic-moved-unit/2020-21',
        'state revision figures { value: quantity { value } } revisions { revision }',
      ),
    ).toEqual({
      state: 'WITHDRAWN',
      revision: 2,
      figures: [],
      revisions: [{ revision: 1 }],
    });
    const answer = await bodies(
      'synthetic-a',
      ['synthetic-a'],
      'publishes { collaboration period revision }',
    );
    expect(answer.data._entities[0].publishes).toContainEqual({
      collaboration: 'synthetic-moved-unit',
      period: '2021-22-H1',
      revision: 3,
    });
    expect(answer.data._entities[0].publishes).not.toContainEqual(
      expect.objectContaining({ period: '2020-21-H1', collaboration: 'synthetic-moved-unit' }),
    );
  });

  it('hands on what is withheld by law, with the reason and who decided', async () => {
    const withheld = {
      publisher: 'synthetic-a',
      collaboration: 'synthetic-secret',
      answer: 'WITHHELD',
      reason: 'NATIONAL_SECURITY',
      decided_by: 'CHIEF_OFFICER',
    };
    await publishers.load('synthetic-a', folderOf({ 'no-figure.csv': noFigureCsv(withheld) }));
    expect(
      await account(
        'synthetic-a/synthetic-secret/2020-21',
        'figures { quantity { value } absence { kind reason decidedBy } }',
      ),
    ).toEqual({
      figures: [
        {
          quantity: null,
          absence: { kind: 'WITHHELD', reason: 'NATIONAL_SECURITY', decidedBy: 'CHIEF_OFFICER' },
        },
      ],
    });
  });
});

describe('what a file holds', () => {
  it('arrives as it was written: every number to its last digit, every text to its last mark', async () => {
    const number = fc
      .tuple(fc.bigInt(-99_999_999_999n, 99_999_999_999n), fc.integer({ min: 0, max: 9999 }))
      .map(([whole, part]) => `${whole}.${String(part).padStart(4, '0')}`);
    const text = fc.string({ unit: 'grapheme', minLength: 1 }).map((note) => `synthetic ${note} note`);
    const rows = fc
      .sample(fc.record({ value: number, note: text }), 300)
      .filter(({ note }) => !/[\uFFFD\0]/.test(note));
    const collaboration = 'synthetic-round-trip';
    const file = figuresCsv(
      ...rows.map((row, index) => ({
        ...row,
        id: `synthetic-${index}`,
        publisher: 'synthetic-b',
        collaboration,
        component: `part ${index}`,
      })),
    );
    await publishers.load('synthetic-b', folderOf({ 'figures.csv': file }));
    const { figures } = await account(
      `synthetic-b/${collaboration}/2020-21`,
      'figures { quantity { value } note component }',
    );
    expect(figures).toEqual(
      rows.map(({ value, note }, index) => ({
        quantity: { value: Number(value) + 0 },
        note,
        component: `part ${index}`,
      })),
    );
  });
});

/** The statements that read content; before them comes one small one, whether anything has changed. */
async function readsOf(work: () => Promise<unknown>): Promise<string[]> {
  const [stamp = '', ...reads] = await statementsOf(publishers.pool, work);
  expect(stamp).toBe(`select (select value || ' ' || xmin from "publisher_synthetic-b".stamp)`);
  return reads;
}

/** As `readsOf`, after a change: nothing that was read before is of use. */
async function freshReadsOf(work: () => Promise<unknown>): Promise<string[]> {
  await publishers.store('synthetic-b').query('update "publisher_synthetic-b".figure set value = value');
  return readsOf(work);
}

const tablesOf = (statements: readonly string[]): unknown =>
  statements.map((sql) => /FROM "[\w-]+"."(\w+)"/.exec(sql)?.[1]);

describe('the cost of an answer', () => {
  const ids = (count: number): string[] =>
    Array.from({ length: count }, (_, index) => `synthetic-b/synthetic-many-${index}/2020-21`);

  beforeAll(async () => {
    const rows = ids(50).map((_id, index) => ({
      id: `synthetic-many-${index}`,
      publisher: 'synthetic-b',
      collaboration: `synthetic-many-${index}`,
    }));
    const folder = folderOf({ 'figures.csv': figuresCsv(...rows), 'statements.csv': statementsCsv(...rows) });
    await publishers.load('synthetic-b', folder);
  });

  const statementsFor = (of: readonly string[]): Promise<string[]> =>
    freshReadsOf(async () => {
      const answer = await entities('synthetic-b', of, WHOLE);
      expect(answer.errors).toBeUndefined();
      expect(answer.data._entities).toHaveLength(of.length);
      for (const { figures, statements } of answer.data._entities) {
        expect([figures.length, statements.length]).toEqual([1, 1]);
      }
    });

  it('is the same three SQL statements for one account and for fifty', async () => {
    const one = await statementsFor(ids(1));
    const fifty = await statementsFor(ids(50));
    expect(tablesOf(one)).toEqual(['revision', 'figure', 'fact']);
    expect(tablesOf(fifty)).toEqual(tablesOf(one));
  });

  it('is only that of the accounts not read yet, as long as nothing changes', async () => {
    const ask = (of: readonly string[], period: string) => () =>
      entities(
        'synthetic-b',
        of.map((id) => id.replace('2020-21', period)),
        'figures { measure }',
      );
    expect(tablesOf(await freshReadsOf(ask(ids(2), '2020-21')))).toEqual(['revision', 'figure']);
    expect(tablesOf(await readsOf(ask(ids(3), '2020-21')))).toEqual(['figure']);
    expect(tablesOf(await readsOf(ask(ids(3), '2021-22')))).toEqual([]);
  });

  it('is the same for five hundred references to a few accounts in many periods', async () => {
    const many = Array.from({ length: 500 }, (_, index) => {
      const first = 2020 + (index % 80);
      return `synthetic-b/synthetic-many-${index % 50}/${first}-${String((first + 1) % 100).padStart(2, '0')}`;
    });
    expect(await statementsFor(many)).toHaveLength(3);
  });

  it('does not grow with references to accounts that are not there, however many', async () => {
    const many = Array.from({ length: 70_000 }, (_, index) => `synthetic-b/synthetic-none-${index}/2020-21`);
    const statements = await freshReadsOf(async () => {
      const answer = await entities('synthetic-b', many, 'state');
      expect(answer.errors).toBeUndefined();
      expect(new Set(answer.data._entities.map(({ state }: { state: string }) => state))).toEqual(
        new Set(['NOT_PUBLISHED']),
      );
    });
    expect(statements).toHaveLength(1);
  });

  it('is one SQL statement for a body, however often it is referred to', async () => {
    const statements = await freshReadsOf(async () => {
      const answer = await bodies('synthetic-b', Array(50).fill('synthetic-b'), 'publishes { revision }');
      expect(answer.errors).toBeUndefined();
    });
    expect(statements).toHaveLength(1);
  });

  it('is no SQL statement for what is not asked', async () => {
    const statements = await readsOf(() => bodies('synthetic-b', ['synthetic-b'], 'code'));
    expect(statements).toEqual([]);
  });

  it('is only whether anything has changed when the same is asked again; what has changed is seen at once', async () => {
    const ask = () => entities('synthetic-b', ids(2), 'revision figures { quantity { value } }');
    const first = await ask();
    let again: GraphqlAnswer | undefined;
    expect(await readsOf(async () => (again = await ask()))).toEqual([]);
    expect(again).toEqual(first);
    // By another process, as the command line is.
    await publishers
      .store('synthetic-b')
      .query(`update "publisher_synthetic-b".figure set value = value + 1`);
    const values = ({ data }: GraphqlAnswer): number[] =>
      data._entities.map(
        (one: { figures: { quantity: { value: number } }[] }) => one.figures[0]?.quantity.value,
      );
    expect(values(await ask())).toEqual(values(first).map((value) => value + 1));
    await publishers
      .store('synthetic-b')
      .query(`update "publisher_synthetic-b".figure set value = value - 1`);
  });

  it('is never saved on an answer with errors', async () => {
    const ask = () => entities('synthetic-b', ['synthetic-a/synthetic-many-1/2020-21'], 'revision');
    const first = await ask();
    expect(first.errors?.[0]?.extensions).toMatchObject({ code: 'ANOTHER_PUBLISHER' });
    expect(await ask()).toEqual(first);
  });
});

describe('a hostile request', () => {
  const MASKED = { code: 'INTERNAL_SERVER_ERROR' };

  const errorsOf = ({ data, errors }: GraphqlAnswer): unknown => ({
    data,
    errors: errors?.map(({ message, extensions, path }) => ({ message, extensions, path })),
  });

  it.each<[string, unknown, string]>([
    ['empty', '', '""'],
    ['one part', 'surrey', '"surrey"'],
    ['two parts', 'surrey/equip', '"surrey/equip"'],
    ['four parts', 'surrey/equip/2021-22/', '"surrey/equip/2021-22/"'],
    ['no reporting period', 'surrey/equip/2021', '"surrey/equip/2021"'],
    ['SQL', "surrey/equip'--/2021-22", `"surrey/equip'--/2021-22"`],
    ['very long', 'x'.repeat(100_000), `"${'x'.repeat(100)}…"`],
    ['null', null, '"null"'],
    ['a number', 7, '"7"'],
    ['an object', { surrey: 1 }, '"{"surrey":1}"'],
  ])('with a malformed account id is told the form: %s', async (_what, id, shown) => {
    expect(errorsOf(await entities('surrey', [id], 'state'))).toEqual({
      data: { _entities: [null] },
      errors: [
        {
          message: `${shown} is no account id; write publisher/collaboration/period, such as surrey/emsou/2017-18-H1.`,
          extensions: { code: 'BAD_ACCOUNT_ID' },
          path: ['_entities', 0],
        },
      ],
    });
  });

  it('for another publisher’s account or body is refused, and the rest of it answered', async () => {
    expect(
      errorsOf(await entities('surrey', ['sussex/equip/2021-22', 'surrey/equip/2021-22'], 'state')),
    ).toEqual({
      data: { _entities: [null, { state: 'PUBLISHED' }] },
      errors: [
        {
          message: '"sussex/equip/2021-22" is an account of "sussex"; this is the subgraph of "surrey".',
          extensions: { code: 'ANOTHER_PUBLISHER' },
          path: ['_entities', 0],
        },
      ],
    });
    expect(errorsOf(await bodies('surrey', ['sussex', 'surrey', 7], 'code'))).toEqual({
      data: { _entities: [null, { code: 'surrey' }, null] },
      errors: [
        {
          message: '"sussex" is another body; this is the subgraph of "surrey".',
          extensions: { code: 'ANOTHER_PUBLISHER' },
          path: ['_entities', 0],
        },
        {
          message: '"7" is no body code; this is the subgraph of "surrey".',
          extensions: { code: 'BAD_REFERENCE' },
          path: ['_entities', 2],
        },
      ],
    });
  });

  it.each([
    ['another publisher’s type', { __typename: 'SussexAccount', id: 'sussex/equip/2021-22' }],
    ['a type without a key', { __typename: 'Figure', measure: 'COST' }],
    ['the root type', { __typename: 'Query' }],
    ['no type', { id: 'surrey/equip/2021-22' }],
    ['a number', 7],
  ])('with a reference to %s learns nothing', async (_what, reference) => {
    const { errors = [] } = await post(
      `${publishers.url}/surrey`,
      'query ($of: [_Any!]!) { _entities(representations: $of) { __typename } }',
      { of: [reference] },
    );
    expect(errors.map(({ message, extensions }) => ({ message, extensions }))).toEqual([
      { message: 'Something went wrong inside the hub; its log has the details.', extensions: MASKED },
    ]);
  });

  it.each([
    ['GET', '/surrey/../sussex', undefined, 400],
    ['POST', '/surrey', '{', 400],
    ['POST', '/surrey', '"text"', 400],
    ['POST', '/nobody', '{}', 404],
    ['GET', '/nobody', undefined, 404],
  ])('that is no GraphQL gets JSON without a stack: %s %s', async (method, path, body, status) => {
    const response = await fetch(`${publishers.url}${path}`, {
      method,
      body,
      headers: { 'content-type': 'application/json' },
    });
    const text = await response.text();
    expect([response.status, text.includes('    at '), text.includes('node_modules')]).toEqual([
      status,
      false,
      false,
    ]);
    expect(() => JSON.parse(text) as unknown).not.toThrow();
  });

  it('finds the list of publishers and nothing of their data at the root', async () => {
    const response = await fetch(`${publishers.url}/`);
    expect(await response.json()).toEqual({ publishers: BODIES.map((code) => ({ code, path: `/${code}` })) });
  });
});
