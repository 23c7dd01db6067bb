import type { Server } from 'node:http';

/**
 * Stops accepting connections, lets requests in flight finish, and closes idle connections.
 * After `graceMs` what is left is cut off.
 */
export async function drain(server: Server, graceMs = 10_000): Promise<void> {
  await new Promise<void>((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close(() => {
      clearTimeout(force);
      resolve();
    });
    server.closeIdleConnections();
  });
}
