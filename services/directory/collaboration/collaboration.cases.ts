import { ask, errorsOf } from '../directoryOfFive.test-helper';

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
