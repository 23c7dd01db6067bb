import '../../../../services/common/config/production';
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import { drain } from '../../../../services/common/http/drain';
import { listen } from '../../../../services/common/http/listen';
import { localAddress } from '../../../../services/common/config/settings';
import { runService } from '../../../../services/common/process/runService';
import { openServices, type Services } from './ask';
import { briefing } from './briefing';
import { headline } from './headline';
import { nation } from './nation';
import { region } from './region';

/** What is written for each operation, by the name in its document. */
const HANDLERS = { Headline: headline, Briefing: briefing, Region: region, Nation: nation };

interface Question {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

async function answer(request: IncomingMessage, services: Services): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { query, variables } = JSON.parse(Buffer.concat(chunks).toString()) as Question;
  const name = /query (\w+)/.exec(query)?.[1];
  const handler = HANDLERS[name as keyof typeof HANDLERS] as (typeof HANDLERS)['Nation'] | undefined;
  if (handler === undefined) throw new Error(`Nothing is written by hand for ${name ?? 'this'}.`);
  return JSON.stringify({ data: await handler(variables, services) });
}

function respond(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
}

/** The least that any server must do for these operations: one fetch each, parse, merge, write. No GraphQL at all. */
runService('floor', async ({ settings, cleanup }) => {
  const services = openServices({
    directory: settings.DIRECTORY_URL ?? localAddress(settings.HOST, settings.DIRECTORY_PORT),
    comparison: settings.COMPARISON_URL ?? localAddress(settings.HOST, settings.COMPARISON_PORT),
    publishers: settings.PUBLISHER_HOSTS?.[0] ?? localAddress(settings.HOST, settings.PUBLISHERS_PORT),
  });
  cleanup.add(() => services.close());
  const server = http.createServer((request, response) => {
    answer(request, services).then(
      (text) => respond(response, 200, text),
      (error: unknown) => respond(response, 500, JSON.stringify({ errors: [{ message: String(error) }] })),
    );
  });
  const port = await listen(server, settings.HOST, settings.PORT, 'PORT');
  cleanup.add(() => drain(server));
  return port;
});
