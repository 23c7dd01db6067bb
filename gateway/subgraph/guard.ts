import { setTimeout as wait } from 'node:timers/promises';
import {
  BrokenCircuitError,
  circuitBreaker,
  CircuitState,
  ConsecutiveBreaker,
  handleWhen,
  type CircuitBreakerPolicy,
} from 'cockatiel';
import { NoRoom, Room } from '../../services/common/process/room';
import { CallFailed } from './callFailed';

/** After so many failures in a row a subgraph is left alone. */
const FAILURES_IN_A_ROW = 10;

/** Then one call tries again after so long. */
const REST_MS = 2000;

/** Most calls to one subgraph at a time, and most that wait for their turn: a slow one cannot hold everything up. */
export const AT_A_TIME = 32;
const IN_LINE = 2000;

/** A call that found nobody is tried once more after a pause of about so long. */
const RETRY_AFTER_MS = 50;

/** What a guard is at, for metrics. */
export type GuardState = 'closed' | 'half-open' | 'open';

const STATES: Readonly<Record<CircuitState, GuardState>> = {
  [CircuitState.Closed]: 'closed',
  [CircuitState.HalfOpen]: 'half-open',
  [CircuitState.Open]: 'open',
  [CircuitState.Isolated]: 'open',
};

/** Fails with the signal. */
function endOf(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const end = (): void => reject(new CallFailed('timeout', 'it did not answer in time'));
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });
}

/**
 * Stands before one subgraph: bounds the calls at a time, tries once more when nobody was there (every operation reads),
 * and leaves a subgraph that keeps failing alone for a while.
 */
export class Guard {
  private readonly room = new Room(AT_A_TIME, IN_LINE);
  private readonly breaker: CircuitBreakerPolicy;
  private last: CallFailed | undefined;

  constructor() {
    const isFailure = handleWhen((error) => error instanceof CallFailed);
    this.breaker = circuitBreaker(isFailure, {
      halfOpenAfter: REST_MS,
      breaker: new ConsecutiveBreaker(FAILURES_IN_A_ROW),
    });
  }

  get state(): GuardState {
    return STATES[this.breaker.state];
  }

  /** Makes a call that ends with `signal`, whether or not its turn has come by then. Throws a CallFailed. */
  async call<Answer>(work: () => Promise<Answer>, signal: AbortSignal): Promise<Answer> {
    const leave = await this.turn(signal);
    try {
      // Where another call is trying it again, this one waits for what comes of that.
      return await Promise.race([this.breaker.execute(() => this.tried(work, signal)), endOf(signal)]);
    } catch (error) {
      if (error instanceof BrokenCircuitError) {
        throw new CallFailed(
          this.last?.kind ?? 'unreachable',
          'it failed too often lately and is left alone',
        );
      }
      throw error;
    } finally {
      leave();
    }
  }

  /** Waiting in vain says nothing about the subgraph: it is no failure of its own. */
  private async turn(signal: AbortSignal): Promise<() => void> {
    try {
      return await this.room.enter({ size: 1, rank: 0 }, signal);
    } catch (error) {
      const detail = error instanceof NoRoom ? 'too many calls wait for it' : 'its turn did not come in time';
      throw new CallFailed('timeout', detail);
    }
  }

  private async tried<Answer>(work: () => Promise<Answer>, signal: AbortSignal): Promise<Answer> {
    // Its caller was told so already.
    signal.throwIfAborted();
    try {
      return await this.twice(work, signal);
    } catch (error) {
      if (error instanceof CallFailed) this.last = error;
      throw error;
    }
  }

  private async twice<Answer>(work: () => Promise<Answer>, signal: AbortSignal): Promise<Answer> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof CallFailed) || error.kind !== 'unreachable') throw error;
      await wait(RETRY_AFTER_MS * (0.5 + Math.random()), undefined, { signal }).catch(() => undefined);
      if (signal.aborted) throw error;
      return work();
    }
  }
}
