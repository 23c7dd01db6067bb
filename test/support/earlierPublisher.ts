import { buildSubgraphSchema } from '@apollo/subgraph';
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { parse, validate, type GraphQLSchema } from 'graphql';
import { typePrefix } from '../../services/common/contract/codes';

/** Publishers that are still on an earlier version of the contract. */
export interface EarlierPublishers {
  readonly url: string;
  /** What was asked of them that their version does not have; the gateway must never do so. */
  readonly refused: readonly string[];
  close(): Promise<void>;
}

interface Schema {
  readonly sdl: string;
  readonly schema: GraphQLSchema;
}

/** The contract as it was published at a version, under the type names of a body. */
export function contractAt(version: number, code: string): string {
  const file = path.join(__dirname, '..', 'contract', `version-${version}.graphql`);
  return fs.readFileSync(file, 'utf8').replaceAll('{Type}', typePrefix(code));
}

async function bodyOf(request: http.IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += (chunk as Buffer).toString();
  return body;
}

/**
 * Stands before publishers of today, on a free port, and answers as publishers of an earlier version of the contract
 * would: with the schema of that version, and with errors to questions that it does not have.
 */
export async function startEarlierPublishers(target: string, version: number): Promise<EarlierPublishers> {
  const schemas = new Map<string, Schema>();
  const schemaOf = (code: string): Schema => {
    const sdl = contractAt(version, code);
    const known = schemas.get(code) ?? { sdl, schema: buildSubgraphSchema(parse(sdl)) };
    schemas.set(code, known);
    return known;
  };
  const refused: string[] = [];
  const answer = async (request: http.IncomingMessage): Promise<string> => {
    const { method, url = '/' } = request;
    const ask = (body?: string): Promise<string> =>
      fetch(`${target}${url}`, { method, headers: { 'content-type': 'application/json' }, body }).then(
        (response) => response.text(),
      );
    if (method !== 'POST') return ask();
    const body = await bodyOf(request);
    const { query } = JSON.parse(body) as { query: string };
    const { sdl, schema } = schemaOf(url.slice(1));
    const [problem] = validate(schema, parse(query));
    if (problem !== undefined) {
      refused.push(problem.message);
      return JSON.stringify({ errors: [{ message: problem.message }] });
    }
    return query.includes('_service') ? JSON.stringify({ data: { _service: { sdl } } }) : ask(body);
  };
  const server = http.createServer((request, response) => {
    void answer(request).then((text) => {
      response.setHeader('content-type', 'application/json');
      response.end(text);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    refused,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
