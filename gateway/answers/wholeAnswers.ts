import { createHash } from 'node:crypto';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { LRUCache } from 'lru-cache';
import { today } from '../../services/common/time/today';
import type { FollowedState } from './followState';

/** A whole answer as it goes over the wire. */
interface Whole {
  readonly status: number;
  readonly type: string;
  readonly text: string;
  /** Counts one more use of the operation, for a request that gets this answer. */
  readonly again: (request: Request) => void;
}

/** What a request is answered with, when it is answered at all. */
type Outcome = Whole | undefined;

interface Options {
  readonly published: Pick<FollowedState, 'current'>;
  readonly bytes: number;
  /** Oldest that an answer may be which is given again. */
  readonly seconds: number;
}

/** What later parts of the gateway leave with a request: how to count that its answer is given again. */
export interface AnswerLocals {
  again?: (request: Request) => void;
}

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
 * their size.
 */
export class WholeAnswers {
  private readonly answers: LRUCache<string, Whole>;
  private readonly inFlight = new Map<string, Promise<Outcome>>();
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

  /** `generation` tells which supergraph answers now: another one may answer otherwise. */
  handler(generation: () => number): RequestHandler {
    return (request, response, next) => this.handle(generation(), request, response, next);
  }

  private async handle(
    generation: number,
    request: Request,
    response: Response,
    next: NextFunction,
  ): Promise<void> {
    const state = this.options.published.current?.whole;
    if (request.method !== 'POST' || state === undefined) {
      next();
      return;
    }
    const key = `${generation} ${state} ${today()} ${keyOf(request)}`;
    const found = this.answers.get(key) ?? (await this.inFlight.get(key));
    if (found !== undefined) {
      this.hits++;
      found.again(request);
      response.status(found.status).set('content-type', found.type).send(found.text);
      return;
    }
    this.follow(key, response);
    next();
  }

  /** Notes what this request is answered with, for those who ask the same meanwhile and afterwards. */
  private follow(key: string, response: Response): void {
    const outcome = new Promise<Outcome>((resolve) => {
      const send = response.send.bind(response);
      response.send = (text: unknown) => {
        resolve(
          typeof text === 'string' && response.statusCode === 200 ? wholeOf(response, text) : undefined,
        );
        return send(text);
      };
      response.once('close', () => resolve(undefined));
    });
    this.inFlight.set(key, outcome);
    void outcome.then((whole) => {
      if (this.inFlight.get(key) === outcome) this.inFlight.delete(key);
      if (whole !== undefined && !hasErrors(whole.text)) this.answers.set(key, whole);
    });
  }
}

function wholeOf(response: Response, text: string): Whole {
  const { again = () => undefined } = response.locals as AnswerLocals;
  return { status: response.statusCode, type: String(response.get('content-type')), text, again };
}
