import http from 'node:http';
import { StartError, startFailureText } from '../errors/startError';
import { drain } from './drain';
import { listen } from './listen';

async function refusal(host: string, port: number): Promise<string> {
  const server = http.createServer();
  try {
    await listen(server, host, port, 'PORT');
  } catch (error) {
    if (error instanceof StartError) return startFailureText(error);
    throw error;
  }
  await drain(server);
  return 'It listened.';
}

describe('a server', () => {
  it('takes a free port for 0, and answers which', async () => {
    const server = http.createServer((_request, response) => void response.end('here'));
    const port = await listen(server, '127.0.0.1', 0, 'PORT');
    expect(await (await fetch(`http://127.0.0.1:${port}`)).text()).toBe('here');
    await drain(server);
  });

  it('is refused a port that is in use', async () => {
    const other = http.createServer();
    const port = await listen(other, '127.0.0.1', 0, 'PORT');
    expect(await refusal('127.0.0.1', port)).toBe(
      `Port "${port}" on "127.0.0.1" is in use by another program.\n` +
        'Stop that program, or choose another port with PORT (0 takes a free one).',
    );
    await drain(other);
  });

  it.each(['192.0.2.1', 'no-such-host.invalid', '300.1.1.1', 'fe80::1'])(
    'is refused the address %s, which this machine does not have',
    async (host) => {
      expect(await refusal(host, 0)).toBe(
        `This machine has no address "${host}".\nSet HOST to an address of this machine, such as 127.0.0.1 or 0.0.0.0.`,
      );
    },
  );
});
