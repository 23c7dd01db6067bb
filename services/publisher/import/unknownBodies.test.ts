import { readAccountFiles } from '../../common/account-files/readAccountFiles';
import {
  figuresCsv,
  folderOf,
  removeFolders,
  statementsCsv,
  type Cells,
} from '../../common/account-files/synthetic.test-helper';
import { seedFolder } from '../../common/config/folders';
import { leftOut } from './leftOut';
import { unknownBodies } from './unknownBodies';

afterEach(removeFolders);

const TODAY = '2026-01-01';

/** Synthetic rows, each with the given cells, in Essex's folder. */
const filesOf = (figures: readonly Cells[], statements: readonly Cells[] = []) => {
  const rows = (all: readonly Cells[]): Cells[] =>
    all.map((cells, index) => ({ id: `synthetic-${index}`, publisher: 'essex', ...cells }));
  const folder = folderOf({
    'figures.csv': figuresCsv(...rows(figures)),
    'statements.csv': statementsCsv(...rows(statements)),
  });
  return readAccountFiles(folder, TODAY);
};

describe('bodies that the hub does not know', () => {
  it.each<[string, Cells[], Cells[]]>([
    ['jointly_with', [{ jointly_with: 'kent;kentt' }], []],
    ['about', [{ about: 'kentt' }], []],
    ['publisher', [{ publisher: 'kentt' }], []],
    ['PARTIES', [], [{ aspect: 'PARTIES', value: 'kentt;essex' }]],
    ['LEAD', [], [{ aspect: 'LEAD', value: 'kentt' }]],
    [
      'NOTICE_GIVEN_BY',
      [],
      [
        { aspect: 'NOTICE_GIVEN_BY', value: 'kentt' },
        { aspect: 'NOTICE_GIVEN_BY', value: 'NONE', id: 'b' },
      ],
    ],
  ])('are named, each with the one that may be meant: in %s', (_where, figures, statements) => {
    expect(unknownBodies(filesOf(figures, statements), seedFolder())).toBe(
      '1 body that the hub does not know: "kentt" (or is "kent" meant?)',
    );
  });

  it('are counted beyond the fifth', () => {
    const parties = [1, 2, 3, 4, 5, 6, 7].map((number) => `synthetic-far-from-all-${number}`);
    expect(
      unknownBodies(filesOf([], [{ aspect: 'PARTIES', value: parties.join(';') }]), seedFolder()),
    ).toMatch(/^7 bodies that .*-5" and 2 more$/);
  });

  it('are those of the reference data that the hub has, where it is another', () => {
    const reference = folderOf({ 'bodies.csv': 'code,name\nsynthetic-a,Synthetic A\n' });
    expect(unknownBodies(filesOf([{ publisher: 'synthetic-a' }]), reference)).toBeUndefined();
    expect(unknownBodies(filesOf([{}]), reference)).toBe('1 body that the hub does not know: "essex"');
  });

  it('are none in the real data', () => {
    expect(unknownBodies(readAccountFiles(seedFolder(), TODAY), seedFolder())).toBeUndefined();
  });
});

describe('rows of other publishers', () => {
  it('are counted by publisher, those that may be misspelt first', () => {
    const files = filesOf([
      {},
      { publisher: 'derbyshire' },
      { publisher: 'esex' },
      { publisher: 'derbyshire' },
    ]);
    expect(leftOut(files, ['essex'], seedFolder())).toBe(
      '3 rows of other publishers left out: "esex" (1, or is "essex" meant?), "derbyshire" (2)',
    );
  });

  it('are not those that one of the bodies made with others, nor those of observers', () => {
    const files = filesOf([
      { publisher: 'derbyshire', jointly_with: 'essex' },
      { publisher: '', observer: 'PRESS', about: 'essex' },
    ]);
    expect(leftOut(files, ['essex'], seedFolder())).toBeUndefined();
  });
});
