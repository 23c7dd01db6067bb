import { buildSchema } from 'graphql';
import { impactOf } from './impact';

const BEFORE = `
  type Query { body: KentBody unit(of: Unit): String }
  type KentBody { code: ID motto: String colour: String }
  enum Unit { GBP FTE }`;

const operation = (name: string, text: string) => ({ name, text, clients: ['synthetic dashboard 1'] });
const MOTTO = operation('Motto', '{ body { motto } }');
const UNIT = operation('Unit', '{ unit(of: GBP) }');
const CODE = operation('Code', '{ body { code } }');
const ALL = [MOTTO, UNIT, CODE];

const impact = (after: string) => impactOf(buildSchema(BEFORE), buildSchema(after), ALL);

describe('what a change of the schema does', () => {
  it('breaks the operations that read what is gone, and no others', async () => {
    const { changes, operations } = await impact(BEFORE.replace('motto: String', ''));
    expect(changes).toEqual([
      {
        kind: 'BREAKING',
        coordinate: 'KentBody.motto',
        message: "Field 'motto' was removed from object type 'KentBody'",
      },
    ]);
    expect(operations).toEqual([
      { operation: MOTTO, effect: 'BROKEN', reasons: ['Cannot query field "motto" on type "KentBody".'] },
      { operation: UNIT, effect: 'UNAFFECTED', reasons: [] },
      { operation: CODE, effect: 'UNAFFECTED', reasons: [] },
    ]);
  });

  it('may affect the operations that read what becomes another', async () => {
    const { changes, operations } = await impact(BEFORE.replace('GBP FTE', 'GBP FTE HOURS'));
    expect(changes).toEqual([
      { kind: 'DANGEROUS', coordinate: 'Unit.HOURS', message: "Enum value 'HOURS' was added to enum 'Unit'" },
    ]);
    expect(operations.map(({ effect }) => effect)).toEqual(['UNAFFECTED', 'POSSIBLY_AFFECTED', 'UNAFFECTED']);
  });

  it('is safe where something is added; a new type counts once, a description not at all', async () => {
    const after = `${BEFORE.replace('colour: String', '"Its colour." colour: String size: Int')}
      type New { one: Int two: Int }`;
    const { changes, operations } = await impact(after);
    expect(changes).toEqual([
      { kind: 'SAFE', coordinate: 'New', message: "Type 'New' was added" },
      {
        kind: 'SAFE',
        coordinate: 'KentBody.size',
        message: "Field 'size' was added to object type 'KentBody'",
      },
    ]);
    expect(operations.every(({ effect }) => effect === 'UNAFFECTED')).toBe(true);
  });

  it('does not speak of what is no operation', async () => {
    const schema = buildSchema(BEFORE);
    expect((await impactOf(schema, schema, [operation('None', '{ body {')])).operations).toEqual([]);
  });

  it('does not speak of operations that failed before', async () => {
    const old = operation('Old', '{ body { gone } }');
    const schema = buildSchema(BEFORE);
    expect((await impactOf(schema, schema, [old])).operations).toEqual([]);
  });
});
