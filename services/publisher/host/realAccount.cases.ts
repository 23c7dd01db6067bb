import { bodies, account, PAID_TOGETHER } from './sevenPublishers.test-helper';

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
