import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { post } from '../support/hub';
import { hub, startGateway } from './surreyHub';

it('a gateway starts from the supergraph that it kept when the directory is away', async () => {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'kept-'));
  await (await startGateway({ HUB_HOME: home })).stop();
  await hub().directory.stop('SIGKILL');
  const gateway = await startGateway({ HUB_HOME: home });
  expect(await post(`${gateway.url}/graphql`, '{ __typename }')).toEqual({ data: { __typename: 'Query' } });
  const { errors } = await post(`${gateway.url}/graphql`, '{ publishers { code } }');
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'SERVICE_UNREACHABLE' });
  expect(gateway.output()).toContain('The directory is away: starting with the supergraph that was kept');
  await gateway.stop();
  fs.rmSync(home, { recursive: true, force: true });
});
