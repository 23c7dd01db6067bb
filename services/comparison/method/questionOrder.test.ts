import {
  A,
  B,
  compared,
  figure,
  noFigure,
  observed,
  ownFigure,
  statement,
  type Has,
  type Item,
} from '../testing/accounts.test-helper';

/** In what order questions come, and that each comes once (METHOD.md, chapter 13). */

type Bodies = Readonly<Record<string, Has>>;

/** To whom the questions on aspects are put. */
const putTo = (bodies: Bodies): string[] =>
  compared(bodies)
    .questions.filter(({ topic }) => topic === 'aspect')
    .map((question) => question.putTo);

describe('the questions of a comparison', () => {
  const topicOf = (text: string): string => text.replace(/^On Synthetic unit, ([a-z -]+)[:,].*$/, '$1');
  const order = (bodies: Bodies): string[] =>
    compared(bodies).questions.map(({ verdict, text }) => `${verdict} ${topicOf(text)}`);

  it('METHOD 13: come in the order of their verdicts', () => {
    const bodies = {
      [A]: [statement('START', '2014'), figure(5), statement('BOARD', 'Synthetic board')],
      [B]: [statement('START', '2015'), noFigure('DECLINED'), statement('BOARD', 'Synthetic committee')],
    };
    expect(order(bodies)).toEqual([
      'DIFFERS when it began',
      'DIFFERS when it began',
      'WITHHELD cost of the whole collaboration',
      'NOT_COMPARABLE board',
      'NOT_COMPARABLE board',
    ]);
  });

  it('METHOD 13: put a sum that does not add up before what cannot be compared', () => {
    const bodies = { [A]: [ownFigure(4), figure(10)], [B]: [ownFigure(5), figure(10)] };
    expect(order(bodies)).toEqual([
      'DIFFERS cost of the whole collaboration',
      'DIFFERS cost of the whole collaboration',
      'NOT_COMPARABLE cost',
      'NOT_COMPARABLE cost',
    ]);
  });

  it('METHOD 13: of one verdict ask for money before the rest', () => {
    const writeOff = (value: number): Item => figure(value, { measure: 'WRITE_OFF' });
    const bodies = {
      [A]: [statement('START', '2014'), writeOff(5)],
      [B]: [statement('START', '2015'), writeOff(9)],
    };
    expect(order(bodies)).toEqual([
      'DIFFERS write-off of the whole collaboration',
      'DIFFERS write-off of the whole collaboration',
      'DIFFERS when it began',
      'DIFFERS when it began',
    ]);
  });

  it('METHOD 13.3: of disagreements ask first about those that the body is in', () => {
    const press = (value: number): Item => observed(figure(value));
    const bodies = { [A]: [statement('START', '2014'), statement('START', '2015')], [B]: [] };
    const finding = compared(bodies, { observations: [press(5), press(9)] });
    expect(finding.questionsTo(A).map(({ verdict, text }) => `${verdict} ${topicOf(text)}`)).toEqual([
      'CONTRADICTS_ITSELF when it began',
      'DIFFERS cost of the whole collaboration',
    ]);
  });

  it('METHOD 13.3: ask about answers to different questions behind disagreements and what the body itself can answer, and about those of others last', () => {
    const observations = [
      observed(figure(1, { measure: 'BUDGET', component: 'one' })),
      observed(figure(2, { measure: 'BUDGET', component: 'another' })),
      observed(figure(3, { measure: 'WRITE_OFF' })),
    ];
    const bodies = {
      [A]: [figure(5), statement('STATUS', 'ACTIVE', { statedOn: '2018' }), statement('START', '2014')],
      [B]: [figure(9, { basis: 'INCURRED' }), statement('STATUS', 'ENDED'), statement('START', '2015')],
    };
    const questions = compared(bodies, { observations }).questionsTo(A);
    expect(questions.map(({ verdict, text }) => `${verdict} ${topicOf(text)}`)).toEqual([
      'DIFFERS when it began',
      'NOT_COMPARABLE status',
      'NOT_COMPARABLE cost of the whole collaboration',
      'ONLY_ONE_ACCOUNT write-off of the whole collaboration',
      'NOT_COMPARABLE budget of the whole collaboration',
    ]);
  });

  it('METHOD 13: are each asked once', () => {
    const twice = [figure(9), figure(9, { roundedTo: 1 })];
    expect(putTo({ [A]: [figure(5)], [B]: twice })).toEqual([A, B]);
  });

  it('METHOD 13: are several where the words differ', () => {
    const twice = [figure(9), figure(9, { source: 'another' })];
    expect(putTo({ [A]: [figure(5)], [B]: twice }).sort()).toEqual([A, A, B, B]);
  });
});
