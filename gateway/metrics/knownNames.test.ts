import { KnownNames } from './knownNames';

describe('the names of operations in metrics', () => {
  it('are those that come first, and "(others)" when there are too many', () => {
    const names = new KnownNames(['Listed'], 3);
    const given = ['One', 'Two', 'Three', 'One', 'Listed', null];
    expect(given.map((name) => names.labelOf(name))).toEqual([
      'One',
      'Two',
      '(others)',
      'One',
      'Listed',
      '(unnamed)',
    ]);
  });

  it('are short', () => {
    expect(new KnownNames().labelOf('N'.repeat(101))).toBe('(others)');
  });
});
