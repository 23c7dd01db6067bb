import { ask } from '../directoryOfFive.test-helper';

describe('publishers', () => {
  it('are the bodies with a subgraph, in order of code', async () => {
    expect(await ask('{ publishers { code name schemaVersion contractVersion } }')).toEqual({
      publishers: [
        ['dyfed-powys', 'Dyfed-Powys Police'],
        ['leicestershire', 'Leicestershire Police'],
        ['surrey', 'Surrey Police'],
        ['sussex', 'Sussex Police'],
        ['thames-valley', 'Thames Valley Police'],
      ].map(([code, name]) => ({ code, name, schemaVersion: 1, contractVersion: '3' })),
    });
  });
});
