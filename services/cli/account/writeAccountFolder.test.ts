import path from 'node:path';
import { readAccountFiles } from '../../common/account-files/readAccountFiles';
import { folderOf, removeFolders } from '../../common/account-files/synthetic.test-helper';
import { writeAccountFolder } from './writeAccountFolder';

afterEach(removeFolders);

describe('an account that is written as files', () => {
  it('joins parties as files do, so that it can be read again', () => {
    const folder = path.join(folderOf({}), 'account');
    const parties = 'synthetic-a synthetic-b';
    writeAccountFolder(folder, 'synthetic-a', {
      body: 'synthetic-a',
      collaboration: 'synthetic-unit',
      sources: [{ id: 'page', title: 'Synthetic page' }],
      figures: [],
      statements: [{ id: 'a', aspect: 'PARTIES', value: parties, reading: 'DIRECT', source: 'page' }],
    });
    expect(readAccountFiles(folder, '2026-01-01').facts).toMatchObject([
      { aspect: 'PARTIES', value: parties },
    ]);
  });
});
