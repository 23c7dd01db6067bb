import type { StatedFact, StatedFigure } from '../../common/account-files/stated';
import { toDrafts } from './drafts';
import { ownRows } from './ownRows';

/** A synthetic row of synthetic-a; the cells say in what it differs. */
function figure(cells: Partial<StatedFigure>): StatedFigure {
  return {
    key: 'synthetic-1',
    collaboration: 'synthetic-unit',
    publisher: 'synthetic-a',
    observer: null,
    jointlyWith: [],
    statedOn: '2020-09-14',
    scope: 'OWN',
    about: [],
    source: { id: 'synthetic-page', title: 'Synthetic page', publisher: null, address: null, date: null },
    absence: null,
    ...cells,
  } as StatedFigure;
}

const fact = figure as unknown as (cells: Partial<StatedFact>) => StatedFact;

/** Who a figure is by and about, as each body's own account has it. */
function seenFrom(row: StatedFigure, body: string): unknown {
  return ownRows({ figures: [row], facts: [] }, body).figures.map(({ publisher, jointlyWith, about }) => ({
    publisher,
    jointlyWith,
    about,
  }));
}

describe('what a body states', () => {
  const joint = figure({ publisher: 'synthetic-b', jointlyWith: ['synthetic-a', 'synthetic-c'] });

  it('is what it made alone or with others; the rest is counted', () => {
    const files = {
      figures: [
        figure({}),
        joint,
        figure({ publisher: 'synthetic-b' }),
        figure({ publisher: null, observer: 'PRESS' }),
      ],
      facts: [fact({}), fact({ publisher: 'synthetic-c' })],
    };
    const own = ownRows(files, 'synthetic-a');
    expect([own.figures.length, own.facts.length, own.others]).toEqual([2, 1, 3]);
    expect(ownRows(files, 'synthetic-d')).toEqual({ figures: [], facts: [], others: 6 });
  });

  it('jointly stands in the account of each maker, with the others as joint makers', () => {
    const whole = { ...joint, scope: 'WHOLE' as const };
    expect(seenFrom(whole, 'synthetic-b')).toEqual([
      { publisher: 'synthetic-b', jointlyWith: ['synthetic-a', 'synthetic-c'], about: [] },
    ]);
    expect(seenFrom(whole, 'synthetic-a')).toEqual([
      { publisher: 'synthetic-a', jointlyWith: ['synthetic-b', 'synthetic-c'], about: [] },
    ]);
    expect(seenFrom(whole, 'synthetic-d')).toEqual([]);
  });

  it('of the first maker’s own part is about the first maker in the accounts of the others', () => {
    expect(seenFrom(joint, 'synthetic-b')).toMatchObject([{ about: [] }]);
    expect(seenFrom(joint, 'synthetic-a')).toMatchObject([{ about: ['synthetic-b'] }]);
  });

  it('about itself is simply its own', () => {
    expect(seenFrom(figure({ about: ['synthetic-a'] }), 'synthetic-a')).toMatchObject([{ about: [] }]);
    const aboutJointMaker = { ...joint, about: ['synthetic-a'] };
    expect(seenFrom(aboutJointMaker, 'synthetic-a')).toMatchObject([{ about: [] }]);
    expect(seenFrom(aboutJointMaker, 'synthetic-b')).toMatchObject([{ about: ['synthetic-a'] }]);
    const aboutBoth = { ...joint, about: ['synthetic-a', 'synthetic-b'] };
    expect(seenFrom(aboutBoth, 'synthetic-a')).toMatchObject([{ about: ['synthetic-a', 'synthetic-b'] }]);
  });
});

describe('the drafts of revisions', () => {
  const drafts = (figures: StatedFigure[], facts: StatedFact[] = []): unknown =>
    toDrafts(figures, facts).map((draft) => ({
      collaboration: draft.collaboration,
      period: draft.period,
      figures: draft.figures.map(({ key }) => key),
      facts: draft.facts.map(({ key }) => key),
    }));

  it('hold one collaboration and half-year each, a partly known date counting as its last possible day', () => {
    expect(
      drafts(
        [
          figure({ key: 'day', statedOn: '2020-09-30' }),
          figure({ key: 'year', statedOn: '2020' }),
          figure({ key: 'month', statedOn: '2020-10' }),
          figure({ key: 'undated', statedOn: null }),
          figure({ key: 'other', collaboration: 'another-synthetic-unit' }),
        ],
        [fact({ key: 'fact', statedOn: '2020-04' })],
      ),
    ).toEqual([
      { collaboration: 'another-synthetic-unit', period: '2020-21-H1', figures: ['other'], facts: [] },
      { collaboration: 'synthetic-unit', period: null, figures: ['undated'], facts: [] },
      { collaboration: 'synthetic-unit', period: '2020-21-H1', figures: ['day'], facts: ['fact'] },
      { collaboration: 'synthetic-unit', period: '2020-21-H2', figures: ['year', 'month'], facts: [] },
    ]);
  });

  it('have the same hash in any order of rows, also of rows with one id in two files', () => {
    const rows = [figure({}), figure({ value: '2' }), figure({ key: 'synthetic-2' })];
    const hashes = [rows, rows.toReversed()].map((order) => toDrafts(order, [])[0]?.contentHash);
    expect(hashes[0]).toBe(hashes[1]);
    expect(toDrafts(rows.slice(1), [])[0]?.contentHash).not.toBe(hashes[0]);
  });
});
