import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { StartError } from '../errors/startError';

/** Listens, and answers the port. A port that cannot be had is a StartError that names the setting to change. */
export async function listen(server: Server, host: string, port: number, setting: string): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    const refuse = (error: NodeJS.ErrnoException): void => reject(explain(error, host, port, setting));
    server.once('error', refuse);
    server.listen(port, host, () => {
      server.off('error', refuse);
      resolve();
    });
  });
  return (server.address() as AddressInfo).port;
}

function explain(error: NodeJS.ErrnoException, host: string, port: number, setting: string): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new StartError(
        `Port "${port}" on "${host}" is in use by another program.`,
        `Stop that program, or choose another port with ${setting} (0 takes a free one).`,
      );
    case 'EACCES':
      return new StartError(
        `Port "${port}" on "${host}" may not be opened by this user.`,
        `Choose a port above 1023 with ${setting}.`,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EAFNOSUPPORT':
    case 'EINVAL':
      return new StartError(
        `This machine has no address "${host}".`,
        'Set HOST to an address of this machine, such as 127.0.0.1 or 0.0.0.0.',
      );
    default:
      return error;
  }
}
