import { post, type GraphqlAnswer } from '../../../test/support/hub';
import { BODIES, entities, bodies, publishers } from './sevenPublishers.test-helper';

describe('a hostile request', () => {
  const MASKED = { code: 'INTERNAL_SERVER_ERROR' };

  const errorsOf = ({ data, errors }: GraphqlAnswer): unknown => ({
    data,
    errors: errors?.map(({ message, extensions, path }) => ({ message, extensions, path })),
  });

  it.each<[string, unknown, string]>([
    ['empty', '', '""'],
    ['one part', 'surrey', '"surrey"'],
    ['two parts', 'surrey/equip', '"surrey/equip"'],
    ['four parts', 'surrey/equip/2021-22/', '"surrey/equip/2021-22/"'],
    ['no reporting period', 'surrey/equip/2021', '"surrey/equip/2021"'],
    ['SQL', "surrey/equip'--/2021-22", `"surrey/equip'--/2021-22"`],
    ['very long', 'x'.repeat(100_000), `"${'x'.repeat(100)}…"`],
    ['null', null, '"null"'],
    ['a number', 7, '"7"'],
    ['an object', { surrey: 1 }, '"{"surrey":1}"'],
  ])('with a malformed account id is told the form: %s', async (_what, id, shown) => {
    expect(errorsOf(await entities('surrey', [id], 'state'))).toEqual({
      data: { _entities: [null] },
      errors: [
        {
          message: `${shown} is no account id; write publisher/collaboration/period, such as surrey/emsou/2017-18-H1.`,
          extensions: { code: 'BAD_ACCOUNT_ID' },
          path: ['_entities', 0],
        },
      ],
    });
  });

  it('for another publisher’s account or body is refused, and the rest of it answered', async () => {
    expect(
      errorsOf(await entities('surrey', ['sussex/equip/2021-22', 'surrey/equip/2021-22'], 'state')),
    ).toEqual({
      data: { _entities: [null, { state: 'PUBLISHED' }] },
      errors: [
        {
          message: '"sussex/equip/2021-22" is an account of "sussex"; this is the subgraph of "surrey".',
          extensions: { code: 'ANOTHER_PUBLISHER' },
          path: ['_entities', 0],
        },
      ],
    });
    expect(errorsOf(await bodies('surrey', ['sussex', 'surrey', 7], 'code'))).toEqual({
      data: { _entities: [null, { code: 'surrey' }, null] },
      errors: [
        {
          message: '"sussex" is another body; this is the subgraph of "surrey".',
          extensions: { code: 'ANOTHER_PUBLISHER' },
          path: ['_entities', 0],
        },
        {
          message: '"7" is no body code; this is the subgraph of "surrey".',
          extensions: { code: 'BAD_REFERENCE' },
          path: ['_entities', 2],
        },
      ],
    });
  });

  it.each([
    ['another publisher’s type', { __typename: 'SussexAccount', id: 'sussex/equip/2021-22' }],
    ['a type without a key', { __typename: 'Figure', measure: 'COST' }],
    ['the root type', { __typename: 'Query' }],
    ['no type', { id: 'surrey/equip/2021-22' }],
    ['a number', 7],
  ])('with a reference to %s learns nothing', async (_what, reference) => {
    const { errors = [] } = await post(
      `${publishers().url}/surrey`,
      'query ($of: [_Any!]!) { _entities(representations: $of) { __typename } }',
      { of: [reference] },
    );
    expect(errors.map(({ message, extensions }) => ({ message, extensions }))).toEqual([
      { message: 'Something went wrong inside the hub; its log has the details.', extensions: MASKED },
    ]);
  });

  it.each([
    ['GET', '/surrey/../sussex', undefined, 400],
    ['POST', '/surrey', '{', 400],
    ['POST', '/surrey', '"text"', 400],
    ['POST', '/nobody', '{}', 404],
    ['GET', '/nobody', undefined, 404],
  ])('that is no GraphQL gets JSON without a stack: %s %s', async (method, path, body, status) => {
    const response = await fetch(`${publishers().url}${path}`, {
      method,
      body,
      headers: { 'content-type': 'application/json' },
    });
    const text = await response.text();
    expect([response.status, text.includes('    at '), text.includes('node_modules')]).toEqual([
      status,
      false,
      false,
    ]);
    expect(() => JSON.parse(text) as unknown).not.toThrow();
  });

  it('finds the list of publishers and nothing of their data at the root', async () => {
    const response = await fetch(`${publishers().url}/`);
    expect(await response.json()).toEqual({ publishers: BODIES.map((code) => ({ code, path: `/${code}` })) });
  });
});
