import { figuresCsv, folderOf, statementsCsv } from '../../common/account-files/synthetic.test-helper';
import { type GraphqlAnswer } from '../../../test/support/hub';
import { statementsOf } from '../publisher.test-helper';
import { WHOLE, entities, bodies, publishers } from './sevenPublishers.test-helper';

/** The statements that read content; before them comes one small one, whether anything has changed. */
async function readsOf(work: () => Promise<unknown>): Promise<string[]> {
  const [stamp = '', ...reads] = await statementsOf(publishers().pool, work);
  expect(stamp).toBe(`select (select value || ' ' || xmin from "publisher_synthetic-b".stamp)`);
  return reads;
}

/** As `readsOf`, after a change: nothing that was read before is of use. */
async function freshReadsOf(work: () => Promise<unknown>): Promise<string[]> {
  await publishers().store('synthetic-b').query('update "publisher_synthetic-b".figure set value = value');
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
    await publishers().load('synthetic-b', folder);
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
    await publishers()
      .store('synthetic-b')
      .query(`update "publisher_synthetic-b".figure set value = value + 1`);
    const values = ({ data }: GraphqlAnswer): number[] =>
      data._entities.map(
        (one: { figures: { quantity: { value: number } }[] }) => one.figures[0]?.quantity.value,
      );
    expect(values(await ask())).toEqual(values(first).map((value) => value + 1));
    await publishers()
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
