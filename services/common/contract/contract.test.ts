import fc from 'fast-check';
import { accountId, parseAccountId } from './accountId';
import { isBodyCode, isCollaborationId, typePrefix } from './codes';
import { memberOf } from './describedEnum';
import { Basis } from './enums';

describe('a body code', () => {
  it.each(['surrey', 'royal-berkshire-fire', 'a', 'a1-2'])('may be %s', (code) => {
    expect([isBodyCode(code), isCollaborationId(code)]).toEqual([true, true]);
  });

  it.each([
    '',
    'Surrey',
    'surrey ',
    'surrey-',
    '-surrey',
    'a--b',
    'a_b',
    'a/b',
    'a"b',
    'é',
    'a\n',
    'a'.repeat(51),
  ])('cannot be "%s"', (code) => {
    expect(isBodyCode(code)).toBe(false);
  });

  it('begins with a letter, while a collaboration may begin with a digit', () => {
    expect([isBodyCode('7f'), isCollaborationId('7f')]).toEqual([false, true]);
    expect([isCollaborationId('a'.repeat(80)), isCollaborationId('a'.repeat(81))]).toEqual([true, false]);
  });

  it('makes the name of a type', () => {
    expect(['leicestershire', 'royal-berkshire-fire', 'a1-2'].map(typePrefix)).toEqual([
      'Leicestershire',
      'RoyalBerkshireFire',
      'A12',
    ]);
  });
});

describe('an account id', () => {
  it('comes back from its parts', () => {
    const key = { publisher: 'leicestershire', collaboration: 'emsou', period: '2017-18-H1' };
    expect(accountId(key)).toBe('leicestershire/emsou/2017-18-H1');
    expect(parseAccountId('leicestershire/emsou/2017-18-H1')).toEqual(key);
    expect(parseAccountId('leicestershire/7f/2017-18')).toEqual({
      publisher: 'leicestershire',
      collaboration: '7f',
      period: '2017-18',
    });
  });

  it.each([
    '',
    '/',
    '//',
    'leicestershire',
    'leicestershire/emsou',
    'leicestershire/emsou/',
    'leicestershire/emsou/2017',
    'leicestershire/emsou/2017-18-H1/',
    'leicestershire/emsou/2017-18-H1/x',
    '/emsou/2017-18-H1',
    'Leicestershire/emsou/2017-18-H1',
    'leicestershire/em sou/2017-18-H1',
    ' leicestershire/emsou/2017-18-H1',
    "leicestershire/emsou';drop table revision;--/2017-18-H1",
    7,
    null,
    undefined,
    ['leicestershire', 'emsou', '2017-18-H1'],
    { split: 1 },
  ])('cannot be %p', (id) => {
    expect(parseAccountId(id)).toBeUndefined();
  });

  it('is read without failing, whatever it holds', () => {
    fc.assert(fc.property(fc.anything(), (id) => parseAccountId(id) === undefined || typeof id === 'string'));
  });
});

describe('a word of an enum', () => {
  it('is itself, and nothing that every object has', () => {
    expect(memberOf(Basis, 'PAID')).toBe('PAID');
    expect(['paid', 'constructor', '__proto__', 1, null].map((word) => memberOf(Basis, word))).toEqual(
      Array(5).fill(undefined),
    );
  });
});
