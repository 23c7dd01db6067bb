import { NoRoom, Room } from './room';

const never = new AbortController().signal;

/** Who was let into a room, in order, and who was refused and why. */
function visitors(room: Room): {
  readonly seen: unknown[];
  readonly leave: Map<string, () => void>;
  come: (name: string, size: number, rank?: number, signal?: AbortSignal) => Promise<void>;
} {
  const seen: unknown[] = [];
  const leave = new Map<string, () => void>();
  const come = async (name: string, size: number, rank = 0, signal = never): Promise<void> => {
    room.enter({ size, rank }, signal).then(
      (out) => {
        seen.push(name);
        leave.set(name, out);
      },
      (reason: unknown) => seen.push([name, reason]),
    );
    await settled();
  };
  return { seen, leave, come };
}

/** Everything that was resolved has been heard of. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('a room', () => {
  it('lets in what fits, and the rest as others leave', async () => {
    const room = new Room(10, 10);
    const { seen, leave, come } = visitors(room);
    await come('a', 6);
    await come('b', 4);
    await come('c', 3);
    await come('d', 3);
    expect([seen, room.state]).toEqual([['a', 'b'], { taken: 10, waiting: 2, wanted: 6 }]);
    leave.get('b')?.();
    leave.get('b')?.();
    await settled();
    expect([seen, room.state]).toEqual([['a', 'b', 'c'], { taken: 9, waiting: 1, wanted: 3 }]);
    for (const name of ['a', 'c']) leave.get(name)?.();
    await settled();
    expect([seen, room.state]).toEqual([['a', 'b', 'c', 'd'], { taken: 3, waiting: 0, wanted: 0 }]);
  });

  it('lets in what is larger than itself when it is empty', async () => {
    const { seen, leave, come } = visitors(new Room(10, 10));
    await come('small', 1);
    await come('huge', 99);
    expect(seen).toEqual(['small']);
    leave.get('small')?.();
    await settled();
    expect(seen).toEqual(['small', 'huge']);
  });

  it('lets in the lowest rank first, and nobody past the first in line', async () => {
    const { seen, leave, come } = visitors(new Room(10, 10));
    await come('a', 5);
    await come('large', 10, 2);
    await come('late', 1, 3);
    await come('early', 1, 1);
    expect(seen).toEqual(['a', 'early']);
    for (const name of ['a', 'early']) leave.get(name)?.();
    await settled();
    expect(seen).toEqual(['a', 'early', 'large']);
  });

  it('refuses the last in a line that is too long', async () => {
    const { seen, leave, come } = visitors(new Room(1, 2));
    await come('a', 1);
    await come('b', 1, 5);
    await come('c', 1, 7);
    await come('d', 1, 6);
    await come('e', 1, 9);
    expect(seen).toEqual(['a', ['c', new NoRoom()], ['e', new NoRoom()]]);
    leave.get('a')?.();
    await settled();
    expect(seen.at(-1)).toBe('b');
  });

  it('lets whoever stops waiting go, and those behind move up', async () => {
    const room = new Room(10, 10);
    const { seen, come } = visitors(room);
    const stop = new AbortController();
    await come('a', 5);
    await come('large', 10, 0, stop.signal);
    await come('b', 5);
    stop.abort('enough');
    await settled();
    expect([seen, room.state.waiting]).toEqual([['a', ['large', 'enough'], 'b'], 0]);
    await come('too late', 1, 0, stop.signal);
    expect(seen.at(-1)).toEqual(['too late', 'enough']);
  });
});
