import { difference } from './difference';

describe('two answers', () => {
  it('are the same whatever the order of keys', () => {
    expect(difference({ a: [1, { b: null, c: 'x' }] }, { a: [1, { c: 'x', b: null }] })).toBeUndefined();
  });

  it.each<[string, unknown, unknown, string]>([
    ['a value', { a: [{ b: 1 }] }, { a: [{ b: 2 }] }, 'a.0.b is 2 and should be 1'],
    ['a null', { a: { b: 1 } }, { a: null }, 'a is null and should be {"b":1}'],
    ['a key that is missing', { a: { b: null } }, { a: {} }, 'a.b is missing and should be null'],
    ['a key too many', { a: {} }, { a: { b: 1 } }, 'a.b is 1 and should be missing'],
    ['the length of a list', { a: [1] }, { a: [1, 2] }, 'a.1 is 2 and should be missing'],
    ['the order of a list', { a: [1, 2] }, { a: [2, 1] }, 'a.0 is 2 and should be 1'],
    ['a list in the place of an object', { a: {} }, { a: [] }, 'a is [] and should be {}'],
    ['everything', 1, undefined, 'the answer is missing and should be 1'],
  ])('differ by %s', (_what, expected, actual, text) => {
    expect(difference(expected, actual)).toBe(text);
  });
});
