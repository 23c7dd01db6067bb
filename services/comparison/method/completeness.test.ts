import type { Account } from '../account/account.type';
import { AccountResolver } from '../account/account.resolver';
import { headingsOf, themesOf } from '../completeness/completeness';
import {
  A,
  account,
  noStatement,
  ownFigure,
  share,
  statement,
  type Item,
} from '../testing/accounts.test-helper';

/** What an account covers and lacks (METHOD.md, chapter 12). */

const purposeOf = (items: readonly Item[]): unknown =>
  new AccountResolver()
    .completeness(account(A, items) as unknown as Account)
    ?.find(({ theme }) => theme === 'PURPOSE');

describe('completeness', () => {
  it('METHOD 12: names what an account covers and lacks of a theme; the percentage is the count', () => {
    expect(purposeOf([statement('PURPOSE', 'Synthetic'), statement('STATUS', 'ACTIVE')])).toEqual({
      theme: 'PURPOSE',
      covered: ['purpose', 'status'],
      missing: ['objectives'],
      percent: 66.7,
    });
    expect(purposeOf([])).toMatchObject({ missing: ['purpose', 'objectives', 'status'], percent: 0 });
  });

  it('METHOD 12: does not count a statement that gives no answer', () => {
    expect(purposeOf([noStatement('PURPOSE', 'DECLINED')])).toMatchObject({ covered: [], percent: 0 });
  });

  it('METHOD 12: has the four themes of the inspectorate and the five headings that one account can cover', () => {
    const nothing = { figures: [], aspects: [] };
    expect(themesOf(nothing).map(({ name, missing }) => [name, missing.length])).toEqual([
      ['PURPOSE', 3],
      ['COST_AND_BENEFIT', 5],
      ['LEADERSHIP_AND_GOVERNANCE', 8],
      ['SKILLS_AND_CAPABILITY', 5],
    ]);
    expect(headingsOf(nothing).map(({ name }) => name)).toEqual([
      'GOVERNANCE',
      'COST_BENEFIT_AND_VALUE',
      'WORK_STREAMS_AND_LEADS',
      'MONITORING_AND_EVIDENCE',
      'CHALLENGE_AND_SUPPORT',
    ]);
  });

  it('METHOD 12: counts a saving as checked only where somebody independent checked it', () => {
    const covered = (savingStatus: string): readonly string[] | undefined =>
      themesOf({ figures: [{ measure: 'SAVING', savingStatus }], aspects: [] })[1]?.covered;
    expect(covered('CLAIMED')).toEqual(['savings or other benefit']);
    expect(covered('VALIDATED')).toEqual(['savings or other benefit', 'savings checked independently']);
  });

  it('METHOD 12: counts figures and statements alike, each thing once', () => {
    const cost = new AccountResolver()
      .completeness(
        account(A, [
          ownFigure(5),
          ownFigure(6, { measure: 'CONTRIBUTION' }),
          share(50),
          statement('COST_SHARING', 'FIXED_PERCENT'),
        ]) as unknown as Account,
      )
      ?.find(({ theme }) => theme === 'COST_AND_BENEFIT');
    expect(cost).toMatchObject({ covered: ['cost or contribution', 'how cost is shared'], percent: 40 });
  });
});
