import type { Express } from 'express';
import { StartError } from '../../services/common/errors/startError';

/**
 * Lets an application believe these proxies (addresses, subnets, or "loopback" and the like) when their header
 * X-Forwarded-For says whom a request is from; nobody else is believed. Throws a StartError for what is no address.
 */
export function trustProxies(app: Express, proxies: readonly string[]): void {
  try {
    app.set('trust proxy', proxies.length === 0 ? false : [...proxies]);
  } catch (error) {
    throw new StartError(
      `TRUSTED_PROXIES cannot be used: ${error instanceof Error ? error.message : String(error)}.`,
      'Write addresses or subnets such as 10.0.0.7 and 10.0.0.0/8, or loopback, separated by commas.',
    );
  }
}
