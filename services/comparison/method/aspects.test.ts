import {
  A,
  B,
  C,
  compared,
  D,
  figure,
  noFigure,
  observed,
  onlyAspect,
  ownFigure,
  verdictLine,
  verdictLines,
  type FigureCells,
  type Item,
} from '../testing/accounts.test-helper';

/** How figures are put together into aspects (METHOD.md, chapter 5). */

describe('a question', () => {
  const until = (to: string, cells: FigureCells = {}): Item =>
    figure(5, { kind: 'POINT_IN_TIME', from: null, to, ...cells });

  it('METHOD 5.1: is all figures that are comparable, directly or through others', () => {
    const aspect = onlyAspect(
      compared({ [A]: [until('2020-01-31')], [B]: [until('2020-06-30')], [C]: [until('2020')] }),
    );
    expect(verdictLine(aspect)).toBe('NOT_COMPARABLE PERIOD');
    expect(aspect.subject).toBe(
      'Cost of the whole collaboration, paid, as it stood on 31 January 2020, all costs',
    );
    expect(aspect.claims).toHaveLength(3);
    expect(aspect.pairs.map(({ finding }) => verdictLine(finding)).sort()).toEqual([
      'AGREES',
      'AGREES',
      'NOT_COMPARABLE PERIOD',
    ]);
  });

  it('METHOD 5.1: does not hold a figure that is comparable with none of the others', () => {
    const { aspects } = compared({
      [A]: [until('2020-01-31')],
      [B]: [until('2020')],
      [C]: [until('2021-06-30')],
    });
    expect(aspects.map((aspect) => [verdictLine(aspect), aspect.claims.length])).toEqual([
      ['NOT_COMPARABLE PERIOD', 3],
      ['AGREES', 2],
    ]);
  });

  it('METHOD 5.1: is about one and the same part', () => {
    const own = { scope: 'OWN', about: C } as const;
    expect(verdictLines(compared({ [A]: [figure(5, own)], [B]: [figure(9, own)], [C]: [] }))).toEqual([
      'DIFFERS',
    ]);
    expect(verdictLines(compared({ [A]: [ownFigure(5)], [B]: [ownFigure(9)] }))).toEqual([
      'NOT_COMPARABLE SUBJECT',
    ]);
  });
});

describe('figures side by side', () => {
  it('METHOD 5.2: are own parts alike in all else, and their gaps are no disagreement', () => {
    const aspect = onlyAspect(compared({ [A]: [ownFigure(5)], [B]: [ownFigure(900)], [C]: [ownFigure(70)] }));
    expect(verdictLine(aspect)).toBe('NOT_COMPARABLE SUBJECT');
    expect(aspect.claims).toHaveLength(3);
    expect(aspect.reason).toBe(
      "Each figure is a different body's own part on the same basis: they can be ranked and added up, and the gaps between them are no disagreement.",
    );
  });

  it.each<[string, FigureCells, string]>([
    ['shares of one whole', { measure: 'COST_SHARE', unit: 'PERCENT' }, 'ranked and added up, and'],
    ['hours', { measure: 'HOURS', unit: 'HOURS' }, 'ranked and added up, and'],
    ['pounds a head', { measure: 'COST_PER_HEAD', unit: 'GBP_PER_HEAD' }, 'ranked, but not added up, and'],
    ['a cost for each head', { measure: 'COST_PER_HEAD' }, 'ranked, but not added up, and'],
    ['a cost in pounds a head', { unit: 'GBP_PER_HEAD' }, 'ranked, but not added up, and'],
    [
      "a percentage of each's own hours",
      { measure: 'HOURS', unit: 'PERCENT' },
      'ranked, but not added up, and',
    ],
    ['months', { measure: 'SETTLEMENT', unit: 'MONTHS' }, 'ranked, but not added up, and'],
    ['what may be an amount or not', { measure: 'OTHER', unit: 'COUNT' }, 'ranked, and'],
  ])(
    'METHOD 5.2: can all be ranked; of %s the reason says whether they can be added up',
    (_what, cells, words) => {
      const aspect = onlyAspect(compared({ [A]: [ownFigure(5, cells)], [B]: [ownFigure(9, cells)] }));
      expect(aspect.reason).toContain(`they can be ${words} the gaps`);
    },
  );

  it('METHOD 5.2: are not own parts that differ in anything else', () => {
    const aspect = onlyAspect(compared({ [A]: [ownFigure(5)], [B]: [ownFigure(9, { basis: 'INCURRED' })] }));
    expect(verdictLine(aspect)).toBe('NOT_COMPARABLE SUBJECT BASIS');
    expect(aspect.reason).toBe(
      'These figures differ in whose part it is (Synthetic A; Synthetic B) and the basis (incurred; paid), so the gaps between them are no disagreement.',
    );
  });

  it('METHOD 5.2: are not figures of one body’s part, nor of the whole', () => {
    const ofOne = compared({ [A]: [ownFigure(5)], [B]: [ownFigure(5, { about: A })] });
    expect(verdictLines(ofOne)).toEqual(['AGREES']);
    expect(verdictLines(compared({ [A]: [figure(5)], [B]: [figure(5)] }))).toEqual(['AGREES']);
  });
});

