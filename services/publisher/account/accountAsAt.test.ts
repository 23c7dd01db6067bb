import { accountAsAt, type Revision } from './accountAsAt';

/** A synthetic revision, known by its number. */
function revision(number: number, period: string | null, cells: Partial<Revision> = {}): Revision {
  return {
    id: number,
    number,
    period,
    collaboration: 'synthetic-unit',
    state: 'PUBLISHED',
    publishedOn: `2020-01-0${number}`,
    reason: null,
    ...cells,
  };
}

/** The account with its revisions as numbers. */
function asAt(revisions: readonly Revision[], period: string): unknown {
  const { standing, earlier, ...head } = accountAsAt(revisions, period);
  const numbers = (list: readonly Revision[]): number[] => list.map(({ number }) => number);
  return { ...head, standing: numbers(standing), earlier: numbers(earlier) };
}

const NOTHING = {
  state: 'NOT_PUBLISHED',
  revision: null,
  publishedOn: null,
  carriedForwardFrom: null,
  standing: [],
  earlier: [],
};

describe('an account as at a period', () => {
  const dated = [revision(1, '2018-19-H1'), revision(2, '2019-20-H2'), revision(3, '2020-21-H1')];

  it('is not published when nothing was stated by its end', () => {
    expect(asAt([], '2020-21')).toEqual(NOTHING);
    expect(asAt(dated, '2017-18')).toEqual(NOTHING);
    expect(asAt(dated, '2018-19-H1')).not.toEqual(NOTHING);
  });

  it('holds everything stated up to its end, and nothing later', () => {
    expect(asAt(dated, '2019-20-H2')).toEqual({
      state: 'PUBLISHED',
      revision: 2,
      publishedOn: '2020-01-02',
      carriedForwardFrom: null,
      standing: [1, 2],
      earlier: [1],
    });
  });

  it.each([
    ['2019-20-H1', '2018-19-H1'],
    ['2018-19-H2', '2018-19-H1'],
    ['2018-19', null],
    ['2020-21', null],
    ['2020-21-H2', '2020-21-H1'],
    ['2021-22', '2020-21-H1'],
  ])('as at %s is carried forward from %s', (period, from) => {
    expect(asAt(dated, period)).toMatchObject({ carriedForwardFrom: from });
  });

  it('counts the newest revision of each half-year', () => {
    const corrected = [...dated, revision(4, '2018-19-H1', { reason: 'Synthetic correction.' })];
    expect(asAt(corrected, '2020-21-H1')).toEqual({
      state: 'PUBLISHED',
      revision: 4,
      publishedOn: '2020-01-04',
      carriedForwardFrom: null,
      standing: [4, 2, 3],
      earlier: [3, 2, 1],
    });
    expect(asAt(corrected, '2018-19')).toMatchObject({ revision: 4, standing: [4], earlier: [1] });
  });

  it('holds what has no date in every period, and is carried forward from no period by it', () => {
    const undated = [revision(1, null)];
    expect(asAt(undated, '1999-00')).toMatchObject({
      state: 'PUBLISHED',
      carriedForwardFrom: null,
      standing: [1],
    });
    expect(asAt([...undated, revision(2, '2018-19-H1')], '2020-21')).toMatchObject({
      carriedForwardFrom: '2018-19-H1',
      standing: [1, 2],
    });
  });

  it('is withdrawn when all that was stated has been taken back, and published while anything stands', () => {
    const withdrawn = revision(4, '2018-19-H1', { state: 'WITHDRAWN', reason: 'Synthetic reason.' });
    expect(asAt([...dated, withdrawn], '2018-19')).toEqual({
      state: 'WITHDRAWN',
      revision: 4,
      publishedOn: '2020-01-04',
      carriedForwardFrom: null,
      standing: [],
      earlier: [1],
    });
    expect(asAt([...dated, withdrawn], '2019-20-H2')).toMatchObject({ state: 'PUBLISHED', standing: [2] });
  });
});
