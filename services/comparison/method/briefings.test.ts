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

describe('statements of which one is undated', () => {
  const status = (value: string, statedOn: string | null): Item => statement('STATUS', value, { statedOn });

  it.each([
    [
      'is undated',
      null,
      'Perhaps said at different times',
      'They may have been said at different times, so the one need not contradict the other. 1 statement carries no date.',
    ],
    [
      'was said in another year',
      '2018',
      'Said at different times',
      'They differ in when they were said, so the one does not contradict the other.',
    ],
  ])('METHOD 4.6: one that %s', (_when, statedOn, label, conclusion) => {
    const page = pageOf({ [A]: [status('ACTIVE', statedOn)], [B]: [status('ENDED', '2020')] });
    expect(page).toContain(`- **${label}.** Status. `);
    expect(page).toContain(conclusion);
  });

  it('METHOD 4.6: with different parts: both are named', () => {
    const page = pageOf({
      [A]: [status('ACTIVE', null), status('ACTIVE (dogs)', '2020')],
      [B]: [status('ENDED', '2020')],
    });
    expect(page).toContain(
      'They differ in what is counted, and may have been said at different times, so the one need not contradict the other.',
    );
  });
});

describe('collaborations of which the hub has no account', () => {
  const heading = '## Collaborations of which nobody has an account in the hub\n\n';

  it('METHOD 6.1: are listed, those that observers speak of with where that stands', () => {
    const none: Bodies = { [A]: 'no account', [B]: 'no account' };
    expect(pageOf(none, { observations: [observed(figure(5))] })).toContain(
      `${heading}- Synthetic unit (what observers say of it stands above)\n`,
    );
    expect(pageOf(none)).toContain(`${heading}- Synthetic unit\n`);
  });

  it('METHOD 6.1: are not those of which somebody has one', () => {
    expect(pageOf({ [A]: [], [B]: 'no account' }, { observations: [observed(figure(5))] })).not.toContain(
      heading,
    );
    expect(pageOf({ [A]: [] })).toContain(
      '## Collaborations on which the accounts say nothing\n\n- Synthetic unit\n',
    );
  });

  it('METHOD 6.3: are not those of which one could not be fetched', () => {
    const page = pageOf({ [A]: 'not reached', [B]: 'no account' });
    expect(page).not.toContain(heading);
    expect(page).toContain(
      '## Collaborations of which an account could not be fetched when this was made\n\n- Synthetic unit\n',
    );
  });
});

describe('an account that could not be fetched', () => {
  it('METHOD 13.6: of several collaborations is asked for in one question, after all others', () => {
    const one = inputOf({ [A]: 'not reached', [B]: [figure(5), statement('START', '2014')] });
    const body = { code: A, name: 'Synthetic A' };
    const comparisons = [one, { ...one, collaborationName: 'Synthetic station' }];
    const briefing = new BriefingFinding({ body, panel: null, period: one.period, comparisons });
    expect(briefing.questions.map(({ text }) => text)).toEqual([
      'Your accounts of these collaborations could not be fetched when this was made, which says nothing about you: Synthetic station and Synthetic unit. What do they say?',
    ]);
  });
});
