import { CallStore } from './callStore';

/** A store of answers whose directory knows one state of everything, under a calendar that the test holds. */
const NOON = Date.UTC(2026, 5, 15, 12);
const HOUR = 3_600_000;
let isHeard: boolean;
let store: CallStore;

beforeEach(() => {
  jest.useFakeTimers({
    now: NOON,
    // Only the calendar: ages are counted by a clock that nobody sets.
    doNotFake: ['performance', 'setTimeout', 'setImmediate', 'nextTick', 'queueMicrotask', 'hrtime'],
  });
  isHeard = true;
  const published = {
    get current() {
      return isHeard ? { whole: 'all', publishers: { surrey: 'one' } } : undefined;
    },
  };
  store = new CallStore(published, { bytes: 10_000, seconds: 0.3 });
});
afterEach(() => jest.useRealTimers());

const keep = (): void => store.keep(store.stateFor('surrey') ?? '', 'key', 'said');
const find = (): string | undefined => store.find('surrey', 'key');

describe('answers that are given again', () => {
  it('are the same whatever the clock does on one day', () => {
    keep();
    jest.setSystemTime(NOON + HOUR);
    expect(find()).toBe('said');
    jest.setSystemTime(NOON - HOUR);
    expect(find()).toBe('said');
  });

  it.each([
    ['forward', 48],
    ['back', -48],
  ])('are not those of another day, when the clock jumps %s', (_where, hours) => {
    keep();
    jest.setSystemTime(NOON + hours * HOUR);
    expect(find()).toBeUndefined();
  });

  it('grow old although the clock stands still or is put back', async () => {
    keep();
    jest.setSystemTime(NOON - HOUR);
    for (let tries = 0; tries < 100 && find() !== undefined; tries++)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(find()).toBeUndefined();
  });

  it('are none while the directory cannot be asked what has changed', () => {
    keep();
    isHeard = false;
    expect(find()).toBeUndefined();
    expect(store.stateFor('surrey')).toBeUndefined();
    isHeard = true;
    expect(find()).toBe('said');
  });
});
