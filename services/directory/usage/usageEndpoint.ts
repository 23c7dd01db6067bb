import { timingSafeEqual } from 'node:crypto';
import express, { type Request, type RequestHandler } from 'express';
import { z } from 'zod';
import type { DataSource } from 'typeorm';
import { isLoopback } from '../../common/http/loopback';
import { hashOfKey } from '../../common/keys/secretKey';
import { USAGE_BATCH } from '../../common/usage/usageBatch';
import { takeUsage } from './takeUsage';

const LARGEST_BATCH = '20mb';

/** A gateway shows the key that both were given; without one it has to be on this machine. */
function mayReport({ headers, socket }: Request, key: string | undefined): boolean {
  if (key === undefined) return isLoopback(socket.remoteAddress);
  const shown = /^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1] ?? '';
  return timingSafeEqual(Buffer.from(hashOfKey(shown)), Buffer.from(hashOfKey(key)));
}

/** Takes batches of usage from gateways: 204 when it is kept, also when it was before. */
export function usageEndpoint(
  store: DataSource,
  key: string | undefined,
  taken: (isNew: boolean) => void,
): RequestHandler[] {
  const guard: RequestHandler = (request, response, next) => {
    if (mayReport(request, key)) next();
    else {
      const error = 'Usage is taken from gateways only: give both the same GATEWAY_KEY.';
      response.status(403).json({ error });
    }
  };
  const take: RequestHandler = async (request, response) => {
    const batch = USAGE_BATCH.safeParse(request.body);
    if (!batch.success) {
      response.status(400).json({ error: z.prettifyError(batch.error) });
      return;
    }
    taken(await takeUsage(store, batch.data, new Date()));
    response.status(204).end();
  };
  return [guard, express.json({ limit: LARGEST_BATCH }), take];
}
