import { hub } from './realHub';
import { POSITION_FIELDS, publishedRow, shows, type ShownPosition } from '../support/publishedRows';

/**
 * Every pair of data/expected-verdicts.md, asked of the running hub through the gateway. The period is the first in
 * which both statements stand.
 */

interface Pair {
  readonly one: ShownPosition;
  readonly other: ShownPosition;
  readonly verdict: string;
  readonly differingQualifiers: readonly string[];
}

type Case = readonly [
  check: string,
  period: string,
  one: string,
  other: string,
  verdict: string,
  ...differing: string[],
];

const CASES: readonly Case[] = [
  ['EQ-3', '2021-22', 'equip-07', 'equip-12', 'AGREES'],
  ['EQ-4', '2021-22', 'equip-12', 'equip-13', 'CONTRADICTS_ITSELF'],
  ['EQ-5', '2021-22', 'equip-01', 'equip-02', 'NOT_COMPARABLE', 'BASIS', 'COMPONENT', 'PERIOD_KIND'],
  ['EQ-6', '2021-22', 'equip-03', 'equip-04', 'NOT_COMPARABLE', 'SUBJECT', 'BASIS'],
  ['EQ-7', '2021-22', 'equip-03', 'equip-09', 'NOT_COMPARABLE', 'INTERNAL_COSTS'],
  ['EQ-8', '2021-22', 'equip-04', 'equip-08', 'NOT_COMPARABLE', 'BASIS', 'INTERNAL_COSTS'],
  ['CM-1', '2018-19', 'cmp-07', 'cmp-08', 'AGREES'],
  ['CM-2', '2018-19', 'cmp-07', 'cmp-15', 'WITHIN_TOLERANCE'],
  ['CM-3', '2018-19', 'cmp-01', 'cmp-09', 'DIFFERS'],
  ['CM-4', '2018-19', 'cmp-06', 'cmp-09', 'NOT_COMPARABLE', 'COMPONENT'],
  ['CM-5', '2018-19', 'cmp-10', 'cmp-12', 'DIFFERS'],
  ['WW-1', '2020-21', 'wwm-01', 'wwm-02', 'NOT_COMPARABLE', 'PERIOD', 'SAVING_STATUS'],
  ['WW-2', '2020-21', 'wwm-09', 'wwm-10', 'AGREES'],
  ['WW-3', '2020-21', 'wwm-09', 'wwm-11', 'NOT_COMPARABLE', 'COMPONENT'],
  ['WW-5', '2020-21', 'wwm-11', 'wwm-12', 'WITHIN_TOLERANCE'],
  ['WW-7', '2020-21', 'wwm-15', 'wwm-17', 'DIFFERS'],
  ['WW-8', '2020-21', 'wwm-15', 'wwm-18', 'NOT_COMPARABLE', 'COMPONENT'],
  ['WW-9', '2020-21', 'wwm-19', 'wwm-20', 'NOT_COMPARABLE', 'COMPONENT'],
  ['WW-11', '2020-21', 'wwm-04', 'wwm-06', 'NOT_COMPARABLE', 'COMPONENT'],
  ['WW-12', '2020-21', 'wwm-04', 'wwm-07', 'NOT_COMPARABLE', 'COMPONENT'],
  ['WW-13', '2020-21', 'wwm-s02', 'wwm-s03', 'AGREES'],
  ['WW-14', '2020-21', 'wwm-s04', 'wwm-s05', 'DIFFERS'],
  ['WW-15', '2020-21', 'wwm-s05', 'wwm-s06', 'WITHIN_TOLERANCE'],
  ['NP-1', '2017-18', 'npas-01', 'npas-05', 'WITHIN_TOLERANCE'],
  ['NP-2', '2017-18', 'npas-05', 'npas-07', 'NOT_COMPARABLE', 'BASIS', 'PERIOD_KIND'],
  ['NP-3', '2017-18', 'npas-07', 'npas-09', 'NOT_COMPARABLE', 'COMPONENT', 'PERIOD'],
  ['NP-4', '2017-18', 'npas-04', 'npas-06', 'NOT_COMPARABLE', 'COMPONENT'],
  ['NP-7', '2017-18', 'npas-13', 'npas-14', 'NOT_COMPARABLE', 'SUBJECT'],
  ['TR-1', '2018-19', 'tri-s03', 'tri-s04', 'DIFFERS'],
  ['TR-2', '2018-19', 'tri-s04', 'tri-s05', 'DIFFERS'],
  ['TR-3', '2019-20', 'tri-s03', 'tri-s06', 'DIFFERS'],
  ['TR-4', '2018-19', 'tri-s07', 'tri-s08', 'AGREES'],
  ['TR-5', '2018-19', 'tri-s07', 'tri-s09', 'DIFFERS'],
  ['TR-6', '2018-19', 'tri-s13', 'tri-s14', 'AGREES'],
  ['TR-7', '2019-20', 'tri-s01', 'tri-s02', 'DIFFERS'],
  ['trap of section 6', '2018-19', 'tri-s11', 'tri-s12', 'NOT_COMPARABLE', 'COMPONENT'],
  ['EM-2', '2013-14', 'emp-01', 'emp-02', 'AGREES'],
  ['EM-3', '2013-14', 'emsou-s01', 'emsou-s02', 'DIFFERS'],
  ['EM-4', '2017-18', 'emsou-s03', 'emsou-s04', 'AGREES'],
  ['EM-5', '2017-18', 'emoh-s01', 'emoh-s02', 'NOT_COMPARABLE', 'STATED_ON'],
  ['EM-6', '2017-18', 'emoh-s01', 'emoh-s03', 'NOT_COMPARABLE', 'STATED_ON'],
  ['EM-7', '2017-18', 'gate-s01', 'gate-s02', 'NOT_COMPARABLE', 'STATED_ON'],
];

