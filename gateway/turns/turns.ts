import { NoRoom, Room, type Needs } from '../../services/common/process/room';
import { busy } from './busy';

/** Cheap is what takes no more than this part of all that may be under way: it need not wait for what is costly. */
const CHEAP = 1 / 50;

/** Most operations of a kind that wait. */
const MOST_WAITING = 200;

/** About how long the hub works at a unit of cost: the least that was measured (costTable.ts). */
const MS_PER_COST = 0.04;

const UNDER_WAY = 'Too many costly operations are under way (COST_AT_ONCE)';

const KINDS = ['cheap', 'costly'] as const;
export type Kind = (typeof KINDS)[number];

/** What became of an operation that asked for its turn: it got it, or not, or its client did not wait. */
export type TurnOutcome = 'run' | 'line full' | 'too late' | 'gone';

/** How an operation waited, for metrics. */
export interface TurnReport {
  readonly kind: Kind;
  readonly outcome: TurnOutcome;
  readonly seconds: number;
}

/** What is under way of a kind, in estimated cost, and what waits. */
export interface TurnState {
  readonly kind: Kind;
  readonly running: number;
  readonly waiting: number;
  readonly waitingCost: number;
}

interface Options {
  /** Most estimated cost under way at a time, of cheap operations and of costly ones; 0 is no bound. */
  readonly costAtOnce: number;
  readonly waitSeconds: number;
}

/**
 * Bounds what operations are under way by their estimated cost; others wait for their turn. Cheap ones have room of their
 * own. Each is due once the hub could have worked off what its client has under way with it: whoever asks for little comes
 * before whoever asks for much, but not for ever.
 */
export class Turns {
  private readonly rooms: Readonly<Record<Kind, Room>>;
  /** Cost that each client has under way or waiting; clients that have none are not in it. */
  private readonly underWay = new Map<string, number>();
  /** Told of every operation. */
  onTurn: (report: TurnReport) => void = () => undefined;

  /** `nowMs` is a clock that never goes back, in milliseconds. */
  constructor(
    private readonly options: Options,
    private readonly nowMs: () => number = () => performance.now(),
  ) {
    const size = options.costAtOnce === 0 ? Infinity : options.costAtOnce;
    this.rooms = { cheap: new Room(size, MOST_WAITING), costly: new Room(size, MOST_WAITING) };
  }

  get states(): TurnState[] {
    return KINDS.map((kind) => {
      const { taken, waiting, wanted } = this.rooms[kind].state;
      return { kind, running: taken, waiting, waitingCost: wanted };
    });
  }

  /**
   * Waits for the turn of an operation, and answers how to end it. Throws the error BUSY when its turn does not come, and
   * when `gone`, its client's connection, ends first.
   */
  async take(client: string, cost: number, gone: AbortSignal): Promise<() => void> {
    const kind = cost <= this.options.costAtOnce * CHEAP ? 'cheap' : 'costly';
    const askedAt = this.nowMs();
    const report = (outcome: TurnOutcome): void =>
      this.onTurn({ kind, outcome, seconds: (this.nowMs() - askedAt) / 1000 });
    const before = this.underWay.get(client) ?? 0;
    const rank = askedAt + (before + cost) * MS_PER_COST;
    this.count(client, cost);
    try {
      const leave = await this.enter(this.rooms[kind], { size: cost, rank }, gone);
      report('run');
      return once(() => {
        leave();
        this.count(client, -cost);
      });
    } catch (error) {
      this.count(client, -cost);
      report(error instanceof NoRoom ? 'line full' : gone.aborted ? 'gone' : 'too late');
      throw busy(UNDER_WAY, this.secondsFor(kind, cost));
    }
  }

  private async enter(room: Room, needs: Needs, gone: AbortSignal): Promise<() => void> {
    const waiting = new AbortController();
    const stop = (): void => waiting.abort();
    const timer = setTimeout(stop, this.options.waitSeconds * 1000).unref();
    if (gone.aborted) stop();
    gone.addEventListener('abort', stop);
    try {
      return await room.enter(needs, waiting.signal);
    } finally {
      clearTimeout(timer);
      gone.removeEventListener('abort', stop);
    }
  }

  /** In how many seconds the hub may have worked off what is there. */
  private secondsFor(kind: Kind, cost: number): number {
    const { taken, wanted } = this.rooms[kind].state;
    return Math.ceil(((taken + wanted + cost) * MS_PER_COST) / 1000);
  }

  private count(client: string, cost: number): void {
    const sum = (this.underWay.get(client) ?? 0) + cost;
    if (sum > 0) this.underWay.set(client, sum);
    else this.underWay.delete(client);
  }
}

function once(work: () => void): () => void {
  let isDone = false;
  return () => {
    if (!isDone) work();
    isDone = true;
  };
}
