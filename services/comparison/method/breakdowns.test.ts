import {
  A,
  B,
  compared,
  figure,
  observed,
  type FigureCells,
  type Has,
  type Item,
  type Surroundings,
} from '../testing/accounts.test-helper';

/** What editors read as made of parts (METHOD.md, 8.4): here a budget after an increase. */

const named = (component: string): Item => ({ measure: 'BUDGET', component });
const READING: Surroundings = {
  breakdowns: [{ whole: named('after'), parts: [named('before'), named('step')] }],
};

const budget = (value: number, component: string, cells: FigureCells = {}): Item =>
  figure(value, { measure: 'BUDGET', component, ...cells });

/** "ADDS_UP 27 + 3 of 30" of every sum. */
function sumLines(bodies: Readonly<Record<string, Has>>, around: Surroundings = READING): string[] {
  return compared(bodies, around)
    .sums.map(
      ({ verdict, parts, stated }) =>
        `${verdict} ${parts.map(({ value }) => value?.toFixed()).join(' + ')} of ${stated[0]?.value?.toFixed()}`,
    )
    .sort();
}

describe('a figure that is read as made of others', () => {
  it('METHOD 8.4: is set against its parts, and the reason says that a sum that fits is no proof', () => {
    const { sums } = compared(
      { [A]: [budget(30, 'after'), budget(27, 'before'), budget(3, 'step')] },
      READING,
    );
    expect(sums.map(({ verdict, reason }) => [verdict, reason])).toEqual([
      [
        'ADDS_UP',
        '£27 (before, Synthetic A) and £3 (step, Synthetic A) make £30; Synthetic A gives £30 (after): exactly. A sum that fits is no proof that the parts were meant so.',
      ],
    ]);
  });

  it('METHOD 8.4: does not add up where the parts are further off than rounding can leave', () => {
    const account = [budget(30, 'after'), budget(26, 'before'), budget(3, 'step')];
    const { sums } = compared({ [A]: account }, READING);
    expect(sums.map(({ verdict, reason }) => [verdict, reason])).toEqual([
      [
        'DOES_NOT_ADD_UP',
        '£26 (before, Synthetic A) and £3 (step, Synthetic A) make £29; Synthetic A gives £30 (after): £1 apart, more than rounding and precision explain (£0).',
      ],
    ]);
  });

  it('METHOD 8.4: may be as far off as rounding can leave', () => {
    const account = [budget(30, 'after', { roundedTo: 1 }), budget(26, 'before'), budget(3, 'step')];
    expect(sumLines({ [A]: account })).toEqual(['ADDS_UP 26 + 3 of 30']);
  });

  it('METHOD 8.4: is not checked unless the editors read it so, nor with a part missing', () => {
    const account = [budget(30, 'after'), budget(27, 'before'), budget(3, 'step')];
    expect(sumLines({ [A]: account }, {})).toEqual([]);
    expect(sumLines({ [A]: account.slice(0, 2) })).toEqual([]);
  });

  it('METHOD 8.4: is set against the parts that one source states together', () => {
    const of = (source: string): FigureCells => ({ source });
    const account = [budget(30, 'after'), budget(27, 'before', of('one')), budget(3, 'step', of('one'))];
    const press = [budget(24, 'before', of('two')), budget(6, 'step', of('two'))].map((item) =>
      observed(item),
    );
    expect(sumLines({ [A]: account }, { ...READING, observations: press })).toEqual([
      'ADDS_UP 24 + 6 of 30',
      'ADDS_UP 27 + 3 of 30',
    ]);
  });

  it('METHOD 8.4: is set against parts of several sources only where none states them together', () => {
    const of = (source: string): FigureCells => ({ source });
    const bodies = {
      [A]: [budget(30, 'after'), budget(27, 'before', of('one'))],
      [B]: [budget(3, 'step', of('two'))],
    };
    expect(sumLines(bodies)).toEqual(['ADDS_UP 27 + 3 of 30']);
  });
});
