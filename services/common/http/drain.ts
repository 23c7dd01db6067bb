import type { Server } from 'node:http';

/** How often connections are looked at whose last request was answered. */
const LOOK_MS = 50;

/**
 * Stops accepting connections, lets requests in flight finish, and closes each connection once it is idle, also one
 * that its client would keep alive. After `graceMs` what is left is cut off.
 */
export async function drain(server: Server, graceMs = 10_000): Promise<void> {
  const look = setInterval(() => server.closeIdleConnections(), LOOK_MS);
  const force = setTimeout(() => server.closeAllConnections(), graceMs);
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
  clearInterval(look);
  clearTimeout(force);
}
