import {
  A,
  B,
  C,
  compared,
  figure,
  observed,
  onlyAspect,
  positionLines,
  statement,
  verdictLines,
  type Item,
} from '../testing/accounts.test-helper';

/** What counts in a comparison, and how often (METHOD.md, chapter 1). */

describe('when a thing said counts', () => {
  const said = (period: string, item: Item): string[] =>
    verdictLines(compared({ [A]: [], [B]: [] }, { period, observations: [observed(item)] }));

  it.each<[string, Item, string, string]>([
    [
      'METHOD 1.2: a year counts as its last day',
      figure(5, { statedOn: '2021' }),
      '2021-22-H1',
      '2021-22-H2',
    ],
    [
      'METHOD 1.2: a month counts as its last day',
      figure(5, { statedOn: '2021-09' }),
      '2020-21',
      '2021-22-H1',
    ],
    [
      'METHOD 1.2: the last day of a period is in it',
      figure(5, { statedOn: '2021-03-31' }),
      '2020-21-H1',
      '2020-21',
    ],
    [
      'METHOD 1.2: the day after the last is not',
      figure(5, { statedOn: '2021-04-01' }),
      '2020-21',
      '2021-22-H1',
    ],
    [
      'METHOD 1.2: a statement counts as a figure does',
      statement('START', '2014', { statedOn: '2021' }),
      '2021-22-H1',
      '2021-22-H2',
    ],
  ])('%s', (_name, item, tooEarly, inTime) => {
    expect([said(tooEarly, item), said(inTime, item)]).toEqual([[], ['ONLY_ONE_ACCOUNT']]);
  });
});

describe('a statement without a date', () => {
  const undated = { statedOn: null };
  const open = { ...undated, from: null, to: null };
  const sourced = (item: Item, date: string): Item => ({
    ...item,
    evidence: { ...(item['evidence'] as Item), date },
  });
  const shownIn = (item: Item, period: string): boolean[] => [
    compared({ [A]: [] }, { period, observations: [observed(item)] }).aspects.length > 0,
    compared({ [A]: [item] }, { period }).aspects.length > 0,
  ];

  it.each<[string, Item]>([
    ['a figure', figure(5, open)],
    ['a budget', figure(5, { ...undated, basis: 'BUDGETED' })],
    ['a forecast', figure(5, { ...undated, basis: 'FORECAST' })],
    ['a commitment', figure(5, { ...undated, basis: 'COMMITTED' })],
    ['a forecast saving', figure(5, { ...undated, basis: 'CLAIMED', measure: 'SAVING', status: 'FORECAST' })],
    ['a statement', statement('STATUS', 'ACTIVE', undated)],
    ['an end, which may be foreseen,', statement('END', '2014', undated)],
  ])(
    'METHOD 1.3: %s is shown in every period where nothing tells when it can have been said',
    (_what, item) => {
      const found = ['1999-00-H1', '2020-21', '2050-51-H2'].map((period) => shownIn(item, period));
      expect(found).toEqual([
        [true, true],
        [true, true],
        [true, true],
      ]);
    },
  );

  it.each<[string, Item, string, string]>([
    ['its source was published', sourced(figure(5, open), '2021-04-01'), '2020-21', '2021-22-H1'],
    [
      'its source was published, a year being its last day',
      sourced(statement('STATUS', 'ACTIVE', undated), '2021'),
      '2021-22-H1',
      '2021-22-H2',
    ],
    ['its year was over', figure(5, undated), '2019-20-H1', '2019-20'],
    [
      'the time when it stood so',
      figure(5, { ...open, kind: 'POINT_IN_TIME', to: '2022' }),
      '2022-23-H1',
      '2022-23',
    ],
    [
      'its running total ended',
      figure(5, { ...open, kind: 'CUMULATIVE', from: '2016', to: '2021-04' }),
      '2020-21',
      '2021-22-H1',
    ],
    [
      'its rate began',
      figure(5, { ...open, kind: 'PER_YEAR', from: '2021-04-01', to: '2031' }),
      '2020-21',
      '2021-22-H1',
    ],
    ['it began', statement('START', '2021-04-01 (dogs)', undated), '2020-21', '2021-22-H1'],
    ['the review was held', statement('REVIEWED', '2021-04-01', undated), '2020-21', '2021-22-H1'],
  ])('METHOD 1.3: is not shown before %s', (_when, item, tooEarly, inTime) => {
    expect([shownIn(item, tooEarly), shownIn(item, inTime)]).toEqual([
      [false, false],
      [true, true],
    ]);
  });

  it('METHOD 1.3: an account of which nothing is shown is none in that period', () => {
    const finding = compared({ [A]: [figure(5, undated)], [B]: [] }, { period: '2018-19' });
    expect(finding.coverage).toMatchObject({ published: 1, silent: [A] });
  });

  it('METHOD 1.3: an undated figure is marked, and the reason says so', () => {
    const finding = compared({ [A]: [figure(5, { statedOn: null })], [B]: [figure(9)] });
    expect(onlyAspect(finding).reason).toBe(
      'Synthetic A states £5 (undated); Synthetic B states £9 (said 1 June 2020): £4 apart, where rounding and tolerance allow £0.09. 1 statement carries no date.',
    );
  });

  it('METHOD 1.3: an undated statement is marked, and the reason says so', () => {
    const finding = compared({
      [A]: [statement('START', '2014', undated)],
      [B]: [statement('START', '2014', undated)],
    });
    expect(onlyAspect(finding).reason).toBe(
      'Synthetic A says 2014 (undated); Synthetic B says 2014 (undated). Whether one repeats the other cannot be told from here. 2 statements carry no date.',
    );
  });

  it('METHOD 1.3: the reason says nothing of the kind where all have a date', () => {
    const { reason } = onlyAspect(compared({ [A]: [statement('START', '2014')] }));
    expect(reason).toBe('Only Synthetic A says 2014 (said 1 June 2020).');
  });
});

describe('a joint statement', () => {
  const together = (body: string): Item =>
    figure(5, { jointlyWith: [A, B, C].filter((code) => code !== body) });

  it('METHOD 1.4: is one voice in however many accounts it stands, and is shown in each', () => {
    const aspect = onlyAspect(compared({ [A]: [together(A)], [B]: [together(B)], [C]: [together(C)] }));
    expect(aspect.verdict).toBe('ONLY_ONE_ACCOUNT');
    expect(aspect.claims).toHaveLength(1);
    expect(positionLines(aspect)).toEqual([
      'synthetic-a ONLY_ONE_ACCOUNT',
      'synthetic-b ONLY_ONE_ACCOUNT',
      'synthetic-c ONLY_ONE_ACCOUNT',
    ]);
    expect(aspect.reason).toBe(
      'Only Synthetic A, Synthetic B and Synthetic C together state £5 (said 1 June 2020). One joint statement counts as one account.',
    );
  });

  it('METHOD 1.4: the same words of several bodies that did not make them together are as many voices', () => {
    const aspect = onlyAspect(compared({ [A]: [figure(5)], [B]: [figure(5)], [C]: [figure(5)] }));
    expect([aspect.verdict, aspect.claims.length]).toEqual(['AGREES', 3]);
  });

  it('METHOD 1.4: a body beside those that spoke together is a second voice', () => {
    const joint = (other: string): Item => figure(5, { jointlyWith: [other] });
    const aspect = onlyAspect(compared({ [A]: [joint(B)], [B]: [joint(A)], [C]: [figure(5)] }));
    expect([aspect.verdict, aspect.claims.length]).toEqual(['AGREES', 2]);
  });
});
