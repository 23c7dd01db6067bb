import fs from 'node:fs';
import { pino } from 'pino';
import { PlanThread } from '../planning/planThread';
import { Plans } from '../planning/plans';
import { Generation } from './generation';

const SDL = fs.readFileSync('schema/supergraph.graphql', 'utf8');

describe('what was asked of the supergraph before', () => {
  const operation = (source: string) => ({ source, operationName: undefined });
  const known = operation('query Known { regions { name } }');
  const gone = operation('query Gone { nothingOfThisName }');
  const another = operation('query Another { bodies { name } }');
  const load = (): { generation: Generation; plans: Plans } => {
    const plans = new Plans(SDL, {
      thread: new PlanThread(),
      kept: undefined,
      log: pino({ level: 'silent' }),
    });
    const asked = () => Promise.reject(new Error('No subgraph is asked.'));
    return { generation: Generation.load(SDL, () => ({ process: asked }), plans), plans };
  };

  it('is planned before this one answers, but for what its schema refuses', async () => {
    const { generation, plans } = load();
    expect(await generation.warm([known, gone, another], 120_000.5)).toBe(2);
    expect([known, gone, another].map((one) => plans.known(one)?.kind)).toEqual([
      'QueryPlan',
      undefined,
      'QueryPlan',
    ]);
  });

  it('is left unplanned when the time is over', async () => {
    const { generation, plans } = load();
    expect(await generation.warm([known], 0)).toBe(0);
    expect(plans.known(known)).toBeUndefined();
  });
});
