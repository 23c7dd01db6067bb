import type { Options } from './options';

/** How long everything may take. */
export interface Profile {
  /** What is not begun by then is skipped. */
  readonly totalSeconds: number;
  /** What is not done by then is given up, and the rest reported. */
  readonly hardSeconds: number;
  /** Longest time that a round sends requests. */
  readonly seconds: number;
  /** Rounds of every load: at least one, and no more once `secondsOfRounds` have gone by. */
  readonly rounds: number;
  readonly secondsOfRounds: number;
  /** Most requests of one round. */
  readonly mostRequests: number;
  /** How long answers are waited for after the last request was sent. */
  readonly graceSeconds: number;
  /** One load on one server is left out when its first requests alone would take longer. */
  readonly mostSecondsEach: number;
  /** Load before memory is read again. */
  readonly memorySeconds: number;
}

/** Stays below 5 minutes with everything that is started and stopped. */
const QUICK: Profile = {
  totalSeconds: 235,
  hardSeconds: 260,
  seconds: 0.5,
  rounds: 3,
  secondsOfRounds: 3,
  mostRequests: 1000,
  graceSeconds: 8,
  mostSecondsEach: 5,
  memorySeconds: 15,
};

const FULL: Profile = {
  totalSeconds: 38 * 60,
  hardSeconds: 40 * 60,
  seconds: 2,
  rounds: 3,
  secondsOfRounds: 30,
  mostRequests: 5000,
  graceSeconds: 30,
  mostSecondsEach: 30,
  memorySeconds: 300,
};

export function profileOf({ quick, seconds }: Pick<Options, 'quick' | 'seconds'>): Profile {
  const profile = quick ? QUICK : FULL;
  return seconds === undefined ? profile : { ...profile, seconds };
}
