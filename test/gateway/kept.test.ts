import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startHub, post } from '../support/hub';
import { startService } from '../support/processes';

it('a gateway starts from the supergraph that it kept when the directory is away', async () => {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'kept-'));
  const hub = await startHub({ hosts: { one: ['--body', 'surrey'] }, environment: { HUB_HOME: home } });
  await hub.gateway.stop();
  await hub.directory.stop('SIGKILL');
  const gateway = await startService({
    program: 'gateway/main.js',
    environment: { PORT: '0', DIRECTORY_URL: hub.directory.url, HUB_HOME: home },
  });
  expect(await post(`${gateway.url}/graphql`, '{ __typename }')).toEqual({ data: { __typename: 'Query' } });
  const { errors } = await post(`${gateway.url}/graphql`, '{ publishers { code } }');
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'SERVICE_UNREACHABLE' });
  expect(gateway.output()).toContain('The directory is away: starting with the supergraph that was kept');
  await gateway.stop();
  await hub.stop();
  fs.rmSync(home, { recursive: true, force: true });
});
