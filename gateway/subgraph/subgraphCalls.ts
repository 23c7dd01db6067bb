import { createHash } from 'node:crypto';
import type { CallStore } from '../answers/callStore';
import type { KnownAnswer, LastKnown } from '../answers/lastKnown';
import { CallFailed } from './callFailed';
import { listeningDeadline } from './deadline';
import { isPublisher } from './failure';
import { Guard, type GuardState } from './guard';
import { httpCall, type HttpAnswer } from './httpCall';
import type { SubgraphConnections } from './subgraphConnections';

/** A question to a subgraph. */
export interface SubgraphCall {
  readonly subgraph: string;
  readonly url: URL;
  readonly body: string;
  readonly requestId: string;
  /** How long the subgraph may take in all, in milliseconds in which the gateway listens. */
  readonly deadlineMs: number;
  /** How long the whole request may still wait, in milliseconds; not more than 0 when its time is over. */
  readonly latestMs: number;
}

/** An answer as it came. */
export interface CallAnswer extends HttpAnswer {
  /** To be called when it turned out to be whole: it may then be used again. */
  readonly keep: () => void;
}

/** What a call looked like from here, for metrics. */
export interface CallReport {
  readonly subgraph: string;
  readonly seconds: number;
  readonly outcome: 'ok' | CallFailed['kind'];
}

export interface CallServices {
  readonly connections: SubgraphConnections;
  /** Undefined where no answer is used twice. */
  readonly kept: CallStore | undefined;
  /** Undefined where nothing stands in for a publisher that is away. */
  readonly lastKnown: LastKnown | undefined;
  readonly report?: (call: CallReport) => void;
}

function keyOf({ url, body }: SubgraphCall): string {
  return createHash('sha256').update(url.href).update('\n').update(body).digest('hex');
}

const nothing = (): void => undefined;

/**
 * The calls of every generation to every subgraph. The same question asked at the same time is asked once; one that was
 * answered since anything changed is not asked again, where a store keeps answers.
 */
export class SubgraphCalls {
  private readonly guards = new Map<string, Guard>();
  private readonly inFlight = new Map<string, Promise<HttpAnswer>>();

  constructor(private readonly services: CallServices) {}

  /** Throws a CallFailed. Each caller reads the text for itself. */
  async ask(call: SubgraphCall): Promise<CallAnswer> {
    const { kept, lastKnown } = this.services;
    const { subgraph } = call;
    const key = keyOf(call);
    const found = kept?.find(subgraph, key);
    if (found !== undefined) return { status: 200, text: found, keep: nothing };
    const state = kept?.stateFor(subgraph);
    const known = lastKnown?.stateOf(subgraph) ?? null;
    const shared = this.inFlight.get(key);
    const answer = await (shared ?? this.shareable(key, call));
    if (shared !== undefined) return { ...answer, keep: nothing };
    const keep = (): void => {
      if (state !== undefined) kept?.keep(state, key, answer.text);
      if (isPublisher(subgraph)) lastKnown?.remember(key, answer.text, known);
    };
    return { ...answer, keep };
  }

  /** What a publisher that cannot be reached answered to the same question when it last could. */
  lastKnown(call: SubgraphCall): KnownAnswer | undefined {
    if (!isPublisher(call.subgraph)) return undefined;
    return this.services.lastKnown?.find(call.subgraph, keyOf(call));
  }

  /** The guards by subgraph, for metrics. */
  states(): ReadonlyMap<string, GuardState> {
    return new Map([...this.guards].map(([key, { state }]) => [key.split(' ')[0] ?? key, state]));
  }

  private shareable(key: string, call: SubgraphCall): Promise<HttpAnswer> {
    const answer = this.make(call).finally(() => this.inFlight.delete(key));
    if (call.latestMs > 0) this.inFlight.set(key, answer);
    return answer;
  }

  private async make(call: SubgraphCall): Promise<HttpAnswer> {
    const { connections, report = nothing } = this.services;
    // That says nothing about the subgraph: it is no failure of its own.
    if (call.latestMs <= 0) throw new CallFailed('timeout', 'the time for the whole request is over');
    const { signal, clear } = listeningDeadline(call.deadlineMs, call.latestMs);
    const startedAt = performance.now();
    let outcome: CallReport['outcome'] = 'ok';
    try {
      return await this.guardOf(call).call(
        () => httpCall(connections.poolFor(call.subgraph, call.url.origin), call.url, call, signal),
        signal,
      );
    } catch (error) {
      outcome = error instanceof CallFailed ? error.kind : 'unreachable';
      throw error;
    } finally {
      clear();
      report({ subgraph: call.subgraph, seconds: (performance.now() - startedAt) / 1000, outcome });
    }
  }

  /** A publisher that moved to another address is another one to stand before. */
  private guardOf({ subgraph, url }: SubgraphCall): Guard {
    const key = `${subgraph} ${url.origin}`;
    let guard = this.guards.get(key);
    if (guard === undefined) {
      for (const other of this.guards.keys()) if (other.startsWith(`${subgraph} `)) this.guards.delete(other);
      guard = new Guard();
      this.guards.set(key, guard);
    }
    return guard;
  }
}
