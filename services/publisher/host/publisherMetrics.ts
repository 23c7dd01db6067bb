import type { RequestHandler } from 'express';
import { Counter, Gauge, type Registry } from 'prom-client';
import type { AnswerStore } from '../answers/keptAnswers';
import type { KeptReads } from '../answers/keptReads';

/** What one publisher tells of its requests. */
export interface PublisherMetrics {
  /** Sees each request. */
  readonly asked: RequestHandler;
  readonly givenAgain: () => void;
}

/** Counts what each publisher of this process is asked, and watches the answers that they share room for. */
export function publisherMetrics(
  registry: Registry,
  answers: AnswerStore | undefined,
  read: KeptReads | undefined,
): (publisher: string) => PublisherMetrics {
  const requests = new Counter({
    name: 'hub_publisher_requests_total',
    help: 'Requests to each publisher of this process.',
    labelNames: ['publisher'],
    registers: [registry],
  });
  const again = new Counter({
    name: 'hub_publisher_answers_again_total',
    help: 'Those of them that got an answer which was given before, because nothing had changed since.',
    labelNames: ['publisher'],
    registers: [registry],
  });
  new Gauge({
    name: 'hub_publisher_answers',
    help: 'Answers that can be given again, of all publishers of this process.',
    registers: [registry],
    collect() {
      this.set(answers?.size ?? 0);
    },
  });
  new Gauge({
    name: 'hub_publisher_answers_bytes',
    help: 'Room that these answers take, in bytes or nearly so.',
    registers: [registry],
    collect() {
      this.set(answers?.calculatedSize ?? 0);
    },
  });
  new Gauge({
    name: 'hub_publisher_reads_bytes',
    help: 'Room that accounts take which were read and are kept, in bytes or nearly so.',
    registers: [registry],
    collect() {
      this.set(read?.size.bytes ?? 0);
    },
  });
  return (publisher) => ({
    asked: (_request, _response, next) => {
      requests.inc({ publisher });
      next();
    },
    givenAgain: () => again.inc({ publisher }),
  });
}
