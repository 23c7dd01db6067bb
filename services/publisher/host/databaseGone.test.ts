import { setTimeout } from 'node:timers/promises';
import { figuresCsv, folderOf, removeFolders } from '../../common/account-files/synthetic.test-helper';
import { post, type GraphqlAnswer } from '../../../test/support/hub';
import { startPublishers, type TestPublishers } from '../publisher.test-helper';

afterAll(removeFolders);

describe('a database that goes away', () => {
  const masked = (path: readonly (string | number)[]): unknown => ({
    message: 'Something went wrong inside the hub; its log has the details.',
    locations: expect.anything() as unknown,
    path,
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  });

  const failing: TestPublishers[] = [];
  /** One synthetic publisher with one account, over a database that the test may break. */
  async function startOne(): Promise<TestPublishers> {
    const one = await startPublishers('synthetic-a');
    failing.push(one);
    await one.load('synthetic-a', folderOf({ 'figures.csv': figuresCsv({}) }));
    return one;
  }
  afterEach(async () => {
    for (const one of failing.splice(0)) await one.stop();
  });

  const ask = (one: TestPublishers): Promise<GraphqlAnswer> =>
    post(
      `${one.url}/synthetic-a`,
      `query ($of: [_Any!]!) { _entities(representations: $of) {
        ... on SyntheticAAccount { state figures { measure } }
        ... on SyntheticABody { code publishes { revision } }
      } }`,
      {
        of: [
          { __typename: 'SyntheticAAccount', id: 'synthetic-a/synthetic-unit/2020-21' },
          { __typename: 'SyntheticABody', code: 'synthetic-a' },
        ],
      },
    );

  const ANSWER = {
    data: {
      _entities: [
        { state: 'PUBLISHED', figures: [{ measure: 'COST' }] },
        { code: 'synthetic-a', publishes: [{ revision: 1 }] },
      ],
    },
  };
  /** Asserts the whole answer of a publisher that cannot read its database. */
  function expectFailure({ data, errors = [] }: GraphqlAnswer): void {
    expect(data).toEqual({ _entities: [null, { code: 'synthetic-a', publishes: null }] });
    const byPath = errors.toSorted((a, b) => String(a.path).localeCompare(String(b.path)));
    expect(byPath).toEqual([masked(['_entities', 0]), masked(['_entities', 1, 'publishes'])]);
  }

  it('because the pool has ended gives masked errors, with the details in the log alone', async () => {
    const one = await startOne();
    expect(await ask(one)).toEqual(ANSWER);
    await one.pool.end();
    expectFailure(await ask(one));
    expect(one.logged()).toContain('Cannot use a pool after calling end on the pool');
  });

  it('because it was dropped gives masked errors, and the host lives on', async () => {
    const one = await startOne();
    await one.dropDatabase();
    expectFailure(await ask(one));
    expectFailure(await ask(one));
    const response = await fetch(`${one.url}/health`);
    expect(await response.json()).toEqual({ status: 'pass' });
    expect(one.logged()).toContain('does not exist');
  });

  it('while statements run gives masked errors', async () => {
    const one = await startOne();
    const lock = await one.pool.connect();
    await lock.query('begin; lock table "publisher_synthetic-a".revision in access exclusive mode');
    const answer = ask(one);
    const waiting = `from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    while ((await one.pool.query(`select 1 ${waiting}`)).rowCount !== 1);
    await one.pool.query(`select pg_terminate_backend(pid) ${waiting}`);
    expectFailure(await answer);
    // The ended connections are told by their sockets, a moment after the statements were.
    while (one.pool.totalCount > 2) await setTimeout(5);
    await lock.query('rollback');
    lock.release();
    expect(await ask(one)).toEqual(ANSWER);
  });

  it('in part, for one table, gives masked errors without SQL', async () => {
    const one = await startOne();
    await one.pool.query('drop table "publisher_synthetic-a".figure');
    const answer = await ask(one);
    expect(answer).toEqual({
      data: {
        _entities: [
          { state: 'PUBLISHED', figures: null },
          { code: 'synthetic-a', publishes: [{ revision: 1 }] },
        ],
      },
      errors: [masked(['_entities', 0, 'figures'])],
    });
    expect(one.logged()).toContain('SELECT');
  });
});
