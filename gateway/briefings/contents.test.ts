import { allBriefings, briefingsOf } from './contents';

describe('the list of all bodies', () => {
  it('has those with collaborations, by region, and says who has no account', () => {
    const publisher = { code: 'synthetic' };
    const collaborations = [{ id: 'synthetic-one' }];
    const north = { name: 'Synthetic north' };
    expect(
      allBriefings({
        bodies: [
          { code: 'synthetic-a', name: 'Synthetic Z', region: north, publisher, collaborations },
          { code: 'synthetic-b', name: 'Synthetic B', region: null, publisher: null, collaborations },
          {
            code: 'synthetic-c',
            name: 'Synthetic [C]',
            region: north,
            publisher: null,
            collaborations: [...collaborations, { id: 'synthetic-two' }],
          },
          { code: 'synthetic-d', name: 'Synthetic D', region: north, publisher, collaborations: [] },
        ],
      })
        .split('\n\n')
        .slice(2),
    ).toEqual([
      '## Synthetic north',
      '- [Synthetic \\[C\\]](/briefings/synthetic-c/): 2 collaborations, no account of its own\n- [Synthetic Z](/briefings/synthetic-a/): 1 collaboration',
      '## No region',
      '- [Synthetic B](/briefings/synthetic-b/): 1 collaboration, no account of its own',
    ]);
  });
});

describe('the list of one body’s briefings', () => {
  it('has each year in which something was stated and the one that goes on, the latest first', () => {
    const list = briefingsOf(
      {
        code: 'synthetic-a',
        name: 'Synthetic A',
        panel: { name: 'Synthetic panel' },
        collaborations: [
          { name: 'Synthetic one', periods: ['2017-18-H1', '2017-18-H2', '2019-20-H1'] },
          { name: 'Synthetic | two', periods: ['2017-18-H2'] },
          { name: 'Synthetic three', periods: [] },
        ],
      },
      '2021-05-01',
    );
    expect(list.split('\n').filter((line) => line.startsWith('| '))).toEqual([
      '| Period | Something new was stated about | Other forms |',
      '| --- | --- | --- |',
      '| [2021-22 (April 2021 to March 2022)](/briefings/synthetic-a/2021-22.html) | nothing yet | [2021-22 as text](/briefings/synthetic-a/2021-22.md), [2021-22 as a table](/briefings/synthetic-a/2021-22.csv) |',
      '| [2019-20 (April 2019 to March 2020)](/briefings/synthetic-a/2019-20.html) | Synthetic one | [2019-20 as text](/briefings/synthetic-a/2019-20.md), [2019-20 as a table](/briefings/synthetic-a/2019-20.csv) |',
      '| [2017-18 (April 2017 to March 2018)](/briefings/synthetic-a/2017-18.html) | Synthetic one; Synthetic \\| two | [2017-18 as text](/briefings/synthetic-a/2017-18.md), [2017-18 as a table](/briefings/synthetic-a/2017-18.csv) |',
    ]);
    expect(list).toContain('For the Synthetic panel.\n\nSynthetic A has or had a part in 3 collaborations.');
  });
});
