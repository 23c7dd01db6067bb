import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import { LastKnown } from './lastKnown';

const HOUR = 3_600_000;
const START = Date.UTC(2026, 0, 5);
const [KEY, OTHER] = ['a'.repeat(64), 'b'.repeat(64)] as const;

/** A gateway's memory under a clock, a directory and a disk that the test holds. */
let folder: string;
let clock: number;
let heard: string | undefined;
let logged: string[];
const open: LastKnown[] = [];

async function start(place = folder): Promise<LastKnown> {
  const known = await LastKnown.open({
    folder: place,
    bytes: 1_000_000,
    mostMs: HOUR,
    published: {
      get last() {
        return heard === undefined ? undefined : { whole: heard, publishers: { surrey: heard } };
      },
    },
    log: pino({ base: null }, { write: (line: string) => void logged.push(line) }),
    now: () => clock,
  });
  open.push(known);
  return known;
}

/** Stops it as SIGTERM does, and starts another. */
async function restart(known: LastKnown): Promise<LastKnown> {
  await known.stop();
  return start();
}

const remember = (known: LastKnown, text: string, key = KEY): void =>
  known.remember(key, text, known.stateOf('surrey'));
const find = (known: LastKnown, key = KEY): unknown => {
  const found = known.find('surrey', key);
  return found && [found.text, (found.at - START) / HOUR];
};

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'last-known-'));
  [clock, heard, logged] = [START, 'one', []];
});
afterEach(async () => {
  for (const known of open.splice(0)) await known.stop();
  fs.rmSync(folder, { recursive: true, force: true });
});

describe('what a publisher said last', () => {
  it('is given with the time it was fetched, until it is too old', async () => {
    const known = await start();
    remember(known, 'said');
    clock += HOUR;
    expect(find(known)).toEqual(['said', 0]);
    clock += 1;
    expect(find(known)).toBeUndefined();
    expect(find(known, OTHER)).toBeUndefined();
  });

  it('survives a restart, also with the time when it was said again', async () => {
    const known = await start();
    remember(known, 'said');
    clock += HOUR / 2;
    const second = await restart(known);
    expect(find(second)).toEqual(['said', 0]);
    remember(second, 'said');
    clock += HOUR / 4;
    remember(second, 'said');
    expect(find(await restart(second))).toEqual(['said', 0.75]);
  });

  it('is the last one also when it is said anew while the one before is being written', async () => {
    const known = await start();
    remember(known, 'first');
    const stopping = known.stop();
    remember(known, 'second');
    await stopping;
    expect(find(await restart(known))).toEqual(['second', 0]);
  });

  it('is not given once the directory has heard of something newer', async () => {
    const known = await start();
    remember(known, 'said');
    heard = 'two';
    expect(find(known)).toBeUndefined();
    expect(find(await restart(known))).toBeUndefined();
  });

  it('is not given when it was asked for before the directory heard of something newer, and came after', async () => {
    const known = await start();
    const state = known.stateOf('surrey');
    heard = 'two';
    known.remember(KEY, 'said', state);
    expect(find(known)).toBeUndefined();
  });

  it('is given while the directory is away, and afterwards when nothing is newer', async () => {
    const known = await start();
    remember(known, 'said');
    heard = undefined;
    const second = await restart(known);
    expect(find(second)).toEqual(['said', 0]);
    remember(second, 'said');
    heard = 'one';
    expect(find(second)).toEqual(['said', 0]);
  });

  it('is not given when nobody can tell whether something newer was published', async () => {
    heard = undefined;
    const known = await start();
    remember(known, 'said');
    expect(find(known)).toEqual(['said', 0]);
    heard = 'one';
    expect(find(known)).toBeUndefined();
  });
});

describe('a clock that jumps', () => {
  it('forward makes it too old, and it is there again when the clock is mended', async () => {
    const known = await start();
    remember(known, 'said');
    clock += 1000 * HOUR;
    expect(find(known)).toBeUndefined();
    clock -= 1000 * HOUR;
    expect(find(known)).toEqual(['said', 0]);
  });

  it('back keeps it no longer than it may be kept', async () => {
    const known = await start();
    remember(known, 'said');
    clock -= HOUR;
    expect(find(known)).toEqual(['said', 0]);
    clock -= 1;
    expect(find(known)).toBeUndefined();
  });

  it('back does not keep what is said then from the disk', async () => {
    const known = await start();
    remember(known, 'said');
    clock -= 1000 * HOUR;
    remember(known, 'said');
    expect(find(await restart(known))).toEqual(['said', -1000]);
  });
});

describe('a disk that takes nothing', () => {
  it('leaves the memory, and says so once', async () => {
    const file = path.join(folder, 'file');
    fs.writeFileSync(file, '');
    const known = await start(path.join(file, 'below'));
    remember(known, 'said');
    await known.stop();
    await known.stop();
    expect(find(known)).toEqual(['said', 0]);
    expect(logged.map((line) => (JSON.parse(line) as { msg: string }).msg)).toEqual([
      'What publishers said last cannot be kept for the next start',
    ]);
  });

  it('loses only what it spoilt', async () => {
    const known = await start();
    remember(known, 'said');
    remember(known, 'spoilt', OTHER);
    await known.stop();
    fs.writeFileSync(path.join(folder, OTHER), '{"state":"one","te');
    fs.writeFileSync(path.join(folder, `${KEY}.new`), '{');
    const second = await start();
    expect([find(second), find(second, OTHER)]).toEqual([['said', 0], undefined]);
    expect(fs.readdirSync(folder)).toEqual([KEY]);
  });
});
