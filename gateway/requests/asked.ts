import type { Request } from 'express';

/** What a request asks for: an operation's text, or the hash of one, or both. Nothing that came is trusted. */
export interface Asked {
  readonly query: string | undefined;
  readonly operationName: string | undefined;
  readonly variables: unknown;
  readonly extensions: unknown;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

function json(value: string | null): unknown {
  try {
    return value === null ? undefined : JSON.parse(value);
  } catch {
    return undefined;
  }
}

function fromBody(body: unknown): Asked {
  const given = typeof body === 'object' && body !== null ? (body as Readonly<Record<string, unknown>>) : {};
  return {
    query: text(given['query']),
    operationName: text(given['operationName']),
    variables: given['variables'],
    extensions: given['extensions'],
  };
}

/** Reads what a POST's body or a GET's address asks for. What has another form is left to the server to refuse. */
export function askedBy(request: Pick<Request, 'method' | 'url' | 'body'>): Asked {
  if (request.method === 'POST') return fromBody(request.body);
  const asked = new URLSearchParams(request.url.split('?').slice(1).join('?'));
  return {
    query: asked.get('query') ?? undefined,
    operationName: asked.get('operationName') ?? undefined,
    variables: json(asked.get('variables')),
    extensions: json(asked.get('extensions')),
  };
}
