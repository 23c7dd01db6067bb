import { PUBLISHING, publishers } from './directoryOfFive.test-helper';
import { startDirectory } from './directory.test-helper';

describe('a directory whose database goes away', () => {
  it('goes on answering from what it knows', async () => {
    const other = await startDirectory(publishers().url);
    await other.pool.end();
    await other.directory.refresh();
    expect(await other.query('{ publishers { code } collaboration(id: "equip") { periods } }')).toEqual({
      data: {
        publishers: PUBLISHING.map((code) => ({ code })),
        collaboration: { periods: ['2020-21-H1', '2021-22-H1', '2021-22-H2'] },
      },
    });
    await other.stop();
  });
});
