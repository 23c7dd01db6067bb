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
    kind: 'ACCOUNT',
    reportedOn: null,
    replyTo: null,
    reply: null,
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
  reportedToPanelOn: null,
  replies: [],
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
      reportedToPanelOn: null,
      replies: [],
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
      reportedToPanelOn: null,
      replies: [],
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
      reportedToPanelOn: null,
      replies: [],
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
      reportedToPanelOn: null,
      replies: [],
      standing: [],
      earlier: [1],
    });
    expect(asAt([...dated, withdrawn], '2019-20-H2')).toMatchObject({ state: 'PUBLISHED', standing: [2] });
  });

  it('takes the revision number of a reply or a panel report, and its content from the figures', () => {
    const report = revision(4, '2018-19-H1', { kind: 'PANEL_REPORT', reportedOn: '2018-11-02' });
    const reply = revision(5, '2020-21-H1', { kind: 'REPLY', replyTo: 'COST.WHOLE', reply: 'Synthetic.' });
    expect(asAt([...dated, report, reply], '2020-21')).toEqual({
      state: 'PUBLISHED',
      revision: 5,
      publishedOn: '2020-01-05',
      carriedForwardFrom: null,
      reportedToPanelOn: '2018-11-02',
      replies: [{ aspect: 'COST.WHOLE', period: '2020-21-H1', text: 'Synthetic.', repliedOn: '2020-01-05' }],
      standing: [1, 2, 3],
      earlier: [4, 3, 2, 1],
    });
    expect(asAt([...dated, report, reply], '2019-20')).toMatchObject({ revision: 4, replies: [] });
    expect(asAt([report], '2020-21')).toEqual(NOTHING);
  });

  it('says the last day of a report to the panel within the period or before it, or else the first after it', () => {
    const reports = (...days: (readonly [string, string | null])[]): Revision[] => [
      revision(1, '2016-17-H1'),
      ...days.map(([period, reportedOn], index) =>
        revision(index + 2, period, { kind: 'PANEL_REPORT', reportedOn }),
      ),
    ];
    const both = reports(['2016-17-H1', '2016-11-02'], ['2016-17-H2', '2017-05-04']);
    expect(asAt(both, '2016-17-H1')).toMatchObject({ reportedToPanelOn: '2016-11-02' });
    expect(asAt(both, '2016-17-H2')).toMatchObject({ reportedToPanelOn: '2016-11-02' });
    expect(asAt(both, '2017-18')).toMatchObject({ reportedToPanelOn: '2017-05-04' });
    const corrected = reports(['2016-17-H1', '2016-11-02'], ['2016-17-H1', '2016-11-09']);
    expect(asAt(corrected, '2016-17')).toMatchObject({ reportedToPanelOn: '2016-11-09' });
    const takenBack = reports(['2016-17-H1', '2016-11-02'], ['2016-17-H1', null]);
    expect(asAt(takenBack, '2016-17')).toMatchObject({ reportedToPanelOn: null });
  });

  it('holds the newest reply on each aspect, and none that was taken back', () => {
    const reply = (number: number, period: string, replyTo: string, text: string | null): Revision =>
      revision(number, period, { kind: 'REPLY', replyTo, reply: text });
    const revisions = [
      revision(1, '2016-17-H1'),
      reply(2, '2016-17-H1', 'COST.WHOLE', 'Synthetic one.'),
      reply(3, '2016-17-H2', 'COST.WHOLE', 'Synthetic two.'),
      reply(4, '2016-17-H1', 'STATUS', 'Synthetic three.'),
      reply(5, '2017-18-H1', 'STATUS', null),
    ];
    const texts = (period: string): unknown =>
      accountAsAt(revisions, period).replies.map(({ aspect, text }) => `${aspect}: ${text}`);
    expect(texts('2016-17-H1')).toEqual(['COST.WHOLE: Synthetic one.', 'STATUS: Synthetic three.']);
    expect(texts('2016-17')).toEqual(['COST.WHOLE: Synthetic two.', 'STATUS: Synthetic three.']);
    expect(texts('2017-18')).toEqual(['COST.WHOLE: Synthetic two.']);
  });
});