describe('a family', () => {
  it('METHOD 5.3: of several questions and voices is shown together, with all qualifiers that differ', () => {
    const finding = compared({
      [A]: [figure(5)],
      [B]: [figure(6, { basis: 'INCURRED' })],
      [C]: [figure(7, { component: 'rent' })],
    });
    const aspect = onlyAspect(finding);
    expect(verdictLine(aspect)).toBe('NOT_COMPARABLE BASIS COMPONENT');
    expect(aspect.subject).toBe('Cost of the whole collaboration: figures that answer different questions');
    expect(aspect.claims).toHaveLength(3);
    expect(aspect.reason).toBe(
      'These figures differ in the basis (incurred; paid) and what is counted (all costs; rent), so the gaps between them are no disagreement.',
    );
  });

  it('METHOD 5.3: shows a question that several voices answer by itself too', () => {
    const finding = compared({ [A]: [figure(5)], [B]: [figure(9)], [C]: [figure(7, { basis: 'INCURRED' })] });
    expect(finding.aspects.map((aspect) => [verdictLine(aspect), aspect.claims.length])).toEqual([
      ['DIFFERS', 2],
      ['NOT_COMPARABLE BASIS', 3],
    ]);
  });

  it('METHOD 5.3: shows such a question by itself where an account could not be fetched, too', () => {
    const finding = compared({
      [A]: [figure(5)],
      [B]: [figure(5)],
      [C]: [figure(7, { basis: 'INCURRED' })],
      [D]: 'not reached',
    });
    expect(finding.aspects.map((aspect) => [verdictLine(aspect), aspect.claims.length])).toEqual([
      ['NOT_COMPARABLE BASIS', 3],
      ['UNAVAILABLE', 2],
    ]);
  });

  it('METHOD 5.3: of one voice is not shown together: each question stands for itself', () => {
    const both = [figure(5), figure(6, { basis: 'INCURRED' })];
    const { aspects } = compared({ [A]: both, [B]: [] });
    expect(aspects.map(({ verdict, claims }) => [verdict, claims.length])).toEqual([
      ['ONLY_ONE_ACCOUNT', 1],
      ['ONLY_ONE_ACCOUNT', 1],
    ]);
  });

  it('METHOD 5.3: of one question is not shown together', () => {
    expect(verdictLines(compared({ [A]: [figure(5)], [B]: [figure(5)] }))).toEqual(['AGREES']);
  });

  it('METHOD 5.3: is of one measure, and of the whole or of own parts', () => {
    const finding = compared({
      [A]: [figure(5), ownFigure(2)],
      [B]: [figure(5, { measure: 'BUDGET' }), ownFigure(3)],
    });
    expect(finding.aspects.map((aspect) => [aspect.key, verdictLine(aspect)])).toEqual([
      ['COST.OWN', 'NOT_COMPARABLE SUBJECT'],
      ['BUDGET.WHOLE', 'ONLY_ONE_ACCOUNT'],
      ['COST.WHOLE', 'ONLY_ONE_ACCOUNT'],
    ]);
  });
});

