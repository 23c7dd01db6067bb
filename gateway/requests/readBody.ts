import express, { type ErrorRequestHandler, type RequestHandler } from 'express';
import { hubError } from '../../services/common/errors/hubError';
import { sendError } from './sendError';

const onlyJson: RequestHandler = (request, response, next) => {
  if (request.method !== 'POST' || request.is('application/json') !== false) {
    next();
    return;
  }
  const type = request.headers['content-type'];
  const got = type === undefined ? 'has none' : `says "${type}"`;
  sendError(
    response,
    hubError(
      'UNSUPPORTED_CONTENT_TYPE',
      `Send the operation as JSON, with content-type: application/json; this request ${got}.`,
      { http: { status: 415 } },
    ),
  );
};

function explain(type: string, kilobytes: number): ReturnType<typeof hubError> | undefined {
  switch (type) {
    case 'entity.too.large':
      return hubError(
        'REQUEST_TOO_LARGE',
        `The body of a request may have ${kilobytes * 1000} bytes (REQUEST_KILOBYTES).`,
        { limit: kilobytes * 1000, setting: 'REQUEST_KILOBYTES', http: { status: 413 } },
      );
    case 'entity.parse.failed':
      return hubError('BAD_REQUEST', 'The body is no JSON, or is cut off.', { http: { status: 400 } });
    case 'request.size.invalid':
    case 'request.aborted':
      return hubError('BAD_REQUEST', 'The body is not as long as the request says.', {
        http: { status: 400 },
      });
    case 'charset.unsupported':
    case 'encoding.unsupported':
      return hubError('UNSUPPORTED_CONTENT_TYPE', 'Send the body as UTF-8, plain or compressed with gzip.', {
        http: { status: 415 },
      });
    default:
      return undefined;
  }
}

/** Reads a request's JSON. What cannot be read is refused with a GraphQL error; a body that is too long is not read. */
export function readBody(kilobytes: number): (RequestHandler | ErrorRequestHandler)[] {
  const unreadable: ErrorRequestHandler = (error: unknown, _request, response, next) => {
    const { type = '', status = 500 } = error as { type?: string; status?: number };
    const refused =
      explain(type, kilobytes) ??
      (status === 400
        ? hubError('BAD_REQUEST', 'The body cannot be decompressed.', { http: { status } })
        : undefined);
    if (refused === undefined) next(error);
    else sendError(response, refused);
  };
  return [onlyJson, express.json({ limit: kilobytes * 1000 }), unreadable];
}
