import type { Aspect } from '../../common/contract/enums';
import { pairOf, statement, verdictLine, type Item } from '../testing/accounts.test-helper';

/** How statements that are no quantities are compared (METHOD.md, chapter 4), in the order of its rules. */

const line = (one: Item, other: Item, sameBody = false): string =>
  verdictLine(pairOf(one, other, { sameBody }));

const status = (value: string, statedOn?: string | null): Item => statement('STATUS', value, { statedOn });

describe('two statements on one aspect', () => {
  it('METHOD 4.1: about different parts answer different questions, even with equal values', () => {
    expect(line(status('ACTIVE (dogs)'), status('ACTIVE (horses)'))).toBe('NOT_COMPARABLE COMPONENT');
    expect(line(status('ACTIVE (dogs)'), status('ACTIVE'))).toBe('NOT_COMPARABLE COMPONENT');
    expect(line(status('ACTIVE (dogs)'), status('ENDED (horses)'))).toBe('NOT_COMPARABLE COMPONENT');
  });

  it('METHOD 4.1: about the same part are compared', () => {
    expect(line(status('ACTIVE (dogs)'), status('ACTIVE (dogs)'))).toBe('AGREES');
    expect(line(status('ACTIVE (dogs)'), status('ENDED (dogs)'))).toBe('DIFFERS');
  });

  it('METHOD 4.1: comes first: one body’s undated words about different parts differ in the part only', () => {
    expect(line(status('ACTIVE (dogs)', null), status('ENDED (horses)', null), true)).toBe(
      'NOT_COMPARABLE COMPONENT',
    );
  });

  it('METHOD 4.2: agree when equal, whatever the capitals and spaces', () => {
    const board = (value: string): Item => statement('BOARD', value);
    expect(line(board('Synthetic joint board'), board('Synthetic joint board'))).toBe('AGREES');
    expect(line(board('Synthetic joint board'), board(' synthetic  JOINT board'))).toBe('AGREES');
    expect(line(board('Synthetic joint board'), board('Synthetic board'))).toBe('NOT_COMPARABLE');
  });

  it('METHOD 4.2: name the same parties in any order, but order matters elsewhere', () => {
    const [one, other] = ['synthetic-x synthetic-y', 'synthetic-y synthetic-x'];
    expect(line(statement('PARTIES', one), statement('PARTIES', other))).toBe('AGREES');
    expect(line(statement('PARTIES', one), statement('PARTIES', 'synthetic-x'))).toBe('DIFFERS');
    expect(line(statement('LEAD', one), statement('LEAD', other))).toBe('DIFFERS');
  });

  it('METHOD 4.2: agree whenever they were said', () => {
    expect(line(status('ACTIVE', '2014'), status('ACTIVE', '2020'))).toBe('AGREES');
    expect(line(status('ACTIVE', null), status('ACTIVE', '2020'), true)).toBe('AGREES');
  });

  it.each<[string, string, string, string]>([
    ['METHOD 4.3: April 2020 and 1 April 2020', '2020-04', '2020-04-01', 'WITHIN_TOLERANCE'],
    ['METHOD 4.3: 2020 and April 2020', '2020', '2020-04', 'WITHIN_TOLERANCE'],
    ['METHOD 4.3: April 2020 and 1 May 2020', '2020-04', '2020-05-01', 'DIFFERS'],
    ['METHOD 4.3: 2020 and 31 December 2019', '2020', '2019-12-31', 'DIFFERS'],
    ['METHOD 4.3: a date and something that is none', '2020', '2020 or so', 'DIFFERS'],
  ])('%s', (_name, one, other, expected) => {
    expect(line(statement('END', one), statement('END', other))).toBe(expected);
  });

  it('METHOD 4.4: of one body, one undated: nobody can tell whether one replaced the other', () => {
    const undated = statement('START', '2014', { statedOn: null });
    expect(line(undated, statement('START', '2015'), true)).toBe('NOT_COMPARABLE STATED_ON');
    expect(line(undated, statement('START', '2015'))).toBe('DIFFERS');
    expect(line(statement('START', '2014'), statement('START', '2015'), true)).toBe('CONTRADICTS_ITSELF');
  });

  it('METHOD 4.4: comes before what is said in the speaker’s own words', () => {
    const undated = statement('PURPOSE', 'Synthetic: to share dogs', { statedOn: null });
    const dated = statement('PURPOSE', 'Synthetic: to share horses');
    expect(line(undated, dated, true)).toBe('NOT_COMPARABLE STATED_ON');
    expect(line(undated, dated)).toBe('NOT_COMPARABLE');
  });
});

type Case = readonly [aspect: Aspect, one: string, other: string];

/** How two different values compare: said in one year, in two years, and one of them undated. */
function lines([aspect, one, other]: Case): string[] {
  const said = (value: string, statedOn: string | null): Item => statement(aspect, value, { statedOn });
  return [
    line(said(one, '2020-01-01'), said(other, '2020-12-31')),
    line(said(one, '2019-12-31'), said(other, '2020-01-01')),
    line(said(one, null), said(other, '2020-01-01')),
  ];
}

describe('two different values', () => {
  it.each<Case>([
    ['START', '2014', '2015'],
    ['END', '2019-10', '2020-04'],
    ['NOTICE_GIVEN_BY', 'synthetic-x', 'NONE'],
    ['FUNCTION', 'AIR_SUPPORT', 'DOGS'],
  ])('METHOD 4.5: of %s differ whenever they were said', (...one) => {
    expect(lines(one)).toEqual(['DIFFERS', 'DIFFERS', 'DIFFERS']);
  });

  it.each<Case>([
    ['PARTIES', 'synthetic-x', 'synthetic-x synthetic-y'],
    ['STATUS', 'ACTIVE', 'CHANGING'],
    ['LEAD', 'synthetic-x', 'synthetic-y'],
    ['HOST', 'synthetic-x', 'synthetic-y'],
    ['DELIVERY_MODEL', 'JOINT_UNIT', 'LEAD_FORCE'],
    ['COST_SHARING', 'FIXED_PERCENT', 'FULL_COST_RECOVERY'],
    ['REVIEW_DUE', '2021', '2022'],
  ])('METHOD 4.6: of %s differ only when said in the same year', (...one) => {
    expect(lines(one)).toEqual(['DIFFERS', 'NOT_COMPARABLE STATED_ON', 'NOT_COMPARABLE STATED_ON']);
  });

  it.each<Case>([
    ['LEGAL_BASIS', 'SI_2012_1690', 'Synthetic agreement'],
    ['REVIEWED', '2019', '2020'],
    ...(
      [
        'PURPOSE',
        'OBJECTIVE',
        'WITHDRAWAL_TERMS',
        'BOARD',
        'SENIOR_OWNER',
        'WORK_STREAM',
        'MONITORING',
        'OUTCOME',
        'SKILLS',
        'PUBLICATION',
      ] as const
    ).map((aspect): Case => [aspect, 'Synthetic: one thing', 'Synthetic: another thing']),
  ])('METHOD 4.7: of %s may hold side by side', (...one) => {
    expect(lines(one)).toEqual(['NOT_COMPARABLE', 'NOT_COMPARABLE', 'NOT_COMPARABLE']);
  });

  it('METHOD 4.7: of one body in one year may hold side by side too', () => {
    expect(line(statement('PURPOSE', 'one'), statement('PURPOSE', 'another'), true)).toBe('NOT_COMPARABLE');
  });
});
