import { PUBLISHING, ask, errorsOf, rowsOf } from '../directoryOfFive.test-helper';

describe('the peers whose function costs a body is set beside', () => {
  it('are itself first, then the group asked for, and of those that publish the words too', async () => {
    const { body } = await ask(
      '{ body(code: "surrey") { peerCosts(by: LAND_NEIGHBOURS) { id by body { code } expected { body { code } publishes } bodies { code } } peers(by: LAND_NEIGHBOURS) { code } } }',
    );
    const codes = ['surrey', ...body.peers.map(({ code }: { code: string }) => code)];
    expect(body.peerCosts).toEqual({
      id: 'surrey@LAND_NEIGHBOURS',
      by: 'LAND_NEIGHBOURS',
      body: { code: 'surrey' },
      expected: codes.map((code) => ({ body: { code }, publishes: PUBLISHING.includes(code) })),
      bodies: [{ code: 'surrey' }, { code: 'sussex' }, { code: 'thames-valley' }],
    });
  });
});

describe('bodies', () => {
  const codes = async (argument: string): Promise<string[]> =>
    (await ask(`{ bodies${argument} { code } }`)).bodies.map(({ code }: { code: string }) => code);

  it('are all listed, in order of code', async () => {
    const all = rowsOf('bodies.csv').map(([code]) => code ?? '');
    expect(await codes('')).toEqual(all.sort());
  });

  it('are listed by every part of the filter that is given', async () => {
    const rows = rowsOf('bodies.csv');
    const ofKinds = rows
      .filter(([, , kind]) => kind === 'FIRE' || kind === 'AMBULANCE')
      .map(([code]) => code);
    expect(await codes('(kind: [FIRE, AMBULANCE])')).toEqual(ofKinds.sort());
    expect(await codes('(kind: POLICE, region: "east-midlands")')).toEqual([
      'derbyshire',
      'leicestershire',
      'lincolnshire',
      'northamptonshire',
      'nottinghamshire',
    ]);
    expect(await codes('(publishing: true)')).toEqual(PUBLISHING);
    expect(await codes('(publishing: false)')).toHaveLength(106 - PUBLISHING.length);
    expect(await codes('(publishing: true, region: "east-midlands")')).toEqual(['leicestershire']);
    expect(await codes('(kind: [])')).toEqual([]);
    expect(await codes('(kind: null, region: null, publishing: null)')).toHaveLength(106);
  });

  it('of a region that does not exist are an error with a near code', async () => {
    expect(await errorsOf('{ bodies(region: "east-midland") { code } }')).toEqual([
      {
        message: 'There is no region "east-midland". Did you mean "east-midlands" or "west-midlands"?',
        extensions: { code: 'UNKNOWN_FILTER_VALUE', argument: 'region', value: 'east-midland' },
      },
    ]);
    expect(await errorsOf('{ bodies(region: "") { code } }')).toEqual([
      {
        message: 'There is no region "".',
        extensions: { code: 'UNKNOWN_FILTER_VALUE', argument: 'region', value: '' },
      },
    ]);
  });

  it('have peers: land neighbours, those of the region, co-parties, and all of the kind', async () => {
    const { body } = await ask(`{ body(code: "surrey") {
      land: peers(by: LAND_NEIGHBOURS) { code } region: peers(by: REGION) { code }
      parties: peers(by: CO_PARTIES) { code } kind: peers(by: SAME_KIND) { code } neighbours { code }
    } }`);
    const list = (name: string): string[] => body[name].map(({ code }: { code: string }) => code);
    expect(list('land')).toEqual(['hampshire', 'kent', 'metropolitan', 'sussex', 'thames-valley']);
    expect(list('neighbours')).toEqual(list('land'));
    expect(list('region')).toEqual(['hampshire', 'kent', 'sussex', 'thames-valley']);
    expect(list('kind')).toHaveLength(42);
    expect(list('parties')).toContain('thames-valley');
    expect(list('parties')).not.toContain('surrey');
    expect(list('parties').length).toBeLessThan(42);
  });

  it('are neighbours of each other', async () => {
    const { bodies } = await ask('{ bodies(kind: POLICE) { code neighbours { code neighbours { code } } } }');
    for (const { code, neighbours } of bodies) {
      for (const neighbour of neighbours) expect(neighbour.neighbours).toContainEqual({ code });
    }
  });
});
