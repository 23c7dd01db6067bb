import fc from 'fast-check';
import { didYouMean, suggestions } from './didYouMean';
import { quoted } from './quoted';
import { sortedBy } from './sorted';
import { capitalised, counted, listOf } from './words';

describe('suggestions', () => {
  it('are the known words that look like the given one, nearest first, three at most', () => {
    expect(suggestions('suseex', ['kent', 'essex', 'sussex'])).toEqual(['sussex']);
    expect(suggestions('aa', ['ab', 'ac', 'ad', 'ae'])).toEqual(['ab', 'ac', 'ad']);
    expect(suggestions('COST', ['cost'])).toEqual(['cost']);
    expect(suggestions('', ['kent'])).toEqual([]);
  });

  it('are found by how many letters must be added, dropped or changed', () => {
    const distance = (a: string, b: string): number => {
      if (a === '' || b === '') return a.length + b.length;
      const [restA, restB] = [a.slice(1), b.slice(1)];
      const change = distance(restA, restB) + (a[0] === b[0] ? 0 : 1);
      return Math.min(change, distance(restA, b) + 1, distance(a, restB) + 1);
    };
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    fc.assert(
      fc.property(word, word, (given, candidate) => {
        const limit = Math.max(2, Math.floor(given.length * 0.4));
        const isNear = distance(given, candidate) <= limit;
        expect(suggestions(given, [candidate])).toEqual(isNear ? [candidate] : []);
      }),
    );
  });

  it('read as a question, or as nothing', () => {
    expect(didYouMean('kant', ['kent'])).toBe(' Did you mean "kent"?');
    expect(didYouMean('aa', ['ab', 'ac'])).toBe(' Did you mean "ab" or "ac"?');
    expect(didYouMean('aa', ['ab', 'ac', 'ad'])).toBe(' Did you mean "ab", "ac" or "ad"?');
    expect(didYouMean('nothing like it', ['kent'])).toBe('');
  });
});

describe('words', () => {
  it('make lists', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((words) => listOf(words))).toEqual([
      '',
      'a',
      'a and b',
      'a, b and c',
    ]);
    expect(listOf(['a', 'b'], 'or')).toBe('a or b');
  });

  it('count', () => {
    expect([counted(0, 'row'), counted(1, 'row'), counted(2, 'body', 'bodies')]).toEqual([
      '0 rows',
      '1 row',
      '2 bodies',
    ]);
    expect(capitalised('one row')).toBe('One row');
  });

  it('of a client are quoted, cut when they are long, whatever they are', () => {
    expect(quoted('surrey')).toBe('"surrey"');
    expect(quoted('x'.repeat(101))).toBe(`"${'x'.repeat(100)}…"`);
    expect(quoted(12)).toBe('"12"');
    expect(quoted(undefined)).toBe('"nothing"');
    expect(quoted({ id: 1 })).toBe('"{"id":1}"');
  });
});

describe('rows in order of a text', () => {
  it('are ordered by code units, whatever the locale, and equal ones stay as they were', () => {
    const rows = ['west-b', 'westb', 'west', 'West', 'é', 'z', '7f'].map((text, place) => ({ text, place }));
    const twice = [...rows, { text: 'west', place: 99 }];
    expect(sortedBy(twice, ({ text }) => text).map(({ text, place }) => `${text} ${place}`)).toEqual([
      '7f 6',
      'West 3',
      'west 2',
      'west 99',
      'west-b 0',
      'westb 1',
      'z 5',
      'é 4',
    ]);
    expect(sortedBy([] as string[], (text) => text)).toEqual([]);
  });
});
