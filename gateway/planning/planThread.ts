import { HeaderMap } from '@apollo/server';
import { hubError } from '../../services/common/errors/hubError';
import { inWorker, WorkerEnded } from '../../services/common/process/inWorker';
import { Room } from '../../services/common/process/room';
import type { PlanAnswer, PlanQuestion } from './planWorker';

const PROGRAM = 'gateway/planning/planWorker.js';

/** What one plan may take. The widest that the limits on operations let pass takes less than two seconds. */
const LIMITS = { seconds: 20, memoryMb: 1024 };

/** It takes a while to get ready, and the next new operation may come any time: it stays. */
const IDLE_SECONDS = 24 * 60 * 60;

/** Most operations that wait to be planned. */
const MOST_WAITING = 200;

/** An operation counts as one that came so much later for each of its characters: short ones pass, but not for ever. */
const MS_PER_CHARACTER = 1;

/** What becomes of a plan that is asked for. */
export type PlanOutcome = 'made' | 'refused' | 'too hard' | 'busy';

/**
 * The thread in which all operations are planned, one after the other: a plan takes up to seconds, in which the gateway
 * would answer nobody.
 */
export class PlanThread {
  private readonly room = new Room(1, MOST_WAITING);
  /** Told of every plan, with how many seconds it took once its turn had come. */
  onPlan: (outcome: PlanOutcome, seconds: number) => void = () => undefined;

  constructor(private readonly limits = LIMITS) {}

  /** How many operations wait. */
  get waiting(): number {
    return this.room.state.waiting;
  }

  /** Loads the supergraph, so that the first operation need not wait for it. What fails here fails again then. */
  async prepare(supergraph: string): Promise<void> {
    const question = { supergraph, operation: undefined, isDoubtful: false };
    const leave = await this.room.enter({ size: 1, rank: -Infinity }, new AbortController().signal);
    await this.ask(question).catch(() => undefined);
    leave();
  }

  /**
   * The plan as JSON. Throws a GraphQLError with BUSY when its turn does not come in `waitMs` milliseconds, and with
   * OPERATION_TOO_HARD when it takes too long or too much memory; else an Error with the planner's word.
   */
  async plan(question: PlanQuestion, waitMs: number): Promise<string> {
    const leave = await this.turn(question.operation?.source.length ?? 0, waitMs);
    const startedAt = performance.now();
    let outcome: PlanOutcome = 'refused';
    try {
      const answer = await this.ask(question);
      if ('refusal' in answer) throw new Error(`The operation cannot be planned: ${answer.refusal}`);
      outcome = 'made';
      return answer.plan;
    } catch (error) {
      if (!(error instanceof WorkerEnded)) throw error;
      outcome = 'too hard';
      throw hubError(
        'OPERATION_TOO_HARD',
        `The operation is too hard to plan. ${error.message} Ask for less at a time.`,
        { http: { status: 400 } },
      );
    } finally {
      leave();
      this.onPlan(outcome, (performance.now() - startedAt) / 1000);
    }
  }

  private async turn(characters: number, waitMs: number): Promise<() => void> {
    const rank = performance.now() + characters * MS_PER_CHARACTER;
    try {
      return await this.room.enter({ size: 1, rank }, AbortSignal.timeout(waitMs));
    } catch {
      this.onPlan('busy', 0);
      throw hubError('BUSY', 'Too many new operations wait to be planned; try again in 1 s.', {
        retryAfter: 1,
        http: { status: 503, headers: new HeaderMap([['retry-after', '1']]) },
      });
    }
  }

  private ask(question: PlanQuestion): Promise<PlanAnswer> {
    return inWorker<PlanAnswer>(PROGRAM, question, { ...this.limits, idleSeconds: IDLE_SECONDS });
  }
}
