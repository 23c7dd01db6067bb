import type { FactClaim } from '../model';
import { Names } from './names';
import { factText } from './values';

describe('a statement in words', () => {
  const said = (aspect: string, value: string): string =>
    factText({ aspect, value, part: '', statement: {} } as unknown as FactClaim, new Names([]));

  it.each([
    ['STATUS', 'CHANGING', 'changing'],
    ['STATUS', '__proto__', '__proto__'],
    ['STATUS', 'constructor', 'constructor'],
    ['FUNCTION', 'LEAD_FORCE', 'a lead force'],
    ['DELIVERY_MODEL', 'toString', 'tostring'],
    ['COST_SHARING', 'SOME_OTHER_WAY', 'some other way'],
  ])('on %s: %s is "%s"', (aspect, value, words) => {
    expect(said(aspect, value)).toBe(words);
  });
});
