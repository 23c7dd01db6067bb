import { ask } from '../directoryOfFive.test-helper';

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
