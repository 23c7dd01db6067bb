import type { Published, ReportedAccount } from '../published/reported';
import { toPublished } from '../published/reported';
import type { Register } from '../reference/register';
import type { MembershipRow } from '../store/referenceRows';
import { expectedAccounts, isPartyIn } from './expected';

const party = (cells: Partial<MembershipRow>): MembershipRow =>
  ({
    collaboration: 'synthetic-unit',
    body: 'synthetic-a',
    role: 'PARTY',
    from: null,
    to: null,
    ...cells,
  }) as MembershipRow;

describe('a party', () => {
  it.each<[string, Partial<MembershipRow>, boolean]>([
    ['whose dates are not known', {}, true],
    ['that joined during the period', { from: '2020-09-30' }, true],
    ['that may have joined during the period', { from: '2020' }, true],
    ['that joined after the period', { from: '2020-10-01' }, false],
    ['that left before the period', { to: '2020-03-31' }, false],
    ['that may have left during the period', { to: '2020' }, true],
    ['that left during the period', { to: '2020-04' }, true],
    ['that runs it', { role: 'LEAD' }, true],
    ['where it sits', { role: 'HOST' }, true],
    ['that only buys from it', { role: 'CUSTOMER' }, false],
    ['that only watches it', { role: 'OBSERVER' }, false],
  ])('%s', (_who, cells, expected) => {
    expect(isPartyIn(party(cells), '2020-21-H1')).toBe(expected);
  });
});

describe('the accounts of a comparison', () => {
  const register = (...memberships: MembershipRow[]): Register =>
    ({ membershipsIn: new Map([['synthetic-unit', memberships]]) }) as unknown as Register;
  const published = (codes: string[], ...reports: Partial<ReportedAccount>[]): Published =>
    toPublished(
      codes.map((code) => ({
        code,
        url: '',
        sdl: '',
        schemaVersion: 1,
        contractVersion: '1',
        state: 'PUBLISHED' as const,
        publishedAt: new Date(0),
      })),
      reports.map((report) => ({
        code: 'synthetic-b',
        collaboration: 'synthetic-unit',
        period: '2020-21-H1',
        name: 'Synthetic Unit',
        revision: 1,
        ...report,
      })),
    );

  it('are those of the parties and of every publisher that reports one by then, once each, in order of code', () => {
    expect(
      expectedAccounts(
        register(party({}), party({ role: 'LEAD' }), party({ body: 'synthetic-c' })),
        published(
          ['synthetic-a', 'synthetic-b', 'synthetic-d'],
          {},
          { period: null },
          { code: 'synthetic-d', period: '2021-22-H1' },
          { code: 'synthetic-e' },
        ),
        'synthetic-unit',
        '2020-21',
      ),
    ).toEqual([
      { id: 'synthetic-a/synthetic-unit/2020-21', body: 'synthetic-a', publishes: true },
      { id: 'synthetic-b/synthetic-unit/2020-21', body: 'synthetic-b', publishes: true },
      { id: 'synthetic-c/synthetic-unit/2020-21', body: 'synthetic-c', publishes: false },
    ]);
  });
});
