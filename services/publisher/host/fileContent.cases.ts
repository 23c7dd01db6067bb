import fc from 'fast-check';
import { figuresCsv, folderOf } from '../../common/account-files/synthetic.test-helper';
import { account, publishers } from './sevenPublishers.test-helper';

describe('what a file holds', () => {
  it('arrives as it was written: every number to its last digit, every text to its last mark', async () => {
    const number = fc
      .tuple(fc.bigInt(-99_999_999_999n, 99_999_999_999n), fc.integer({ min: 0, max: 9999 }))
      .map(([whole, part]) => `${whole}.${String(part).padStart(4, '0')}`);
    const text = fc.string({ unit: 'grapheme', minLength: 1 }).map((note) => `synthetic ${note} note`);
    const rows = fc
      .sample(fc.record({ value: number, note: text }), 300)
      .filter(({ note }) => !/[\uFFFD\0]/.test(note));
    const collaboration = 'synthetic-round-trip';
    const file = figuresCsv(
      ...rows.map((row, index) => ({
        ...row,
        id: `synthetic-${index}`,
        publisher: 'synthetic-b',
        collaboration,
        component: `part ${index}`,
      })),
    );
    await publishers().load('synthetic-b', folderOf({ 'figures.csv': file }));
    const { figures } = await account(
      `synthetic-b/${collaboration}/2020-21`,
      'figures { quantity { value } note component }',
    );
    expect(figures).toEqual(
      rows.map(({ value, note }, index) => ({
        quantity: { value: Number(value) + 0 },
        note,
        component: `part ${index}`,
      })),
    );
  });
});
