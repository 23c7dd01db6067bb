import { checkGoals } from './goals';
import type { LoadMeasurement, Measurement } from './measurement';

const load = (cells: Partial<LoadMeasurement>): LoadMeasurement => ({
  server: 'ours',
  operation: 'nation',
  publishers: 43,
  connections: 1,
  mode: 'distinct',
  rps: 10,
  p50Ms: 100,
  p99Ms: 200,
  rssMb: 100,
  ...cells,
});

const lines = (...measurements: Measurement[]): string[] =>
  checkGoals(measurements).map(({ goal, ratio, isMet }) => `${goal}: ${ratio} ${isMet ? 'met' : 'missed'}`);

describe('the goals', () => {
  it('are checked against what ran side by side', () => {
    expect(
      lines(
        load({}),
        load({ server: 'plain', rps: 4 }),
        load({ server: 'hive', rps: 10 }),
        load({ server: 'floor', p50Ms: 80 }),
      ),
    ).toEqual([
      'caches off, at least 2.5 times the plain gateway: 2.5 met',
      'caches off, ahead of Hive Gateway: 1 missed',
      "caches off, latency within 1.5 times the floor's: 1.25 met",
      'caches off, p99 not above 3 times p50: 2 met',
    ]);
  });

  it('set nothing beside another size, operation, number of connections or mode', () => {
    expect(
      lines(
        load({ operation: 'headline', p99Ms: 400 }),
        load({ server: 'plain', operation: 'headline', publishers: 10 }),
        load({ server: 'plain', operation: 'briefing' }),
        load({ server: 'plain', operation: 'headline', connections: 50 }),
        load({ server: 'plain', operation: 'headline', mode: 'identical' }),
        load({ server: 'floor', operation: 'headline' }),
      ),
    ).toEqual(['caches off, p99 not above 3 times p50: 4 missed']);
  });

  it('ask of the gateway as shipped that it answers identical requests ten times as often', () => {
    expect(
      lines(
        load({ server: 'shipped', mode: 'identical', rps: 99 }),
        load({ server: 'plain', mode: 'identical', rps: 10 }),
      ),
    ).toEqual(['as shipped, identical, at least 10 times the plain gateway: 9.9 missed']);
  });

  it('ask for flat memory where the load was long enough, of our own gateway only', () => {
    const memory = { kind: 'memory', publishers: 43, restMb: 100, earlyMb: 200 } as const;
    expect(
      lines(
        { ...memory, server: 'ours', lateMb: 220, seconds: 300 },
        { ...memory, server: 'shipped', lateMb: 300, seconds: 300 },
        { ...memory, server: 'plain', lateMb: 900, seconds: 300 },
        { ...memory, server: 'ours', lateMb: 900, seconds: 15 },
      ),
    ).toEqual(['memory flat under load: 1.1 met', 'memory flat under load: 1.5 missed']);
  });
});
