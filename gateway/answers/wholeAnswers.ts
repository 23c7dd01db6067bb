import { createHash } from 'node:crypto';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { LRUCache } from 'lru-cache';
import { today } from '../../services/common/time/today';
import type { SharedAnswers } from '../shared/sharedAnswers';
import type { DescribedOperation } from '../usage/describeOperation';
import type { FollowedState } from './followState';

/** A whole answer as it goes over the wire. */
interface Whole {
  readonly status: number;
  readonly type: string;
  readonly text: string;
  /** Counts one more use of the operation, for a request that gets this answer. */
  readonly again: (request: Request) => void;
  readonly used: DescribedOperation | undefined;
}

/** What a request is answered with; undefined where that is for it alone, LEFT when its client did not wait for it. */
type Outcome = Whole | undefined;
const LEFT = Symbol('left');

interface Options {
  readonly published: Pick<FollowedState, 'current'>;
  readonly bytes: number;
  /** Oldest that an answer may be which is given again. */
  readonly seconds: number;
  /** What other gateways answered. */
  readonly shared?: Pick<SharedAnswers, 'find' | 'keep'> | undefined;
}

/** What later parts of the gateway leave with a request: how to count that its answer is given again. */
export interface AnswerLocals {
  again?: (request: Request) => void;
  /** The operation, where it was valid. */
  used?: DescribedOperation;
}

/** Counts a use of an operation for a request that gets what another gateway answered. */
type CountAgain = (used: DescribedOperation, request: Request) => void;

/** An operation, its variables and the form that the answer is wanted in: equal ones get equal answers. */
function keyOf({ body, headers }: Request): string {
  const asked = JSON.stringify([body, headers.accept ?? '']);
  return createHash('sha256').update(asked).digest('base64');
}

const hasErrors = (text: string): boolean => !text.startsWith('{"data":{');

/**
 * Answers a question that was answered since anything changed with the same answer, and questions that are asked at the
 * same time with one. Every caller may see everything here, so that who asks plays no part. Only answers without errors
 * are kept, as long as the directory knows of no change, on the same day, and no longer than the greatest age; bounded by
 * their size. What other gateways share is found by the same key and grows old from when it was made.
 */
export class WholeAnswers {
  private readonly answers: LRUCache<string, Whole>;
  private readonly inFlight = new Map<string, Promise<Outcome | typeof LEFT>>();
  /** How often an answer was given again, since the start. */
  hits = 0;

  constructor(private readonly options: Options) {
    this.answers = new LRUCache({
      maxSize: options.bytes,
      maxEntrySize: Math.ceil(options.bytes / 4),
      sizeCalculation: ({ text }) => text.length + 200,
      ttl: options.seconds * 1000,
    });
  }

  get size(): { readonly entries: number; readonly bytes: number } {
    return { entries: this.answers.size, bytes: this.answers.calculatedSize };
  }

  /** `version` tells which supergraph answers now: another one may answer otherwise. */
  handler(version: () => string, countAgain: CountAgain): RequestHandler {
    return (request, response, next) => this.handle({ version, countAgain }, request, response, next);
  }

  /** What an answer that is made now is true of; undefined while that cannot be told. */
  private truth(version: () => string): string | undefined {
    const state = this.options.published.current?.whole;
    return state === undefined ? undefined : `${version()} ${state} ${today()}`;
  }

  private async handle(
    { version, countAgain }: { readonly version: () => string; readonly countAgain: CountAgain },
    request: Request,
    response: Response,
    next: NextFunction,
  ): Promise<void> {
    const truth = this.truth(version);
    if (request.method !== 'POST' || truth === undefined) {
      next();
      return;
    }
    const key = `${truth} ${keyOf(request)}`;
    let found = this.answers.get(key);
    // When one who asked the same leaves, the next in line asks for all: nothing is awaited between looking and announcing.
    for (let other = this.inFlight.get(key); found === undefined && other; other = this.inFlight.get(key)) {
      const outcome = await other;
      if (outcome !== LEFT) {
        found = outcome;
        break;
      }
    }
    if (found !== undefined) {
      this.hits++;
      give(found, request, response);
      return;
    }
    const { shared } = this.options;
    const settle = this.announce(key, response);
    const elsewhere = await this.findElsewhere(key, countAgain);
    if (elsewhere !== undefined) {
      settle(elsewhere);
      give(elsewhere, request, response);
      return;
    }
    follow(response, (whole) => {
      settle(whole);
      if (whole === undefined || hasErrors(whole.text)) return;
      this.answers.set(key, whole);
      // Other gateways may be behind this one, and would take for the old truth what is of the new.
      if (whole.used !== undefined && this.truth(version) === truth)
        shared?.keep(key, { type: whole.type, text: whole.text, used: whole.used });
    });
    next();
  }

  /** Tells those who ask the same meanwhile to wait for what this request is answered with, once it is settled. */
  private announce(key: string, response: Response): (outcome: Outcome) => void {
    let settle: (outcome: Outcome) => void = () => undefined;
    const outcome = new Promise<Outcome | typeof LEFT>((resolve) => {
      settle = resolve;
      response.once('close', () => resolve(LEFT));
    });
    this.inFlight.set(key, outcome);
    void outcome.then(() => {
      if (this.inFlight.get(key) === outcome) this.inFlight.delete(key);
    });
    return settle;
  }

  /** What another gateway answered, kept here for what is left of its time. */
  private async findElsewhere(key: string, countAgain: CountAgain): Promise<Outcome> {
    const found = await this.options.shared?.find(key);
    if (found === undefined) return undefined;
    const { type, text, used, leftMs } = found;
    const whole = {
      status: 200,
      type,
      text,
      used,
      again: (request: Request) => countAgain(used, request),
    };
    this.answers.set(key, whole, { ttl: leftMs });
    return whole;
  }
}

function give({ status, type, text, again }: Whole, request: Request, response: Response): void {
  again(request);
  response.status(status).set('content-type', type).send(text);
}

/** Hands over what a request is answered with, before it is sent: undefined for what is no answer. */
function follow(response: Response, answered: (outcome: Outcome) => void): void {
  const send = response.send.bind(response);
  response.send = (text: unknown) => {
    answered(typeof text === 'string' && response.statusCode === 200 ? wholeOf(response, text) : undefined);
    return send(text);
  };
}

function wholeOf(response: Response, text: string): Whole {
  const { again = () => undefined, used } = response.locals as AnswerLocals;
  return { status: response.statusCode, type: String(response.get('content-type')), text, again, used };
}
