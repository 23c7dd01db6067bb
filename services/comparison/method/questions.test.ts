import {
  A,
  B,
  C,
  compared,
  figure,
  noFigure,
  observed,
  ownFigure,
  statement,
  type FigureCells,
  type Has,
  type Item,
  type Surroundings,
} from '../testing/accounts.test-helper';

/** The questions that follow (METHOD.md, chapter 13). */

type Bodies = Readonly<Record<string, Has>>;
type Asked = readonly [putTo: string, raisedBy: readonly string[], text: string];

const COST =
  'On Synthetic unit, cost of the whole collaboration, paid, in one year 1 April 2019 to 31 March 2020, all costs: ';

/** The questions of some topic, less what all the texts begin with. */
function asked(bodies: Bodies, begin: string, topic = 'aspect', around?: Surroundings): Asked[] {
  return compared(bodies, around)
    .questions.filter((question) => question.topic === topic)
    .map(({ putTo, raisedBy, text }) => [putTo, raisedBy, text.replace(begin, '')]);
}

const source = (name: string): FigureCells => ({ source: name });

describe('a verdict that is not agreement', () => {
  it.each<[string, Bodies, readonly Asked[]]>([
    [
      'METHOD 13: DIFFERS is put to both, each with both figures, their sources and the other’s account',
      { [A]: [figure(5, source('Synthetic plan'))], [B]: [figure(9, source('Synthetic accounts'))] },
      [
        [
          A,
          [B],
          'you say £5 (Synthetic plan, 1 June 2020), and Synthetic B says £9 (Synthetic accounts, 1 June 2020). Which is right, and what explains the gap of £4?',
        ],
        [
          B,
          [A],
          'you say £9 (Synthetic accounts, 1 June 2020), and Synthetic A says £5 (Synthetic plan, 1 June 2020). Which is right, and what explains the gap of £4?',
        ],
      ],
    ],
    [
      'METHOD 13: CONTRADICTS_ITSELF is put to the body that does',
      { [A]: [figure(5, source('one')), figure(9, source('two'))], [B]: [] },
      [
        [
          A,
          [],
          'two things are reported of you, £5 (one, 1 June 2020) and £9 (two, 1 June 2020). Which is right, and why are there two?',
        ],
      ],
    ],
    [
      'METHOD 13: WITHHELD is put to the body that keeps it back',
      { [A]: [noFigure('WITHHELD', { reason: 'SAFETY_OF_A_PERSON', basis: 'PAID' })], [B]: [figure(5)] },
      [
        [
          A,
          [],
          'you keep this back by law (the safety of a person). Who decided that, when will it be looked at again, and may the panel see it in private?',
        ],
      ],
    ],
    [
      'METHOD 13: WITHHELD is put to the body that declined',
      { [A]: [noFigure('DECLINED')], [B]: [figure(5)] },
      [
        [
          A,
          [],
          'you declined to say (Synthetic report, 1 June 2020). Will you say now, or name the reason in law for keeping it back?',
        ],
      ],
    ],
    [
      'METHOD 13: SILENT is put to the silent, and raised by the accounts of the others',
      { [A]: [figure(5)], [B]: [figure(5)], [C]: [] },
      [
        [
          C,
          [A, B],
          'Synthetic A and Synthetic B have each said something, and the hub has nothing from you. What do you say?',
        ],
      ],
    ],
    ['METHOD 13.6: UNAVAILABLE gives none on an aspect', { [A]: [figure(5)], [B]: 'not reached' }, []],
    [
      'METHOD 13: ONLY_ONE_ACCOUNT is put to those that say nothing',
      { [A]: [figure(5)], [B]: [] },
      [
        [
          B,
          [A],
          'Synthetic A says £5 (Synthetic report, 1 June 2020). The hub has nothing from you on it: what do you say?',
        ],
      ],
    ],
    [
      'METHOD 13: ONLY_ONE_ACCOUNT is put to the speaker where there is nobody else',
      { [A]: [figure(5)] },
      [
        [
          A,
          [],
          'you say £5 (Synthetic report, 1 June 2020), and the hub has nothing from anybody else on it. What stands behind it, and who has checked it?',
        ],
      ],
    ],
    [
      'METHOD 13.4: whoever is only reported to have declined hears that',
      { [A]: [noFigure('DECLINED', { reading: 'REPORTED' })], [B]: [figure(5)] },
      [
        [
          A,
          [],
          'you are reported to have declined to say (Synthetic report, 1 June 2020). Will you say now, or name the reason in law for keeping it back?',
        ],
      ],
    ],
    ['METHOD 13: AGREES gives none', { [A]: [figure(5)], [B]: [figure(5)] }, []],
    ['METHOD 13: WITHIN_TOLERANCE gives none', { [A]: [figure(100)], [B]: [figure(100.5)] }, []],
  ])('%s', (_name, bodies, expected) => {
    expect(asked(bodies, COST)).toEqual(expected);
  });

  it('METHOD 13.1, 13.2: NOT_COMPARABLE is put to both, with what differs, and each figure with what tells it apart', () => {
    const bodies = { [A]: [figure(5)], [B]: [figure(9, { basis: 'INCURRED', component: 'rent' })] };
    const which = 'the two differ in the basis and what is counted';
    const ask = 'Will you give yours so that the two can be set side by side?';
    expect(asked(bodies, 'On Synthetic unit, cost of the whole collaboration: ')).toEqual([
      [
        A,
        [B],
        `you give £5, paid, all costs (Synthetic report, 1 June 2020), and Synthetic B gives £9, incurred, rent (Synthetic report, 1 June 2020); ${which}. ${ask}`,
      ],
      [
        B,
        [A],
        `you give £9, incurred, rent (Synthetic report, 1 June 2020), and Synthetic A gives £5, paid, all costs (Synthetic report, 1 June 2020); ${which}. ${ask}`,
      ],
    ]);
  });

  it.each<[string, FigureCells, FigureCells, string, string]>([
    ['period', { to: '2020' }, { to: '2021' }, '1 April 2019 to 2020', '1 April 2019 to 2021'],
    ['a missing period', { from: null, to: null }, {}, 'no dates given', '1 April 2019 to 31 March 2020'],
    ['component', { component: null }, {}, 'what is counted is not stated', 'all costs'],
    [
      'internal costs',
      { includesInternalCosts: true },
      {},
      'with the cost of own staff',
      'own staff in it or not',
    ],
    [
      'status',
      { measure: 'SAVING', status: 'CLAIMED' },
      { measure: 'SAVING' },
      'claimed',
      'how far it has come',
    ],
  ])(
    'METHOD 13.2: what observers say is named with its %s where that tells them apart',
    (_what, a, b, one, other) => {
      const observations = [observed(figure(5, a)), observed(figure(9, b))];
      const [question] = compared({ [A]: [] }, { observations }).questions;
      expect(question?.text).toMatch(new RegExp(`£5, [^()]*${one}[^()]* \\(Synthetic report`));
      expect(question?.text).toMatch(new RegExp(`£9, [^()]*${other}[^()]* \\(Synthetic report`));
    },
  );

  it('METHOD 13.2: figures that are alike are named without', () => {
    const observations = [observed(figure(5)), observed(figure(9))];
    const [question] = compared({ [A]: [] }, { observations }).questions;
    expect(question?.text).toContain('The press says £5 (Synthetic report, 1 June 2020) and');
  });

  it('METHOD 13.2: of many figures five are named and the rest counted', () => {
    const observations = [1, 2, 3, 4, 5, 6, 7].map((value) =>
      observed(figure(value, { to: `${2019 + value}` })),
    );
    const [question] = compared({ [A]: [] }, { observations }).questions;
    expect(question?.text.match(/the press says/g)).toHaveLength(5);
    expect(question?.text).toContain(' and 2 more figures are given. ');
  });

  it('METHOD 13.2: a running total that fell is asked about with both its dates', () => {
    const total = (value: number, to: string): Item => figure(value, { kind: 'CUMULATIVE', from: null, to });
    expect(compared({ [A]: [total(9, '2019'), total(5, '2020')] }).questions[0]?.text).toContain(
      '£5, running total to 2020 (Synthetic report, 1 June 2020) and £9, running total to 2019 (Synthetic report, 1 June 2020). A running total cannot fall',
    );
  });

  const told = { jointlyWith: [B], source: 'Synthetic paper' };
  const jointly = (cells: FigureCells): Item => figure(9, { ...told, ...cells });

  it('METHOD 13.4: the body hears with whom it made a joint statement, as does who made it with it', () => {
    const joint = figure(5, { jointlyWith: [B], component: 'rent' });
    const twin = figure(5, { jointlyWith: [A], component: 'rent' });
    const bodies = { [A]: [joint], [B]: [twin, figure(9)] };
    expect(asked(bodies, 'On Synthetic unit, cost of the whole collaboration: ')).toEqual([
      [
        A,
        [B],
        'you give, together with Synthetic B, £5, rent (Synthetic report, 1 June 2020), and Synthetic B gives £9, all costs (Synthetic report, 1 June 2020); the two differ in what is counted. Will you give yours so that the two can be set side by side?',
      ],
      [
        B,
        [A],
        'you give, together with Synthetic A, £5, rent (Synthetic report, 1 June 2020), and you give £9, all costs (Synthetic report, 1 June 2020); the two differ in what is counted. How do they fit together?',
      ],
    ]);
  });

  it('METHOD 13.4: a partner in whose account it does not stand is one in whose name it was made', () => {
    expect(asked({ [A]: [jointly({})], [C]: [figure(5)] }, COST)[0]?.[2]).toMatch(
      /^you say, also in the name of synthetic-b, £9 \(Synthetic paper, 1 June 2020\), and Synthetic C says £5/,
    );
  });

  it('METHOD 13.4: of two things that it says itself, the joint one is named so', () => {
    const bodies = { [A]: [jointly({}), figure(5)], [B]: [figure(9, { ...told, jointlyWith: [A] })] };
    expect(asked(bodies, COST).find(([putTo]) => putTo === A)?.[2]).toMatch(
      /£9 \(Synthetic paper, 1 June 2020\), stated together with Synthetic B/,
    );
  });

  it('METHOD 13.4: parts from one joint paper are asked about as that', () => {
    const parts = (partner: string): Item[] => [
      ownFigure(5, { about: A, jointlyWith: [partner] }),
      ownFigure(9, { about: B, jointlyWith: [partner] }),
    ];
    expect(asked({ [A]: parts(B), [B]: parts(A) }, '')[0]?.[2]).toContain(
      'all costs: in a statement made together with Synthetic B, your part is put at £5 (',
    );
  });

  it('METHOD 1.6, 13.4: what is known only from a report is what a body is reported to say', () => {
    const bodies = { [A]: [figure(5, { reading: 'REPORTED' })], [B]: [figure(9, { reading: 'REPORTED' })] };
    expect(asked(bodies, COST)[0]?.[2]).toMatch(
      /^you are reported to say £5 \(.*\), and Synthetic B is reported to say £9 \(/,
    );
  });

  it('METHOD 13: own parts side by side give each body the question what decides its part', () => {
    const begin =
      "On Synthetic unit, cost, each body's own part, paid, in one year 1 April 2019 to 31 March 2020, all costs: ";
    expect(asked({ [A]: [ownFigure(5)], [B]: [ownFigure(9)] }, begin)).toEqual([
      [
        A,
        [B],
        "your part is put at £5 (Synthetic report, 1 June 2020), beside £9 for Synthetic B. What decides each body's part?",
      ],
      [
        B,
        [A],
        "your part is put at £9 (Synthetic report, 1 June 2020), beside £5 for Synthetic A. What decides each body's part?",
      ],
    ]);
  });

  it('METHOD 13: statements said at different times give each body the question what holds now', () => {
    const status = (value: string, statedOn: string): Item => statement('STATUS', value, { statedOn });
    const bodies = { [A]: [status('ACTIVE', '2018')], [B]: [status('ENDED', '2020')] };
    expect(asked(bodies, 'On Synthetic unit, status: ')).toEqual([
      [
        A,
        [B],
        'you say active (Synthetic report, 2018), and Synthetic B says ended (Synthetic report, 2020). What holds now, and since when?',
      ],
      [
        B,
        [A],
        'you say ended (Synthetic report, 2020), and Synthetic A says active (Synthetic report, 2018). What holds now, and since when?',
      ],
    ]);
  });

  it('METHOD 13.5: what only observers differ in is put to every party, as theirs and in the name of nobody', () => {
    const observations = [
      observed(statement('START', '2014', { source: 'Synthetic paper' })),
      observed(statement('START', '2015', { source: 'Synthetic audit' }), 'AUDITOR'),
    ];
    const text =
      'observers differ. The auditor says 2015 (Synthetic audit, 1 June 2020) and the press says 2014 (Synthetic paper, 1 June 2020). What do your own records say?';
    expect(
      asked({ [A]: [], [B]: [] }, 'On Synthetic unit, when it began: ', 'aspect', { observations }),
    ).toEqual([
      [A, [], text],
      [B, [], text],
    ]);
  });
});

it('METHOD 13.5: who itself differs from an observer is asked about that, and not about observers', () => {
  const observations = ['2014', '2015', '2016'].map((value) => observed(statement('START', value)));
  const bodies = { [A]: [statement('START', '2014')], [B]: [] };
  const questions = asked(bodies, 'On Synthetic unit, when it began: ', 'aspect', { observations });
  expect(questions.map(([putTo, , text]) => `${putTo} ${text.slice(0, 16)}`)).toEqual([
    `${A} you say 2014 (Sy`,
    `${A} you say 2014 (Sy`,
    `${B} observers differ`,
  ]);
});

it('METHOD 13.6: an account that could not be fetched is asked for once, however many aspects there are', () => {
  const bodies: Bodies = { [A]: [figure(5), statement('START', '2014')], [B]: 'not reached' };
  const { questions } = compared(bodies);
  expect(questions.map(({ topic, putTo, text }) => [topic, putTo, text])).toEqual([
    [
      'not fetched',
      B,
      'On Synthetic unit: your account could not be fetched when this was made, which says nothing about you. What does it say?',
    ],
  ]);
});

it('METHOD 13.7: on the own part of others a body is asked for its own', () => {
  const bodies: Bodies = { [A]: [ownFigure(5, { measure: 'WRITE_OFF' })], [B]: [] };
  expect(compared(bodies).questionsTo(B)[0]?.text).toMatch(
    /: Synthetic A says £5 \(.*\)\. The hub has no such figure of your own part: is there one, and what is it\?$/,
  );
  const observations = [
    observed(ownFigure(5, { about: B })),
    observed(ownFigure(6, { about: B, to: '2021' })),
  ];
  expect(compared({ [A]: [], [B]: [] }, { observations }).questionsTo(B)[0]?.text).toMatch(
    /The hub has nothing from you on it: what do you say\?$/,
  );
});

describe('a sum', () => {
  it('METHOD 13.5: that does not add up is asked about with the sums that fit', () => {
    const part = (value: number, component: string): Item =>
      observed(figure(value, { component, source: `Synthetic paper ${value}` }));
    const named = (component: string): Item => ({ measure: 'COST', component });
    const around = {
      observations: [part(10, 'all'), part(6, 'rent'), part(4, 'cars'), part(1, 'dogs')],
      breakdowns: [
        { whole: named('all'), parts: [named('rent'), named('cars')] },
        { whole: named('all'), parts: [named('rent'), named('dogs')] },
      ],
    };
    expect(asked({ [A]: [] }, '', 'sum', around)).toEqual([
      [
        A,
        [],
        'On Synthetic unit, cost of the whole collaboration, paid, in one year 1 April 2019 to 31 March 2020, all: the press puts the whole at £10. Some stated parts make £7: £6 (rent, the press) and £1 (dogs, the press). Others fit, which may be chance: £6 (rent, the press) and £4 (cars, the press). Which parts make it up by your own records?',
      ],
    ]);
  });

  it('METHOD 13: that is incomplete is put to the party whose part is missing', () => {
    expect(asked({ [A]: [ownFigure(4), figure(10)], [B]: [] }, COST, 'sum')).toEqual([
      [
        B,
        [A],
        'Synthetic A puts the whole at £10, and the parts that are stated make £4. What is your part?',
      ],
    ]);
  });

  it('METHOD 13: that does not add up is put to all whose figures are in it', () => {
    const text = 'Synthetic A puts the whole at £10, but the parts make £9. What explains the gap of £1?';
    expect(
      asked({ [A]: [ownFigure(4), figure(10)], [B]: [ownFigure(5)], [C]: [ownFigure(0)] }, COST, 'sum'),
    ).toEqual([
      [A, [], text],
      [B, [A], text],
      [C, [A], text],
    ]);
  });

  it('METHOD 13: that adds up gives none', () => {
    expect(asked({ [A]: [ownFigure(4), figure(10)], [B]: [ownFigure(6)] }, COST, 'sum')).toEqual([]);
  });
});
