import { seedFolder } from '../../common/config/folders';
import {
  figuresCsv,
  folderOf,
  noFigureCsv,
  removeFolders,
  sourcesCsv,
  statementsCsv,
  type Cells,
} from '../../common/account-files/synthetic.test-helper';
import { startPublishers, type TestPublishers } from '../publisher.test-helper';
import { RevisionRow } from '../store/revisionRow';
import { FigureRow } from '../store/figureRow';
import { SourceRow } from '../../common/store/sourceRow';

const BODY = 'synthetic-a';

let publishers: TestPublishers;
beforeEach(async () => {
  publishers = await startPublishers(BODY, 'synthetic-b', 'leicestershire');
});
afterEach(async () => {
  await publishers.stop();
  removeFolders();
});

/** The revisions of a body in order of collaboration and number, with the ids of their rows. */
async function revisions(body = BODY): Promise<unknown[]> {
  const rows = await publishers
    .store(body)
    .getRepository(RevisionRow)
    .find({
      relations: { figures: true, facts: true },
      order: { collaboration: 'ASC', number: 'ASC', figures: { place: 'ASC' }, facts: { place: 'ASC' } },
    });
  return rows.map(({ collaboration, period, number, state, publishedOn, reason, figures, facts }) => ({
    of: `${collaboration} ${period ?? 'undated'} ${number}`,
    state,
    publishedOn,
    reason,
    rows: [...figures, ...facts].map(({ key }) => key),
  }));
}

const load = (figures: readonly Cells[], today = '2026-01-01') =>
  publishers.load(BODY, folderOf({ 'figures.csv': figuresCsv(...figures) }), today);

describe('loading the real files of a body', () => {
  it('makes one revision for each collaboration and half-year, and none the second time', async () => {
    expect(await publishers.load('leicestershire', seedFolder())).toEqual({
      figures: 6,
      statements: 7,
      others: 269,
      newRevisions: 9,
      unchanged: 0,
      untouched: 0,
      kept: 0,
    });
    const saved = await revisions('leicestershire');
    expect(saved).toHaveLength(9);
    expect(await publishers.load('leicestershire', seedFolder())).toMatchObject({
      newRevisions: 0,
      unchanged: 9,
    });
    expect(await revisions('leicestershire')).toEqual(saved);
  });
});

