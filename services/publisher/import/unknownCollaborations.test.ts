import { figuresCsv, folderOf, removeFolders } from '../../common/account-files/synthetic.test-helper';
import { readAccountFiles } from '../../common/account-files/readAccountFiles';
import { seedFolder } from '../../common/config/folders';
import { unknownCollaborations } from './unknownCollaborations';

afterEach(removeFolders);

const saidOf = (...ids: string[]): string | undefined => {
  const rows = ids.map((collaboration, index) => ({ id: `synthetic-${index}`, collaboration }));
  return unknownCollaborations(
    readAccountFiles(folderOf({ 'figures.csv': figuresCsv(...rows) }), '2026-01-01'),
    seedFolder(),
  );
};

describe('collaborations that the hub’s list does not have', () => {
  it('are named, each with the one that may be meant', () => {
    expect(saidOf('equip', 'equipp', 'synthetic-far-from-all')).toBe(
      '2 collaborations that the hub\'s list does not have, taken as new: "equipp" (or is "equip" meant?), "synthetic-far-from-all"',
    );
  });

  it('are counted beyond the fifth', () => {
    const ids = [1, 2, 3, 4, 5, 6, 7].map((number) => `synthetic-far-from-all-${number}`);
    expect(saidOf(...ids)).toMatch(/-5" and 2 more$/);
  });

  it('are none in the real data', () => {
    expect(unknownCollaborations(readAccountFiles(seedFolder(), '2026-01-01'), seedFolder())).toBeUndefined();
  });
});
