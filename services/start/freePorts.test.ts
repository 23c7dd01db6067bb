import http from 'node:http';
import { StartError, startFailureText } from '../common/errors/startError';
import { drain } from '../common/http/drain';
import { listen } from '../common/http/listen';
import { refuseUsedPorts } from './freePorts';

const FREE = { HOST: '127.0.0.1', PORT: 0, DIRECTORY_PORT: 0, COMPARISON_PORT: 0, PUBLISHERS_PORT: 0 };

async function refusal(ports: Partial<typeof FREE>): Promise<string> {
  try {
    await refuseUsedPorts({ ...FREE, ...ports });
  } catch (error) {
    if (error instanceof StartError) return startFailureText(error);
    throw error;
  }
  return 'They are free.';
}

describe('the ports of the hub', () => {
  it('may all be 0', async () => {
    expect(await refusal({})).toBe('They are free.');
  });

  it('are free again after they were looked at', async () => {
    const server = http.createServer();
    const port = await listen(server, '127.0.0.1', 0, 'PORT');
    await drain(server);
    expect([await refusal({ PORT: port }), await refusal({ PORT: port })]).toEqual([
      'They are free.',
      'They are free.',
    ]);
  });

  it('are refused all at once when they are in use', async () => {
    const servers = [http.createServer(), http.createServer()];
    const [one, other] = await Promise.all(servers.map((server) => listen(server, '127.0.0.1', 0, 'PORT')));
    expect(await refusal({ PORT: one, PUBLISHERS_PORT: other })).toBe(
      `Port "${one}" on "127.0.0.1" is in use by another program.
Port "${other}" on "127.0.0.1" is in use by another program.
Stop that program, or choose another port with PORT (0 takes a free one).
Stop that program, or choose another port with PUBLISHERS_PORT (0 takes a free one).`,
    );
    await Promise.all(servers.map((server) => drain(server)));
  });

  it('are refused when two are the same', async () => {
    expect(await refusal({ PORT: 65001, COMPARISON_PORT: 65001 })).toBe(
      'PORT and COMPARISON_PORT are the same port: "65001".\nGive each its own, or 0, which takes a free one.',
    );
  });

  it('are refused once when HOST is no address of this machine', async () => {
    expect(await refusal({ HOST: '192.0.2.1' })).toBe(
      'This machine has no address "192.0.2.1".\nSet HOST to an address of this machine, such as 127.0.0.1 or 0.0.0.0.',
    );
  });
});