describe('loading files again', () => {
  const first = { id: 'synthetic-1' };
  const second = { id: 'synthetic-2', component: 'other synthetic costs' };

  it('makes no revision when only the order of the rows, quotes or line ends changed', async () => {
    expect(await load([first, second])).toMatchObject({ newRevisions: 1 });
    const text = figuresCsv(second, first).replaceAll('\n', '\r\n').replaceAll(',GBP,', ',"GBP",');
    const folder = folderOf({ 'figures.csv': `\uFEFF${text},,,,,,,,,,,,,,,,,,,,,,,,\r\n` });
    expect(await publishers.load(BODY, folder)).toMatchObject({ newRevisions: 0, unchanged: 1 });
  });

  it('makes a new revision with a reason when anything else changed, and keeps the old one', async () => {
    await load([first], '2026-01-01');
    await load([{ ...first, note: 'Synthetic caution.' }], '2026-02-02');
    expect(await revisions()).toEqual([
      {
        of: 'synthetic-unit 2020-21-H1 1',
        state: 'PUBLISHED',
        publishedOn: '2026-01-01',
        reason: null,
        rows: ['synthetic-1'],
      },
      {
        of: 'synthetic-unit 2020-21-H1 2',
        state: 'PUBLISHED',
        publishedOn: '2026-02-02',
        reason: 'Loaded again from changed files.',
        rows: ['synthetic-1'],
      },
    ]);
  });

  it.each<[string, Cells]>([
    ['the value', { value: '3300000.01' }],
    ['the date within the half-year', { stated_on: '2020-09-15' }],
    ['a joint maker', { jointly_with: 'synthetic-c' }],
    ['the title of the source', { source_id: 'synthetic-renamed' }],
  ])('sees a change of %s', async (_what, cells) => {
    const sources = sourcesCsv({}, { id: 'synthetic-renamed', title: 'Synthetic page, renamed' });
    const files = (row: Cells) => folderOf({ 'figures.csv': figuresCsv(row), 'sources.csv': sources });
    await publishers.load(BODY, files(first));
    expect(await publishers.load(BODY, files({ ...first, ...cells }))).toMatchObject({ newRevisions: 1 });
  });

  it('goes back to what stood before by another revision', async () => {
    await load([first]);
    await load([first, second]);
    expect(await load([first])).toMatchObject({ newRevisions: 1 });
    expect(await revisions()).toMatchObject([
      { rows: ['synthetic-1'] },
      { rows: ['synthetic-1', 'synthetic-2'] },
      { of: 'synthetic-unit 2020-21-H1 3', rows: ['synthetic-1'] },
    ]);
  });

  it('leaves what the files do not mention as it is, and says how much that is', async () => {
    await load([first]);
    expect(await load([{ ...second, stated_on: '2021-05-01' }])).toEqual({
      figures: 1,
      statements: 0,
      others: 0,
      newRevisions: 1,
      unchanged: 0,
      untouched: 1,
      kept: 0,
    });
    expect(await revisions()).toMatchObject([
      { of: 'synthetic-unit 2020-21-H1 1', rows: ['synthetic-1'] },
      { of: 'synthetic-unit 2021-22-H1 2', rows: ['synthetic-2'] },
    ]);
  });

  it('moves a row whose date was corrected: it never stands in two half-years', async () => {
    await load([first, { ...second, collaboration: 'another-synthetic-unit' }]);
    expect(await load([{ ...first, stated_on: '2021-05-01' }], '2026-02-02')).toMatchObject({
      newRevisions: 2,
      untouched: 1,
    });
    expect(await revisions()).toEqual([
      {
        of: 'another-synthetic-unit 2020-21-H1 1',
        state: 'PUBLISHED',
        publishedOn: '2026-01-01',
        reason: null,
        rows: ['synthetic-2'],
      },
      {
        of: 'synthetic-unit 2020-21-H1 1',
        state: 'PUBLISHED',
        publishedOn: '2026-01-01',
        reason: null,
        rows: ['synthetic-1'],
      },
      {
        of: 'synthetic-unit 2020-21-H1 2',
        state: 'WITHDRAWN',
        publishedOn: '2026-02-02',
        reason: 'Loaded again from changed files: statements moved to another period or collaboration.',
        rows: [],
      },
      {
        of: 'synthetic-unit 2021-22-H1 3',
        state: 'PUBLISHED',
        publishedOn: '2026-02-02',
        reason: null,
        rows: ['synthetic-1'],
      },
    ]);
  });

  it('keeps the rest of a half-year that a row has moved out of', async () => {
    const absent = { id: 'synthetic-1', collaboration: 'synthetic-unit' };
    await publishers.load(
      BODY,
      folderOf({
        'figures.csv': figuresCsv(first, second),
        'no-figure.csv': noFigureCsv(absent),
        'statements.csv': statementsCsv({ id: 'synthetic-1' }),
      }),
    );
    expect(await load([{ ...first, collaboration: 'another-synthetic-unit' }])).toMatchObject({
      newRevisions: 2,
    });
    expect(await revisions()).toMatchObject([
      { of: 'another-synthetic-unit 2020-21-H1 1', rows: ['synthetic-1'] },
      {
        of: 'synthetic-unit 2020-21-H1 1',
        rows: ['synthetic-1', 'synthetic-2', 'synthetic-1', 'synthetic-1'],
      },
      {
        of: 'synthetic-unit 2020-21-H1 2',
        state: 'PUBLISHED',
        rows: ['synthetic-2', 'synthetic-1', 'synthetic-1'],
      },
    ]);
    const figures = await publishers
      .store(BODY)
      .getRepository(FigureRow)
      .find({ where: { revision: { number: 2 } }, relations: { source: true }, order: { key: 'ASC' } });
    expect(
      figures.map(({ key, absenceKind, value, source }) => [key, absenceKind, value, source.title]),
    ).toEqual([
      ['synthetic-1', 'NO_NUMBER', null, 'Synthetic page'],
      ['synthetic-2', null, '3300000.0000', 'Synthetic page'],
    ]);
  });

  it('publishes again what had been withdrawn', async () => {
    await load([first]);
    await load([{ ...first, stated_on: '2021-05-01' }]);
    expect(await load([first])).toMatchObject({ newRevisions: 2 });
    expect((await revisions()).slice(3)).toMatchObject([
      { of: 'synthetic-unit 2021-22-H1 4', state: 'WITHDRAWN', rows: [] },
      { of: 'synthetic-unit 2020-21-H1 5', state: 'PUBLISHED', rows: ['synthetic-1'] },
    ]);
  });
});