const PAIRS = `query Pairs($id: ID!, $period: ReportingPeriod) {
  collaboration(id: $id) { comparison(period: $period) { aspects { pairs {
    one { ${POSITION_FIELDS} } other { ${POSITION_FIELDS} } verdict differingQualifiers
  } } } }
}`;

describe('the pairs of data/expected-verdicts.md', () => {
  it.each(CASES)(
    '%s as at %s: %s and %s give %s',
    async (_check, period, one, other, verdict, ...differing) => {
      const id = publishedRow(one)['collaboration'];
      const answer = await hub.query(PAIRS, { id, period });
      expect(answer.errors).toBeUndefined();
      const aspects = answer.data.collaboration.comparison.aspects as { pairs: Pair[] }[];
      const found = aspects
        .flatMap(({ pairs }) => pairs)
        .filter(
          (pair) =>
            (shows(pair.one, one) && shows(pair.other, other)) ||
            (shows(pair.one, other) && shows(pair.other, one)),
        );
      expect(found.length).toBeGreaterThan(0);
      for (const pair of found) {
        expect([pair.verdict, ...pair.differingQualifiers]).toEqual([verdict, ...differing]);
      }
    },
  );
});

interface Aspect {
  readonly verdict: string;
  readonly measure: string | null;
  readonly reason: string;
  readonly positions: readonly (ShownPosition & { readonly verdict: string })[];
}

interface Sum {
  readonly subject: string;
  readonly verdict: string;
  readonly total: { readonly value: number; readonly unit: string };
  readonly difference: { readonly value: number };
  readonly parts: readonly ShownPosition[];
  readonly stated: readonly ShownPosition[];
  readonly missing: readonly { readonly code: string }[];
}

const WHOLE = `query Whole($id: ID!, $period: ReportingPeriod) {
  collaboration(id: $id) { comparison(period: $period) {
    aspects { verdict measure reason positions { verdict ${POSITION_FIELDS} } }
    sums { subject verdict total { value unit } difference { value }
      parts { ${POSITION_FIELDS} } stated { ${POSITION_FIELDS} } missing { code } }
  } }
}`;

