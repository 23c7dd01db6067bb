import { CallFailed } from './callFailed';
import { ownEntities } from './ownEntities';

const QUERY = `query ($representations: [_Any!]!) {
  _entities(representations: $representations) { ... on SurreyAccount { state named: nameUsed } } }`;

const account = (value: string) => ({ typename: 'SurreyAccount', field: 'id', value }) as const;
const EQUIP = account('surrey/equip/2021-22');
const SEROCU = account('surrey/serocu/2021-22');

/** What is said of entities that are refused. */
function refusal(entities: unknown, query = QUERY): string {
  try {
    return `not refused: ${JSON.stringify(ownEntities(entities, [EQUIP, SEROCU], query))}`;
  } catch (error) {
    if (!(error instanceof CallFailed)) throw error;
    return `${error.kind}: ${error.detail}`;
  }
}

describe('the entities of an answer', () => {
  it('are taken as they come when they are those that were asked for', () => {
    const entities = [{ __typename: 'SurreyAccount', state: 'PUBLISHED', named: 'Equip' }, null];
    expect(ownEntities(structuredClone(entities), [EQUIP, SEROCU], QUERY)).toEqual(entities);
  });

  it('lose what was not asked for: it would stand in the place of what others say', () => {
    const entity = { state: 'PUBLISHED', nameUsed: 'x', publisher: { code: 'sussex' }, id: EQUIP.value };
    expect(ownEntities([entity, null], [EQUIP, SEROCU], QUERY)).toEqual([{ state: 'PUBLISHED' }, null]);
  });

  it.each([
    ['the type of another body', { __typename: 'SussexAccount' }, '__typename "SussexAccount"'],
    ['the account of another body', { id: 'sussex/equip/2021-22' }, 'id "sussex/equip/2021-22"'],
    ['another account of its own', { id: 'surrey/serocu/2021-22' }, 'id "surrey/serocu/2021-22"'],
    ['an id that is no text', { id: 7 }, 'id 7'],
  ])('are refused when one is %s', (_what, entity, said) => {
    expect(refusal([entity, null])).toBe(
      `bad answer: asked for SurreyAccount "surrey/equip/2021-22", it answered ${said}`,
    );
  });

  it.each([
    ['fewer', [null], 'asked for 2 objects, it answered 1'],
    ['more', [null, null, null], 'asked for 2 objects, it answered 3'],
    ['no list', { 0: null }, 'it has no list of entities'],
    ['texts', ['x', null], 'an entity is no object'],
    ['lists', [[], null], 'an entity is no object'],
  ])('are refused when they are %s', (_what, entities, detail) => {
    expect(refusal(entities)).toBe(`bad answer: ${detail}`);
  });

  it('may have a name of the client’s own that is that of a key', () => {
    const entity = { id: 'PUBLISHED', code: 7 };
    const query = QUERY.replace('state named: nameUsed', 'id: state code: revision');
    expect(ownEntities([entity, null], [EQUIP, SEROCU], query)).toEqual([entity, null]);
  });

  it('are read through fragments', () => {
    const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ...F } } fragment F on SurreyAccount { state }`;
    expect(ownEntities([{ state: 'PUBLISHED' }, null], [EQUIP, SEROCU], query)).toEqual([
      { state: 'PUBLISHED' },
      null,
    ]);
  });
});
