import { EntityBatches, type Entity, type EntityVariables } from './entityBatches';

const body = (code: string): Entity => ({ __typename: 'Body', code });

/** Answers a name for each object, and notes what it was asked. */
function namer(): { asked: EntityVariables[]; ask: (all: EntityVariables) => Promise<(Entity | null)[]> } {
  const asked: EntityVariables[] = [];
  return {
    asked,
    ask: (all) => {
      asked.push(all);
      return Promise.resolve(
        all.representations.map(({ code }) =>
          code === 'synthetic-none'
            ? null
            : { name: `Synthetic ${String(code)}`, region: { code: 'synthetic' } },
        ),
      );
    },
  };
}

const NAMES =
  'query($representations:[_Any!]!){_entities(representations:$representations){...on Body{name}}}';

describe('objects that one request asks for', () => {
  it('at several places are asked for once, and each place gets its own', async () => {
    const batches = new EntityBatches();
    const { asked, ask } = namer();
    const [first, second] = await Promise.all([
      batches.load(NAMES, { representations: [body('a'), body('b'), body('a')] }, ask),
      batches.load(NAMES, { representations: [body('b'), body('synthetic-none')] }, ask),
    ]);
    expect(asked).toEqual([{ representations: [body('a'), body('b'), body('synthetic-none')] }]);
    const named = (code: string): Entity => ({ name: `Synthetic ${code}`, region: { code: 'synthetic' } });
    expect(first).toEqual([named('a'), named('b'), named('a')]);
    expect(second).toEqual([named('b'), null]);
    (first[0]?.['region'] as Record<string, unknown>)['code'] = 'changed';
    expect([first[2], await batches.load(NAMES, { representations: [body('a')] }, ask)]).toEqual([
      named('a'),
      [named('a')],
    ]);
    expect(asked).toHaveLength(1);
  });

  it('by other questions, or with other variables, are asked for apart', async () => {
    const batches = new EntityBatches();
    const { asked, ask } = namer();
    await Promise.all([
      batches.load(NAMES, { representations: [body('a')] }, ask),
      batches.load(NAMES.replace('name', 'region'), { representations: [body('a')] }, ask),
      batches.load(NAMES, { representations: [body('a')], period: '2021-22' }, ask),
    ]);
    expect(asked).toEqual([
      { representations: [body('a')] },
      { representations: [body('a')] },
      { representations: [body('a')], period: '2021-22' },
    ]);
  });

  it('are asked for again when the question failed', async () => {
    const batches = new EntityBatches();
    const { ask } = namer();
    const failing = [() => Promise.reject(new Error('synthetic')), ask];
    const askNext = (all: EntityVariables) => (failing.shift() ?? ask)(all);
    const load = () => batches.load(NAMES, { representations: [body('a')] }, askNext);
    await expect(load()).rejects.toThrow('synthetic');
    expect(await load()).toEqual([{ name: 'Synthetic a', region: { code: 'synthetic' } }]);
  });
});
