import { compose } from '../supergraph/compose';
import { checkPlans, PLAN_BUDGET } from './6-plans';

/**
 * A synthetic schema of so many subgraphs which all resolve one object and each of its fields: every field of a question
 * can be fetched from each, and the ways to do so multiply.
 */
function multiplying(subgraphs: number): string {
  const fields = Array.from({ length: 12 }, (_, index) => `f${index}: String @shareable`).join(' ');
  const parts = Array.from({ length: subgraphs }, (_, index) => ({
    name: `synthetic-${index}`,
    url: 'http://127.0.0.1:9/',
    sdl: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key", "@shareable"])
      type Query { ${index === 0 ? 'thing: Thing' : ''} unused${index}: Int }
      type Thing @key(fields: "id") { id: ID ${index === 0 ? 'own: Int' : fields} other: Thing @shareable }`,
  }));
  return compose(parts).sdl;
}

const FIELDS = Array.from({ length: 12 }, (_, index) => `f${index}: String`).join(' ');

/** The same with one place for each object. */
const FITTING = compose([
  {
    name: 'synthetic-0',
    url: 'http://127.0.0.1:9/',
    sdl: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key"])
      type Query { thing: Thing }
      type Thing @key(fields: "id") { id: ID other: Thing ${FIELDS} }`,
  },
]).sdl;

const operations = [
  {
    name: 'Synthetic',
    text: '{ thing { f0 f1 f2 f3 other { f0 f1 f2 f3 other { f4 f5 f6 f7 } } } }',
    clients: ['synthetic dashboard 1'],
  },
];

const FIGURES =
  /^To plan the operation "Synthetic" of synthetic dashboard 1, the gateway would weigh \d+ ways; 200 are allowed\.$/;

describe('the planning budget', () => {
  it('lets a schema pass in which each object has one place', async () => {
    expect(await checkPlans({ supergraph: FITTING, operations })).toEqual([]);
  });

  it('leaves out operations that the schema does not know at all: nobody can ask them of the gateway', async () => {
    const unknown = [
      'mutation { publish }',
      'subscription { x }',
      '{ nothing }',
      'fragment F on Thing { id }',
    ];
    const asked = unknown.map((text) => ({ name: '(no name)', text, clients: [] }));
    expect(await checkPlans({ supergraph: FITTING, operations: asked })).toEqual([]);
  });

  it('refuses a schema for which the planner has to weigh too many ways, with the figures', async () => {
    const findings = await checkPlans({ supergraph: multiplying(6), operations }, FITTING);
    expect(findings).toEqual([
      expect.objectContaining({
        rule: 'PLAN_BUDGET',
        severity: 'ERROR',
        message: expect.stringMatching(FIGURES),
      }),
    ]);
  });

  it('only warns of what is so already: one who asks too much stops nobody from publishing', async () => {
    const [finding] = await checkPlans({ supergraph: multiplying(6), operations }, multiplying(5));
    expect(finding?.severity).toBe('WARNING');
    expect(finding?.message).toContain('That is so already.');
  });

  it('ends planning that takes too long', async () => {
    const question = { supergraph: multiplying(6), operations };
    const [finding] = await checkPlans(question, undefined, { ...PLAN_BUDGET, seconds: 0.001 });
    expect(finding?.message).toBe(
      'Planning what is used goes beyond what is allowed. It took longer than 0.001 seconds.',
    );
  });

  it('ends planning that takes too much memory', async () => {
    const question = { supergraph: multiplying(6), operations };
    const [finding] = await checkPlans(question, undefined, { ...PLAN_BUDGET, memoryMb: 12 });
    expect(finding?.message).toContain('It took more than 12 MB of memory.');
  });

  it('answers each question for itself, several at once, and also after planning was ended', async () => {
    const six = multiplying(6);
    await checkPlans({ supergraph: six, operations }, undefined, { ...PLAN_BUDGET, seconds: 0.001 });
    const asked = [FITTING, six, FITTING].map((supergraph) => checkPlans({ supergraph, operations }));
    expect((await Promise.all(asked)).map((findings) => findings.length)).toEqual([0, 1, 0]);
    expect(await checkPlans({ supergraph: FITTING, operations })).toEqual([]);
  });
});
