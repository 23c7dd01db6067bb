import http, { type RequestListener, type Server } from 'node:http';
import type { Socket } from 'node:net';
import { hubError, type ErrorCode } from '../../services/common/errors/hubError';
import { errorBody } from './sendError';

/** How often connections are looked at that are too slow; Node's own default is half a minute. */
const LOOK_MS = 1000;

/** Longer than any answer takes: a connection on which nothing moves so long, because its client reads nothing, is cut. */
const SILENT_MS = 120_000;

interface Refusal {
  readonly status: string;
  readonly code: ErrorCode;
  readonly message: string;
}

function refusalOf(code: string | undefined): Refusal {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return {
        status: '431 Request Header Fields Too Large',
        code: 'REQUEST_TOO_LARGE',
        message: 'The address and headers of a request may have 16384 bytes; send long operations by POST.',
      };
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return {
        status: '408 Request Timeout',
        code: 'REQUEST_TIMEOUT',
        message: 'The request was not sent in time (REQUEST_TIMEOUT).',
      };
    default:
      return { status: '400 Bad Request', code: 'BAD_REQUEST', message: 'This is no HTTP request.' };
  }
}

/** Answers a connection on which no request could be read. */
function refuse(error: NodeJS.ErrnoException, socket: Socket): void {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const { status, code, message } = refusalOf(error.code);
  const body = errorBody([hubError(code, message)]);
  socket.end(
    `HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-type: application/json; charset=utf-8\r\n` +
      `content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}

/**
 * An HTTP server that no client holds up: it has so many connections at a time, gives a client so many seconds to send
 * a request, and says in JSON what it cannot read.
 */
export function guardedServer(
  listener: RequestListener,
  { connections, seconds }: { readonly connections: number; readonly seconds: number },
): Server {
  const server = http.createServer(
    {
      requestTimeout: seconds * 1000,
      headersTimeout: seconds * 1000,
      connectionsCheckingInterval: Math.min(LOOK_MS, seconds * 1000),
    },
    listener,
  );
  server.maxConnections = connections;
  server.setTimeout(SILENT_MS);
  server.on('clientError', refuse);
  return server;
}