describe('the other checks of data/expected-verdicts.md', () => {
  async function ask(id: string, period: string): Promise<{ aspects: Aspect[]; sums: Sum[] }> {
    const answer = await hub.query(WHOLE, { id, period });
    expect(answer.errors).toBeUndefined();
    return answer.data.collaboration.comparison;
  }

  const codes = (aspect: Aspect, verdict: string): (string | undefined)[] =>
    aspect.positions.filter((position) => position.verdict === verdict).map(({ body }) => body?.code);

  it('METHOD 8.1: EQ-1: the three parts of 2021 add up to the stated whole, exactly', async () => {
    const { sums } = await ask('equip', '2021-22');
    const whole = sums.filter(({ subject }) => subject.startsWith('Cost of the whole'));
    expect(
      whole.map((sum) => ({
        ...sum,
        parts: sum.parts.map(({ body }) => body?.code),
        stated: sum.stated.map(({ body }) => body?.code),
      })),
    ).toEqual([
      {
        subject: 'Cost of the whole collaboration, incurred, running total 2016 to 2020, all costs',
        verdict: 'ADDS_UP',
        total: { value: 36_600_000, unit: 'GBP' },
        difference: { value: 0 },
        parts: ['surrey', 'sussex', 'thames-valley'],
        stated: ['surrey', 'sussex', 'thames-valley'],
        missing: [],
      },
    ]);
    const rows = ['equip-09', 'equip-08', 'equip-07'];
    expect(whole[0]?.parts.map((part) => rows.find((id) => shows(part, id)))).toEqual(rows);
  });

  it.each<[string, string, string, string, readonly string[], string, number]>([
    ['EQ-2', 'equip', '2021-22', 'equip-12', ['equip-10', 'equip-11'], 'ADDS_UP', 0],
    ['CM-6', 'cmp', '2018-19', 'cmp-02', ['cmp-01', 'cmp-03'], 'ADDS_UP', 0],
    ['CM-7', 'cmp', '2018-19', 'cmp-11', ['cmp-15', 'cmp-13'], 'ADDS_UP', 0],
    ['CM-8', 'cmp', '2018-19', 'cmp-11', ['cmp-07', 'cmp-13'], 'ADDS_UP', -100_000],
    ['CM-9', 'cmp', '2018-19', 'cmp-11', ['cmp-01', 'cmp-12'], 'ADDS_UP', 0],
    ['CM-10', 'cmp', '2018-19', 'cmp-11', ['cmp-09', 'cmp-10'], 'DOES_NOT_ADD_UP', 5_400_000],
    ['WW-4', 'warks-west-mercia', '2020-21', 'wwm-11', ['wwm-10', 'wwm-14'], 'ADDS_UP', 0],
    ['WW-6', 'warks-west-mercia', '2020-21', 'wwm-13', ['wwm-10', 'wwm-14'], 'ADDS_UP', 30_000],
    ['NP-5', 'npas', '2017-18', 'npas-03', ['npas-05', 'npas-06'], 'ADDS_UP', 35_000],
    ['NP-6', 'npas', '2017-18', 'npas-03', ['npas-01', 'npas-04'], 'ADDS_UP', 10_000],
  ])(
    'METHOD 8.4: %s: in %s as at %s, %s from %j: %s',
    async (_check, id, period, whole, parts, verdict, difference) => {
      const { sums } = await ask(id, period);
      const sameNumber = (position: ShownPosition, row: string): boolean =>
        position.figure?.quantity?.value === Number(publishedRow(row)['value']) &&
        position.figure.component === publishedRow(row)['component'];
      const found = sums.filter(
        (sum) =>
          sum.stated.some((position) => sameNumber(position, whole)) &&
          sum.parts.length === parts.length &&
          parts.every((part) => sum.parts.some((position) => sameNumber(position, part))),
      );
      expect(found.length).toBeGreaterThan(0);
      for (const sum of found) expect([sum.verdict, sum.difference.value]).toEqual([verdict, difference]);
    },
  );

  it('METHOD 8.4: the trap of section 3: the step of 1.5 million is not added to the first budget', async () => {
    const { sums } = await ask('cmp', '2018-19');
    expect(sums.flatMap(({ parts }) => parts).filter((part) => shows(part, 'cmp-05'))).toEqual([]);
  });

  it('METHOD 8.1: at the end of 2019-20 no whole is stated for Equip, so nothing is checked', async () => {
    expect((await ask('equip', '2020-21')).sums).toEqual([]);
  });

  it('METHOD 8.2: CM-11: 4 of 7 million are accounted for, and Hampshire is named as missing', async () => {
    const { sums } = await ask('cmp', '2018-19');
    const third = sums.find(({ subject }) => subject.includes('third increase')) as Sum;
    expect([third.verdict, third.total.value, third.difference.value]).toEqual([
      'INCOMPLETE',
      4_000_000,
      3_000_000,
    ]);
    expect(third.missing).toEqual([{ code: 'hampshire' }]);
  });

  it('METHOD 6.2: CM-12: both bodies declined to give the cost, and the budget does not stand in for it', async () => {
    const { aspects } = await ask('cmp', '2019-20');
    const costs = aspects.filter(({ measure }) => measure === 'COST');
    expect(costs).toHaveLength(1);
    expect(costs[0]?.verdict).toBe('WITHHELD');
    expect(codes(costs[0] as Aspect, 'WITHHELD')).toEqual(['hampshire', 'thames-valley']);
  });

  it('METHOD 8.3: WW-10: the agreed shares of staff make 100 per cent', async () => {
    const { sums } = await ask('warks-west-mercia', '2020-21');
    const staff = sums.find(({ subject }) => subject.includes('staff, by agreement')) as Sum;
    expect([staff.verdict, staff.total, staff.difference.value]).toEqual([
      'ADDS_UP',
      { value: 100, unit: 'PERCENT' },
      0,
    ]);
    expect(staff.parts.map(({ body }) => body?.code)).toEqual(['warwickshire', 'west-mercia']);
  });

  it('METHOD 1.4, 8.3: EM-1: the five shares make 100 per cent, and count as one account', async () => {
    const { sums, aspects } = await ask('emsou', '2012-13');
    expect(sums.map(({ verdict, total }) => [verdict, total.value])).toEqual([['ADDS_UP', 100]]);
    const shares = aspects.find(({ measure }) => measure === 'COST_SHARE') as Aspect;
    expect(shares.reason).toContain('One joint statement counts as one account.');
    expect(shares.positions.map(({ body, figure }) => [body?.code, figure?.quantity?.value])).toEqual([
      ['derbyshire', 22],
      ['leicestershire', 23.1],
      ['lincolnshire', 12.6],
      ['northamptonshire', 14.7],
      ['nottinghamshire', 27.6],
    ]);
  });

  it('METHOD 6.4: EM-8: Northamptonshire alone states the underspend, and four are silent', async () => {
    const { aspects } = await ask('em-collab-team', '2019-20');
    const underspend = aspects.find(({ measure }) => measure === 'UNDERSPEND') as Aspect;
    expect(underspend.verdict).toBe('ONLY_ONE_ACCOUNT');
    expect(codes(underspend, 'ONLY_ONE_ACCOUNT')).toEqual(['northamptonshire']);
    expect(codes(underspend, 'SILENT')).toEqual([
      'derbyshire',
      'leicestershire',
      'lincolnshire',
      'nottinghamshire',
    ]);
  });

  it('METHOD 6.4: EM-9: only a supplier tells of the saving, and the four parties are silent', async () => {
    const { aspects } = await ask('emopss', '2023-24');
    expect(aspects.map(({ verdict, measure }) => [verdict, measure])).toEqual([
      ['ONLY_ONE_ACCOUNT', 'SAVING'],
    ]);
    expect(codes(aspects[0] as Aspect, 'SILENT')).toEqual([
      'leicestershire',
      'lincolnshire',
      'northamptonshire',
      'nottinghamshire',
    ]);
  });

  it('METHOD 6.2: a number that was not given is neither silence nor nil', async () => {
    const { aspects } = await ask('equip', '2020-21');
    const own = aspects
      .flatMap(({ positions }) => positions)
      .filter((position) => shows(position, 'equip-n01'));
    expect(own.length).toBeGreaterThan(0);
    expect(new Set(own.map(({ verdict }) => verdict))).toEqual(new Set(['NOT_COMPARABLE']));
  });

  it('HY-1: the inspectorate counts 20 and 27 forces in the same six case studies', async () => {
    const answer = await hub.query(
      `{ nation(period: "2020-21") { remarks { subject verdict pairs { verdict one { ${POSITION_FIELDS} } other { ${POSITION_FIELDS} } } } }
         later: nation(period: "2021-22") { remarks { subject verdict pairs { verdict one { ${POSITION_FIELDS} } other { ${POSITION_FIELDS} } } } } }`,
    );
    expect(answer.errors).toBeUndefined();
    const { pairs, verdict } = answer.data.later.remarks.find(({ subject }: { subject: string }) =>
      subject.startsWith('Forces in the six case studies of 2020'),
    );
    expect(verdict).toBe('DIFFERS');
    expect(pairs).toHaveLength(1);
    expect(['hy-01', 'hy-02'].filter((id) => shows(pairs[0].one, id) || shows(pairs[0].other, id))).toEqual([
      'hy-01',
      'hy-02',
    ]);
    expect(pairs[0].verdict).toBe('DIFFERS');
  });

  it('HY-2: the six case studies had 27 memberships of 23 bodies in July 2020', async () => {
    const studies = ['7f', 'all-wales', 'sw-triforce-ops', 'nw-underwater', 'nw-motorway', 'emcjs'];
    const fields = 'memberships { role from to body { code } }';
    const answer = await hub.query(
      `{ ${studies.map((id, index) => `c${index}: collaboration(id: "${id}") { id ${fields} }`).join(' ')} }`,
    );
    interface Study {
      readonly id: string;
      readonly memberships: readonly {
        readonly to: string | null;
        readonly body: { readonly code: string };
      }[];
    }
    const members = Object.values<Study>(answer.data as Record<string, Study>).flatMap(
      ({ id, memberships }) =>
        memberships
          // The tri-force arrangement had ended by then and was still counted.
          .filter(({ to }) => id === 'sw-triforce-ops' || to === null || to > '2020-07-21')
          .map(({ body }) => body.code),
    );
    expect([members.length, new Set(members).size]).toEqual([27, 23]);
  });
});
