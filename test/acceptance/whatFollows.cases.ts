import { hub } from './realHub';

/** Net positions, value for each head, overviews and completeness on real figures. */

async function ask(query: string): Promise<Record<string, never>> {
  const answer = await hub.query(query);
  expect(answer.errors).toBeUndefined();
  return answer.data;
}

describe('net positions', () => {
  const of = async (id: string, period: string): Promise<unknown> => {
    const fields =
      'body { code } costShare { percent derived } resourceShare { percent derived } voteShare { percent } net reading';
    const data = await ask(
      `{ collaboration(id: "${id}") { comparison(period: "${period}") { netPositions { ${fields} } } } }`,
    );
    return (data as Record<string, { comparison: { netPositions: unknown } }>)['collaboration']?.comparison
      .netPositions;
  };

  it('METHOD 9.1, 9.3: Warwickshire and West Mercia: 69 to 31 of the staff, half the votes to one, the other not stated', async () => {
    expect(await of('warks-west-mercia', '2020-21')).toEqual([
      {
        body: { code: 'warwickshire' },
        costShare: null,
        resourceShare: { percent: 31, derived: false },
        voteShare: null,
        net: null,
        reading:
          'Provides 31% of the resources; what it pays, what it receives and how many votes it holds are not stated.',
      },
      {
        body: { code: 'west-mercia' },
        costShare: null,
        resourceShare: { percent: 69, derived: false },
        voteShare: { percent: 50 },
        net: null,
        reading:
          'Provides 69% of the resources, holds half of the votes; what it pays and what it receives are not stated.',
      },
    ]);
  });

  it('METHOD 9.2: Equip: the shares of cost follow from the three parts, and say that they are worked out', async () => {
    expect(await of('equip', '2021-22')).toEqual(
      [
        ['surrey', 26],
        ['sussex', 34.7],
        ['thames-valley', 39.3],
      ].map(([code, percent]) => ({
        body: { code },
        costShare: { percent, derived: true },
        resourceShare: null,
        voteShare: null,
        net: null,
        reading: `Pays ${percent}% (worked out); what it provides, what it receives and how many votes it holds are not stated.`,
      })),
    );
  });
});

describe('value for each resident and officer', () => {
  it('METHOD 10: divides the charge by official statistics, with their dates', async () => {
    const data = await ask(`{ collaboration(id: "npas") { comparison(period: "2017-18") {
      valueForMoney { body { code } figure { quantity { value } component } perHead { value text } perOfficer { value } cautions }
    } } }`);
    const found = (
      data as Record<string, { comparison: { valueForMoney: { figure: { quantity: { value: number } } }[] } }>
    )['collaboration']?.comparison.valueForMoney.filter(({ figure }) => figure.quantity.value === 891_000);
    expect(found).toEqual([
      {
        body: { code: 'dyfed-powys' },
        figure: { quantity: { value: 891_000 }, component: 'annual charge' },
        perHead: { value: 1.72, text: '£1.72 a head' },
        perOfficer: { value: 690.08 },
        cautions: ['Officers are of 31 March 2025, the figure is of 2017.'],
      },
    ]);
  });
});

describe('the regional overview', () => {
  it('METHOD 11.1, 11.2: counts every expected account once, and leaves out of totals what is not comparable, with the reason', async () => {
    const data = await ask(`{ region(code: "wales") { overview(period: "2017-18") {
      coverage { partiesExpected published unavailable { code } }
      verdicts { verdict count }
      byFunction { function collaborations contributions { text } leftOut { body { code } figure { quantity { text } } reason } }
      byBody { body { code } collaborations published contributions { value } differing panelReportOverdue }
      comparisons { collaboration { id } }
    } } }`);
    const { overview } = (data as Record<string, { overview: Record<string, never> }>)['region'] ?? {};
    interface Overview {
      readonly coverage: { readonly partiesExpected: number; readonly published: number };
      readonly verdicts: readonly { readonly count: number }[];
      readonly comparisons: readonly unknown[];
      readonly byFunction: readonly {
        readonly function: string;
        readonly contributions: null;
        readonly leftOut: readonly { readonly reason: string }[];
      }[];
      readonly byBody: readonly {
        readonly body: { readonly code: string };
        readonly published: number;
        readonly panelReportOverdue: boolean | null;
      }[];
    }
    const { coverage, verdicts, comparisons, byFunction, byBody } = overview as unknown as Overview;
    expect(verdicts.reduce((sum, { count }) => sum + count, 0)).toBeLessThanOrEqual(comparisons.length);
    // Dyfed-Powys, North Yorkshire and Suffolk on the air service, Greater Manchester on the underwater unit.
    expect(coverage.published).toBe(4);
    const air = byFunction.find((one) => one.function === 'AIR_SUPPORT');
    expect(air?.contributions).toBeNull();
    expect(air?.leftOut.map(({ reason }) => reason)).toEqual(
      expect.arrayContaining([
        'an observer states it, not the body',
        'it does not say for which year',
        'it is neither paid nor incurred',
      ]),
    );
    expect(
      byBody
        .filter(({ published }) => published > 0)
        .map(({ body, panelReportOverdue }) => [body.code, panelReportOverdue]),
    ).toEqual([['dyfed-powys', true]]);
  });

  it('ranks and filters comparisons by verdict, spread and size', async () => {
    const ranked = async (options: string): Promise<string[]> => {
      const data = await ask(
        `{ nation(period: "2021-22") { ranked(${options}) { comparison { collaboration { id } } verdict } } }`,
      );
      const rows =
        (data as Record<string, { ranked: { comparison: { collaboration: { id: string } } }[] }>)['nation']
          ?.ranked ?? [];
      return rows.map(({ comparison }) => comparison.collaboration.id);
    };
    expect(await ranked('verdict: [CONTRADICTS_ITSELF]')).toEqual(['equip']);
    expect((await ranked('by: SIZE, first: 2'))[0]).toBe('dc-dorset');
    expect((await ranked('by: SPREAD, first: 1'))[0]).toBe('cmp');
  });
});
