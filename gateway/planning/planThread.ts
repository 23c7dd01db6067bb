import { inWorker, WorkerEnded } from '../../services/common/process/inWorker';
import { NoRoom, Room } from '../../services/common/process/room';
import { planBusy, type Refusal } from './planErrors';
import type { PlanAnswer, PlanQuestion } from './planWorker';

const PROGRAM = 'gateway/planning/planWorker.js';

/** What one plan may take. The widest views take less than two seconds, at 300 publishers too. */
const LIMITS = { seconds: 20, memoryMb: 1024 };

/** It takes a while to get ready, and the next new operation may come any time: it stays. */
const IDLE_SECONDS = 24 * 60 * 60;

/** Most operations that wait to be planned. */
const MOST_WAITING = 200;

/**
 * An operation counts as one that came so much later for each of its characters, and for each other one that its client
 * has waiting: who asks for little passes who asks for much, but not for ever.
 */
const MS_PER_CHARACTER = 1;
const MS_PER_OTHER = 1000;

/** How much a plan counts in the mean of how long they take. */
const NEWEST_WEIGHT = 0.1;

/** What becomes of a plan that is asked for. It is given up when nobody waits for it any more. */
export type PlanOutcome = 'made' | 'refused' | 'too hard' | 'line full' | 'given up';

/** Who wants a plan, for how long. */
export interface PlanWish {
  readonly client: string;
  /** Ends when nobody waits for the plan any more. */
  readonly signal: AbortSignal;
}

/**
 * The thread in which all operations are planned, one after the other: a plan takes up to seconds, in which the gateway
 * would answer nobody.
 */
export class PlanThread {
  private readonly room = new Room(1, MOST_WAITING);
  /** How many operations each client has here; clients that have none are not in it. */
  private readonly clients = new Map<string, number>();
  private meanSeconds = 0.1;
  /** Told of every plan, with how many seconds it took once its turn had come. */
  onPlan: (outcome: PlanOutcome, seconds: number) => void = () => undefined;

  constructor(private readonly limits = LIMITS) {}

  /** How many operations wait. */
  get waiting(): number {
    return this.room.state.waiting;
  }

  /** In how many seconds what waits may have been planned. */
  get secondsToWait(): number {
    return 1 + Math.ceil(this.waiting * this.meanSeconds);
  }

  /** Loads the supergraph, so that the first operation need not wait for it. What fails here fails again then. */
  async prepare(supergraph: string): Promise<void> {
    const question = { supergraph, operation: undefined, isDoubtful: false };
    const leave = await this.room.enter({ size: 1, rank: -Infinity }, new AbortController().signal);
    await this.ask(question).catch(() => undefined);
    leave();
  }

  /**
   * The plan as JSON, or why there will never be one. Throws the error BUSY when the line is too long, and the signal's
   * reason when that ends before its turn comes.
   */
  async plan(question: PlanQuestion, { client, signal }: PlanWish): Promise<string | Refusal> {
    const others = this.clients.get(client) ?? 0;
    const characters = question.operation?.source.length ?? 0;
    const rank = performance.now() + characters * MS_PER_CHARACTER + others * MS_PER_OTHER;
    this.count(client, 1);
    try {
      const leave = await this.enter(rank, signal);
      try {
        return await this.make(question);
      } finally {
        leave();
      }
    } finally {
      this.count(client, -1);
    }
  }

  private async enter(rank: number, signal: AbortSignal): Promise<() => void> {
    try {
      return await this.room.enter({ size: 1, rank }, signal);
    } catch (error) {
      const isFull = error instanceof NoRoom;
      this.onPlan(isFull ? 'line full' : 'given up', 0);
      throw isFull ? planBusy(this.secondsToWait) : error;
    }
  }

  private async make(question: PlanQuestion): Promise<string | Refusal> {
    const startedAt = performance.now();
    const tell = (outcome: PlanOutcome): void => {
      const seconds = (performance.now() - startedAt) / 1000;
      this.meanSeconds += NEWEST_WEIGHT * (seconds - this.meanSeconds);
      this.onPlan(outcome, seconds);
    };
    try {
      const answer = await this.ask(question);
      tell('refusal' in answer ? 'refused' : 'made');
      return 'refusal' in answer ? { kind: 'refused', why: answer.refusal } : answer.plan;
    } catch (error) {
      if (!(error instanceof WorkerEnded)) throw error;
      tell('too hard');
      return { kind: 'too hard', why: error.message };
    }
  }

  private ask(question: PlanQuestion): Promise<PlanAnswer> {
    return inWorker<PlanAnswer>(PROGRAM, question, { ...this.limits, idleSeconds: IDLE_SECONDS });
  }

  private count(client: string, more: number): void {
    const sum = (this.clients.get(client) ?? 0) + more;
    if (sum > 0) this.clients.set(client, sum);
    else this.clients.delete(client);
  }
}