describe('a load', () => {
  it('keeps nothing when one row cannot be used', async () => {
    const figures = figuresCsv({ id: 'synthetic-1' }, { id: 'synthetic-2', value: '£3.3m' });
    const refused = publishers.load(BODY, folderOf({ 'figures.csv': figures }));
    await expect(refused).rejects.toMatchObject({
      name: 'LoadError',
      problems: [{ row: 3, column: 'value' }],
    });
    expect(await revisions()).toEqual([]);
  });

  it('keeps nothing when the database refuses a row in the middle of it', async () => {
    const schema = `"publisher_${BODY}"`;
    await publishers.pool.query(
      `alter table ${schema}.figure add constraint synthetic check (key <> 'synthetic-refused')`,
    );
    const rows = [
      ...Array.from({ length: 1500 }, (_, index) => ({ id: `synthetic-${index}` })),
      { id: 'synthetic-refused', stated_on: '2021-05-01' },
    ];
    await expect(load(rows)).rejects.toThrow('violates check constraint "synthetic"');
    expect(await revisions()).toEqual([]);
    expect(await publishers.store(BODY).getRepository(FigureRow).count()).toBe(0);
    expect(await publishers.store(BODY).getRepository(SourceRow).count()).toBe(0);
  });

  it('takes rows, sources and half-years by the thousand', async () => {
    const count = 14_000;
    const names = Array.from({ length: count }, (_, index) => `synthetic-${index}`);
    const folder = folderOf({
      'sources.csv': sourcesCsv(...names.map((id) => ({ id, title: id }))),
      'figures.csv': figuresCsv(...names.map((id) => ({ id, source_id: id, collaboration: id }))),
    });
    expect(await publishers.load(BODY, folder)).toMatchObject({ figures: count, newRevisions: count });
    expect(await publishers.store(BODY).getRepository(SourceRow).count()).toBe(count);
  });

  it('is refused for a body that the files do not speak for, with a near code', async () => {
    const folder = folderOf({ 'figures.csv': figuresCsv({ jointly_with: 'synthetic-c' }) });
    await expect(publishers.load('synthetic-b', folder)).rejects.toThrow(
      `The folder "${folder}" cannot be loaded: 1 problem. Nothing was changed.\n` +
        `  ${folder}: no row has "synthetic-b" as its publisher. Did you mean "synthetic-a" or "synthetic-c"?`,
    );
  });

  it('leaves rows of observers out: they are the directory’s', async () => {
    const press = { id: 'synthetic-2', publisher: '', observer: 'PRESS', about: BODY };
    const folder = folderOf({ 'figures.csv': figuresCsv({}, press) });
    expect(await publishers.load(BODY, folder)).toMatchObject({ figures: 1, others: 1 });
    expect(await revisions()).toMatchObject([{ rows: ['synthetic-figure'] }]);
  });

  it('waits for another load of the same body, and finds nothing left to do', async () => {
    const folder = folderOf({ 'figures.csv': figuresCsv({}) });
    const results = await Promise.all([1, 2, 3].map(() => publishers.load(BODY, folder)));
    expect(results.map(({ newRevisions }) => newRevisions).sort()).toEqual([0, 0, 1]);
    expect(await revisions()).toHaveLength(1);
  });

  it('reads nothing of another body’s store', async () => {
    await load([{}]);
    expect(await revisions('synthetic-b')).toEqual([]);
  });
});
