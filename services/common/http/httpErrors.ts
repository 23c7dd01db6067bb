import type { ErrorRequestHandler, Express, RequestHandler } from 'express';
import type { Logger } from '../log/logger';
import { requestIdOf } from './requestId';

const notFound: RequestHandler = (request, response) => {
  response.status(404).json({ error: `There is nothing at ${request.method} ${request.path}.` });
};

/**
 * The last handlers of an application: what is not there, and what went wrong before GraphQL could answer (a body that
 * is no JSON, or too large). No stack reaches a client.
 */
export function addErrorHandlers(app: Express, log: Logger): void {
  const failed: ErrorRequestHandler = (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const {
      status = 500,
      // A fault of the client’s that a library found, such as an address that cannot be decoded.
      expose = status < 500,
      message = '',
    } = error as { status?: number; expose?: boolean; message?: string };
    if (!expose) log.error({ err: error, requestId: requestIdOf(response) }, 'A request failed');
    response.status(status).json({ error: expose ? message : 'Something went wrong inside the hub.' });
  };
  app.use(notFound);
  app.use(failed);
}
