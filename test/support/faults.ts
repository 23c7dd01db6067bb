import type http from 'node:http';

/** One question to a publisher that misbehaves, and the way to what the real one answers. */
export interface Exchange {
  readonly body: string;
  readonly response: http.ServerResponse;
  /** What the real publisher answers. */
  readonly pass: () => Promise<string>;
}

type Entity = Readonly<Record<string, unknown>> | null;

const SLOW_MS = 2000;
const TRICKLE_MS = 20;
const HUGE_BYTES = 100_000_000;

function send(response: http.ServerResponse, text: string, status = 200, type = 'application/json'): void {
  response.writeHead(status, { 'content-type': type });
  response.end(text);
}

/** Answers what the real publisher does, with other entities. */
const withEntities =
  (change: (entities: readonly Entity[]) => readonly unknown[]) =>
  async ({ response, pass }: Exchange): Promise<void> => {
    const answer = JSON.parse(await pass()) as { data?: { _entities?: Entity[] } };
    const entities = answer.data?._entities;
    send(response, JSON.stringify(entities ? { data: { _entities: change(entities) } } : answer));
  };

const eachWith = (fields: object) =>
  withEntities((entities) => entities.map((entity) => ({ ...entity, ...fields })));

const withErrors =
  (errors: unknown) =>
  async ({ response, pass }: Exchange): Promise<void> =>
    send(response, JSON.stringify({ ...(JSON.parse(await pass()) as object), errors }));

/** Each way to misbehave. */
export const FAULTS = {
  none: async ({ response, pass }: Exchange) => send(response, await pass()),
  hang: () => undefined,
  slow: async ({ response, pass }: Exchange) => {
    await new Promise((resolve) => setTimeout(resolve, SLOW_MS));
    send(response, await pass());
  },
  trickle: ({ response }: Exchange) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const trickle = setInterval(() => response.write(' '), TRICKLE_MS);
    response.once('close', () => clearInterval(trickle));
  },
  'hang up': ({ response }: Exchange) => void response.socket?.destroy(),
  reset: ({ response }: Exchange) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write('{"data":');
    response.socket?.resetAndDestroy();
  },
  html: ({ response }: Exchange) => {
    const page = '<html><body>Bad gateway at http://10.0.0.7:8080/internal</body></html>';
    send(response, page, 502, 'text/html');
  },
  'cut off': ({ response }: Exchange) => send(response, '{"data":{"_entities":[{"state":"PUBL'),
  huge: ({ response }: Exchange) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': HUGE_BYTES });
    const chunk = Buffer.alloc(HUGE_BYTES / 100, ' ');
    const more = (): void => {
      while (!response.destroyed && response.write(chunk));
    };
    response.on('drain', more);
    response.on('error', () => undefined);
    more();
  },
  error: ({ response }: Exchange) => {
    const message = 'connect ECONNREFUSED 10.0.0.7:5432 at Object.query (/srv/app/db.js:3:1)';
    send(response, JSON.stringify({ errors: [{ message }] }));
  },
  'wrong types': eachWith({ state: 'PUBLISHED', figures: 'many', statements: 7 }),
  'no figures': eachWith({ figures: [] }),
  'type of another body': eachWith({ __typename: 'SussexAccount' }),
  'account of another body': eachWith({ id: 'sussex/equip/2021-22', code: 'sussex' }),
  'fewer accounts': withEntities((entities) => entities.slice(1)),
  'more accounts': withEntities((entities) => [...entities, ...entities]),
  'what others say': eachWith({ collaboration: { id: 'equip', name: 'Synthetic' }, publisher: null }),
  'errors that are none': withErrors([null, 7]),
  'errors without text': withErrors([{ message: { at: 'http://10.0.0.7/' }, path: 'x' }]),
} satisfies Readonly<Record<string, (exchange: Exchange) => void | Promise<void>>>;

/** How a publisher misbehaves; with "none" it answers as it should. */
export type Fault = keyof typeof FAULTS;