describe('a statement that gives no number', () => {
  it('METHOD 5.4: belongs to every question about the same part and component', () => {
    const { aspects } = compared({
      [A]: [figure(5), figure(6, { basis: 'INCURRED' })],
      [B]: [figure(5), figure(6, { basis: 'INCURRED' })],
      [C]: [noFigure('DECLINED')],
    });
    const [one, other, family, ...more] = aspects.map((aspect) => [aspect.verdict, aspect.claims.length]);
    expect([one, other, more]).toEqual([['WITHHELD', 3], ['WITHHELD', 3], []]);
    expect(family).toEqual(['NOT_COMPARABLE', 5]);
  });

  it.each<[string, FigureCells, readonly (readonly [string, number])[]]>([
    [
      'METHOD 5.4: that says its basis belongs to the questions on that basis',
      { basis: 'INCURRED' },
      [
        ['WITHHELD', 2],
        ['NOT_COMPARABLE', 3],
      ],
    ],
    [
      'METHOD 5.4: that says its time belongs to the questions on that time',
      { kind: 'IN_YEAR', from: '2019-04-01', to: '2020-03-31' },
      [
        ['WITHHELD', 2],
        ['WITHHELD', 2],
        ['NOT_COMPARABLE', 3],
      ],
    ],
    [
      'METHOD 5.4: that says a basis of which there is no question stands alone',
      { basis: 'FORECAST' },
      [
        ['WITHHELD', 1],
        ['NOT_COMPARABLE', 3],
      ],
    ],
    [
      'METHOD 5.4: that says another end than every question stands alone',
      { kind: 'IN_YEAR', from: '2019-04-01', to: '2021-03-31' },
      [
        ['WITHHELD', 1],
        ['NOT_COMPARABLE', 3],
      ],
    ],
    [
      'METHOD 5.4: that says another beginning than every question stands alone',
      { kind: 'IN_YEAR', from: '2018-04-01', to: '2020-03-31' },
      [
        ['WITHHELD', 1],
        ['NOT_COMPARABLE', 3],
      ],
    ],
  ])('%s', (_name, cells, expected) => {
    const { aspects } = compared({
      [A]: [figure(5), figure(6, { basis: 'INCURRED' })],
      [B]: [noFigure('DECLINED', cells)],
    });
    expect(aspects.map(({ verdict, claims }) => [verdict, claims.length])).toEqual(expected);
  });

  it('METHOD 5.4: does not belong to a question about another component, and stands alone', () => {
    const finding = compared({
      [A]: [figure(5)],
      [B]: [figure(5)],
      [C]: [noFigure('DECLINED', { component: 'rent' })],
    });
    expect(finding.aspects.map((aspect) => [verdictLine(aspect), aspect.claims.length])).toEqual([
      ['WITHHELD', 1],
      ['NOT_COMPARABLE COMPONENT', 3],
      ['AGREES', 2],
    ]);
  });

  it('METHOD 5.4: does not belong to a question about another body’s part, and stands alone', () => {
    const press = observed(ownFigure(5, { about: A }));
    const { aspects } = compared(
      { [A]: [ownFigure(5)], [B]: [noFigure('DECLINED', { scope: 'OWN' })] },
      { observations: [press] },
    );
    expect(aspects.map((aspect) => [verdictLine(aspect), aspect.claims.length])).toEqual([
      ['WITHHELD', 1],
      ['NOT_COMPARABLE SUBJECT', 3],
      ['AGREES', 2],
    ]);
  });
});
