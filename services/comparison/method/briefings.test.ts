import { BriefingFinding } from '../briefing/briefing';
import { briefingMarkdown } from '../briefing/markdown';
import {
  A,
  B,
  figure,
  inputOf,
  observed,
  statement,
  type Has,
  type Item,
  type Surroundings,
} from '../testing/accounts.test-helper';

/** What a briefing says of what it rests on (METHOD.md, chapters 1, 3 and 6). */

type Bodies = Readonly<Record<string, Has>>;

function briefingOf(bodies: Bodies, around: Surroundings = {}): BriefingFinding {
  const input = inputOf(bodies, around);
  const body = { code: A, name: 'Synthetic A' };
  return new BriefingFinding({ body, panel: null, period: input.period, comparisons: [input] });
}

const pageOf = (bodies: Bodies, around: Surroundings = {}): string =>
  briefingMarkdown(briefingOf(bodies, around), '2026-01-01');

/** What stands before the first chapter. */
const introductionOf = (page: string): string => page.slice(0, page.indexOf('\n## '));

describe('the introduction of a briefing', () => {
  it('METHOD 1.6: says that others may have compiled an account, that much may be missing, and where the method and the sources are', () => {
    const [, sides, compiled, ...rest] = introductionOf(pageOf({ [A]: [figure(5)], [B]: [] })).split('\n\n');
    expect([sides, compiled]).toEqual([
      "This briefing sets side by side what the hub has from and about Synthetic A and the bodies it works with, on the services they run together, as it stood on 31 March 2021. Figures and statements are as their sources give them; the comparison is the hub's, by [a method that anyone can check](/briefings/method). It does not say who is right.",
      'An account in the hub may have been published here by the body itself, or compiled by others from public sources, press reports among them ([where the data comes from](/briefings/sources)): the source of each figure stands beside it. Much may be missing. A body that has no account in the hub, or is silent on something here, has not necessarily kept silent: it may have published it elsewhere.',
    ]);
    expect(rest.join(' ')).not.toMatch(/published/);
  });
});

describe('what carries no date', () => {
  const undated = { statedOn: null, from: null, to: null };
  const lastOf = (page: string): string | undefined => introductionOf(page).trim().split('\n\n').at(-1);

  it('METHOD 1.3: is counted in the introduction, and marked where it stands', () => {
    const bodies = {
      [A]: [figure(5, undated), figure(6)],
      [B]: [statement('STATUS', 'ACTIVE', { statedOn: null })],
    };
    const page = pageOf(bodies);
    expect(lastOf(page)).toBe(
      '2 figures and statements in this briefing carry no date and are marked "undated": when they were said is not known, and it may have been after 31 March 2021.',
    );
    expect(page.match(/\*\* \(undated\)/g)).toHaveLength(2);
    expect(lastOf(pageOf({ [A]: [figure(5, undated), figure(6)] }))).toMatch(
      /^1 figure or statement in this briefing carries no date and is marked "undated": when it was said/,
    );
  });

  it('METHOD 1.3: is said to be all there is where nothing is dated', () => {
    expect(lastOf(pageOf({ [A]: [figure(5, undated)] }, { period: '1985-86' }))).toBe(
      '**Nothing in this briefing carries a date.** All of it is marked "undated": when it was said is not known, and it may have been long after 31 March 1986.',
    );
  });

  it('METHOD 1.3: is not spoken of where all is dated', () => {
    expect(pageOf({ [A]: [figure(5)], [B]: [] })).not.toMatch(/undated|no date/);
  });
});

describe('the page', () => {
  it('METHOD 1.6: never says that nobody said something, only that the hub has nothing on it', () => {
    const page = pageOf({ [A]: [figure(5)], [B]: [] });
    expect(page).toContain('### What the hub has nothing on\n\n- Nothing at all on: purpose;');
    expect(page).not.toMatch(/nobody|will you publish|with have published/i);
  });

  it('METHOD 1.6: says of a figure that names no source that it names none', () => {
    const { evidence: _, ...unsourced } = figure(5);
    expect(pageOf({ [A]: [unsourced], [B]: [] })).toContain('**£5** (1 June 2020) no source named\n');
  });
});

describe('a difference', () => {
  const press = (value: number): Item => observed(figure(value));

  it.each<[string, Bodies, readonly Item[], string, string]>([
    ['two accounts', { [A]: [figure(5)], [B]: [figure(9)] }, [], 'The accounts differ', 'They differ'],
    [
      'an account and an observer',
      { [A]: [figure(5)], [B]: [] },
      [press(9)],
      'An account and an observer differ',
      'A body and an observer differ',
    ],
    ['observers alone', { [A]: [], [B]: [] }, [press(5), press(9)], 'Observers differ', 'Observers differ'],
  ])('METHOD 13.5: between %s is named as that', (_who, bodies, observations, glance, aspect) => {
    const page = pageOf(bodies, { observations });
    expect(page).toContain(`| Synthetic unit | ${glance} | 2 of 2 |`);
    expect(page).toContain(`- **${aspect}.** Cost of the whole collaboration`);
  });
});

describe('the tolerance', () => {
  it.each([
    [50, '50 per cent, not the usual 1:** comparable figures up to 50 per cent apart are taken to agree.'],
    [0.5, '0.5 per cent, not the usual 1:** comparable figures up to 0.5 per cent apart are taken to agree.'],
    [
      0,
      '0 per cent, not the usual 1:** comparable figures are taken to agree only where rounding or an "about" explains the gap.',
    ],
  ])('METHOD 3.2: of %d per cent is said in the introduction', (tolerancePercent, words) => {
    const page = pageOf({ [A]: [figure(5)], [B]: [figure(9)] }, { tolerancePercent });
    expect(introductionOf(page)).toContain(`\n\n**Made with a tolerance of ${words}`);
  });

  it('METHOD 3.2: is not spoken of where it is the usual one', () => {
    expect(introductionOf(pageOf({ [A]: [figure(5)], [B]: [] }))).not.toContain('tolerance');
  });

  it('METHOD 3.2: is named where figures agree by it', () => {
    const page = pageOf({ [A]: [figure(5)], [B]: [figure(9)] }, { tolerancePercent: 50 });
    expect(page).toContain('| The accounts agree within rounding and tolerance |');
    expect(page).toContain('- **They agree within rounding and tolerance.** Cost');
  });
});
