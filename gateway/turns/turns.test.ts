import { Turns, type TurnReport } from './turns';

interface Counter {
  readonly turns: Turns;
  /** Who got their turn, and the extensions of the error of those who did not, in order. */
  readonly seen: unknown[];
  readonly reports: TurnReport[];
  come: (name: string, client: string, cost: number, gone?: AbortSignal) => Promise<void>;
  go: (...names: readonly string[]) => Promise<void>;
  pass: (seconds: number) => void;
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Turns for 1000 at once, and the clock that they go by. */
function thousand({ costAtOnce = 1000, waitSeconds = 60 } = {}): Counter {
  let nowMs = 5_000_000;
  const turns = new Turns({ costAtOnce, waitSeconds }, () => nowMs);
  const seen: unknown[] = [];
  const reports: TurnReport[] = [];
  turns.onTurn = (report) => reports.push(report);
  const ends = new Map<string, () => void>();
  return {
    turns,
    seen,
    reports,
    come: async (name, client, cost, gone = new AbortController().signal) => {
      turns.take(client, cost, gone).then(
        (end) => {
          seen.push(name);
          ends.set(name, end);
        },
        ({ message, extensions }: { message: string; extensions: { code: string } }) =>
          seen.push([name, extensions.code, message]),
      );
      await settled();
    },
    go: async (...names) => {
      for (const name of names) ends.get(name)?.();
      await settled();
    },
    pass: (seconds) => (nowMs += seconds * 1000),
  };
}

describe('the turn of an operation', () => {
  it('comes when what is under way leaves room for its cost', async () => {
    const { turns, seen, come, go } = thousand();
    await come('a', 'x', 600);
    await come('b', 'y', 500);
    await come('cheap', 'z', 20);
    expect(seen).toEqual(['a', 'cheap']);
    expect(turns.states).toEqual([
      { kind: 'cheap', running: 20, waiting: 0, waitingCost: 0 },
      { kind: 'costly', running: 600, waiting: 1, waitingCost: 500 },
    ]);
    await go('a', 'a', 'cheap');
    expect(seen).toEqual(['a', 'cheap', 'b']);
    expect(turns.states).toEqual([
      { kind: 'cheap', running: 0, waiting: 0, waitingCost: 0 },
      { kind: 'costly', running: 500, waiting: 0, waitingCost: 0 },
    ]);
  });

  it('comes before those of clients that have more under way', async () => {
    const { seen, come, go } = thousand();
    await come('many 1', 'many', 1000);
    await come('many 2', 'many', 1000);
    await come('many 3', 'many', 1000);
    await come('few 1', 'few', 1000);
    await come('few, and small', 'small', 100);
    for (const last of ['many 1', 'few, and small', 'few 1', 'many 2']) await go(last);
    expect(seen).toEqual(['many 1', 'few, and small', 'few 1', 'many 2', 'many 3']);
  });

  it('comes first when it has waited for as long as the work takes', async () => {
    const { seen, come, go, pass } = thousand();
    await come('a', 'x', 1000);
    await come('large', 'y', 1000);
    pass(0.035);
    await come('small, in time', 'z', 100);
    pass(0.002);
    await come('small, too late', 'w', 100);
    for (const last of ['a', 'small, in time', 'large']) await go(last);
    expect(seen).toEqual(['a', 'small, in time', 'large', 'small, too late']);
  });

  it('does not come in time when the others take too long', async () => {
    const { turns, seen, reports, come } = thousand({ costAtOnce: 100_000, waitSeconds: 0.02 });
    await come('a', 'x', 100_000);
    await come('b', 'x', 50_000);
    while (seen.length < 2) await settled();
    expect(seen).toEqual([
      'a',
      ['b', 'BUSY', 'Too many costly operations are under way (COST_AT_ONCE); try again in 6 s.'],
    ]);
    expect(reports.map(({ kind, outcome }) => [kind, outcome])).toEqual([
      ['costly', 'run'],
      ['costly', 'too late'],
    ]);
    expect(turns.states[1]).toEqual({ kind: 'costly', running: 100_000, waiting: 0, waitingCost: 0 });
  });

  it('does not come for the one that has most under way when 200 wait', async () => {
    const { seen, reports, come } = thousand();
    await come('a', 'x', 1000);
    for (let n = 0; n < 200; n++) await come(`b${n}`, 'x', 100);
    await come('c', 'y', 100);
    expect(seen).toEqual([
      'a',
      ['b199', 'BUSY', 'Too many costly operations are under way (COST_AT_ONCE); try again in 1 s.'],
    ]);
    expect(reports.map(({ outcome }) => outcome)).toEqual(['run', 'line full']);
  });

  it('is given up when nobody waits for it any more', async () => {
    const { turns, reports, come, go, seen } = thousand();
    const connection = new AbortController();
    await come('a', 'x', 1000);
    await come('b', 'y', 1000, connection.signal);
    await come('c', 'z', 1000);
    connection.abort();
    await settled();
    await go('a');
    expect(seen.filter((one) => typeof one === 'string')).toEqual(['a', 'c']);
    expect(reports.map(({ outcome }) => outcome)).toEqual(['run', 'gone', 'run']);
    expect(turns.states[1]?.waiting).toBe(0);
  });

  it('comes at once when there is no bound', async () => {
    const { seen, come } = thousand({ costAtOnce: 0 });
    for (const name of ['a', 'b', 'c']) await come(name, 'x', 1e15);
    expect(seen).toEqual(['a', 'b', 'c']);
  });
});
