import {
  figuresCsv,
  folderOf,
  functionCostsCsv,
  opportunitiesCsv,
  removeFolders,
  statementsCsv,
  stepsCsv,
  type Cells,
} from '../../common/account-files/synthetic.test-helper';
import { post } from '../../../test/support/hub';
import { startPublishers, type TestPublishers } from '../publisher.test-helper';

const [BODY, OTHER] = ['synthetic-a', 'synthetic-b'];

let publishers: TestPublishers;
beforeEach(async () => {
  publishers = await startPublishers(BODY, OTHER);
});
afterEach(async () => {
  await publishers.stop();
  removeFolders();
});

const FIELDS = `
  opportunities {
    id title description collaboration raisedBy raisedAs consideredOn outcome statedOn statedAs note
    evidence { title reading }
    notifications { body notifiedOn evidence { title } note }
    views { body view ground reason statedOn evidence { title } note }
    events { step on evidence { title } note }
  }
  functionCosts {
    function year
    cost { measure scope basis includesInternalCosts quantity { value unit } precision period { kind from to } statedOn statedAs evidence { title } absence { kind } }
    staff { quantity { value unit } evidence { title } }
  }`;

async function ofItself(body: string, fields = FIELDS): Promise<unknown> {
  const type = body === BODY ? 'SyntheticABody' : 'SyntheticBBody';
  const { data, errors } = await post(
    `${publishers.url}/${body}`,
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} { ${fields} } } }`,
    { of: [{ __typename: type, code: body }] },
  );
  return errors ?? data._entities[0];
}

const costs = (body = BODY): Promise<unknown> =>
  ofItself(body, 'functionCosts { cost { quantity { value } } }');
const costing = (...values: number[]): unknown => ({
  functionCosts: values.map((value) => ({ cost: { quantity: { value } } })),
});

describe('what a body says of itself', () => {
  it('is null until it says something', async () => {
    await publishers.load(BODY, folderOf({ 'statements.csv': statementsCsv({}) }));
    expect(await ofItself(BODY)).toEqual({ opportunities: null, functionCosts: null });
  });

  it('is empty when it says that there is nothing, and null for whom a file does not mention', async () => {
    const folder = folderOf({
      'statements.csv': statementsCsv({}, { id: 'synthetic-2', publisher: OTHER }),
      'opportunities.csv': opportunitiesCsv(),
      'function-costs.csv': functionCostsCsv({}),
    });
    await publishers.load(BODY, folder);
    await publishers.load(OTHER, folder);
    expect(await ofItself(BODY, 'opportunities { id } functionCosts { year }')).toEqual({
      opportunities: [],
      functionCosts: [{ year: '2019-20' }],
    });
    expect(await ofItself(OTHER)).toEqual({ opportunities: [], functionCosts: null });
  });

  it('is answered as the files state it, with evidence for each statement', async () => {
    await publishers.load(
      BODY,
      folderOf({
        'opportunities.csv': opportunitiesCsv({ note: 'A synthetic caution.' }),
        'opportunity-steps.csv': stepsCsv(
          { step: 'IN_FORCE', on: '2021-04-01', body: '' },
          {},
          { step: 'VIEW', on: '2020-05', view: 'IN_FAVOUR', ground: 'EFFICIENCY', reason: 'Cheaper.' },
          { step: 'AGREED', on: '2021-04-01', body: '', note: 'In writing.' },
        ),
        'function-costs.csv': functionCostsCsv(
          {},
          { id: 'synthetic-staff', measure: 'STAFF', value: '20.5', unit: 'FTE' },
          { id: 'synthetic-finance', function: 'FINANCE' },
        ),
      }),
    );
    const evidence = { title: 'Synthetic page' };
    const cost = {
      measure: 'COST',
      scope: 'OWN',
      basis: 'INCURRED',
      includesInternalCosts: true,
      quantity: { value: 1200000, unit: 'GBP' },
      precision: 'EXACT',
      period: { kind: 'IN_YEAR', from: '2019-04-01', to: '2020-03-31' },
      statedOn: '2020-09-14',
      statedAs: 'ACCOUNTS',
      evidence,
      absence: null,
    };
    expect(await ofItself(BODY)).toEqual({
      opportunities: [
        {
          id: 'synthetic-station',
          title: 'Synthetic station',
          description: 'One building for police and fire.',
          collaboration: null,
          raisedBy: null,
          raisedAs: null,
          consideredOn: '2020-03',
          outcome: 'IN_FORCE',
          statedOn: '2020-09-14',
          statedAs: 'GOVERNING_BODY',
          note: 'A synthetic caution.',
          evidence: { ...evidence, reading: 'DIRECT' },
          notifications: [{ body: OTHER, notifiedOn: '2020-04-01', evidence, note: null }],
          views: [
            {
              body: OTHER,
              view: 'IN_FAVOUR',
              ground: 'EFFICIENCY',
              reason: 'Cheaper.',
              statedOn: '2020-05',
              evidence,
              note: null,
            },
          ],
          events: [
            { step: 'AGREED', on: '2021-04-01', evidence, note: 'In writing.' },
            { step: 'IN_FORCE', on: '2021-04-01', evidence, note: null },
          ],
        },
      ],
      functionCosts: [
        {
          function: 'HUMAN_RESOURCES',
          year: '2019-20',
          cost,
          staff: { quantity: { value: 20.5, unit: 'FTE' }, evidence },
        },
        { function: 'FINANCE', year: '2019-20', cost, staff: null },
      ],
    });
  });

  it.each<[string, readonly Cells[], string]>([
    ['considered', [], 'CONSIDERED'],
    ['notified', [{}], 'NOTIFIED'],
    ['declined', [{}, { step: 'DECLINED', body: '', on: '2020-06' }], 'DECLINED'],
    [
      'ended, however the rows are ordered',
      [
        { step: 'ENDED', body: '', on: '2022' },
        { step: 'AGREED', body: '', on: '2020-06' },
      ],
      'ENDED',
    ],
  ])('has come as far as its last step: %s', async (_what, steps, outcome) => {
    await publishers.load(
      BODY,
      folderOf({
        'opportunities.csv': opportunitiesCsv({}),
        'opportunity-steps.csv': stepsCsv(...steps),
      }),
    );
    expect(await ofItself(BODY, 'opportunities { outcome }')).toEqual({ opportunities: [{ outcome }] });
  });

  it('is replaced when the files change, and the earlier list is kept', async () => {
    const load = (...values: string[]): Promise<unknown> =>
      publishers.load(
        BODY,
        folderOf({
          'function-costs.csv': functionCostsCsv(
            ...values.map((value, index) => ({
              id: `synthetic-${index}`,
              value,
              year: `201${index}-1${index + 1}`,
            })),
          ),
        }),
      );
    await load('1', '2');
    await load('1', '2');
    await load('3');
    expect(await costs()).toEqual(costing(3));
    const { rows } = await publishers.pool.query<{ value: string }>(
      `select list_id, value from "publisher_${BODY}".function_cost order by list_id, place`,
    );
    expect(rows).toEqual([
      { list_id: 1, value: '1.0000' },
      { list_id: 1, value: '2.0000' },
      { list_id: 2, value: '3.0000' },
    ]);
  });

  it('stays as it is when a file goes, or has a mistake, or the accounts cannot be saved', async () => {
    await publishers.load(BODY, folderOf({ 'function-costs.csv': functionCostsCsv({ value: '1' }) }));
    await publishers.load(BODY, folderOf({ 'statements.csv': statementsCsv({}) }));
    const wrong = folderOf({
      'function-costs.csv': functionCostsCsv({ value: '2' }),
      'opportunities.csv': opportunitiesCsv({ title: '' }),
    });
    await expect(publishers.load(BODY, wrong)).rejects.toThrow('cannot be loaded: 1 problem.');
    await publishers.pool.query(`drop table "publisher_${BODY}".figure cascade`);
    const both = folderOf({
      'figures.csv': figuresCsv({}),
      'function-costs.csv': functionCostsCsv({ value: '3' }),
    });
    await expect(publishers.load(BODY, both)).rejects.toThrow('figure');
    expect(await costs()).toEqual(costing(1));
  });

  it('leaves the accounts as they are when it cannot be saved itself', async () => {
    await publishers.pool.query(`drop table "publisher_${BODY}".function_cost`);
    const both = folderOf({
      'figures.csv': figuresCsv({}),
      'function-costs.csv': functionCostsCsv({}),
    });
    await expect(publishers.load(BODY, both)).rejects.toThrow('function_cost');
    expect(await ofItself(BODY, 'publishes { collaboration }')).toEqual({ publishes: [] });
  });
});
