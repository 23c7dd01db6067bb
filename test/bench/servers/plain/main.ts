import '../../../../services/common/config/production';
import './telemetry';
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { localAddress } from '../../../../services/common/config/settings';
import { runService } from '../../../../services/common/process/runService';
import { fetchSupergraph } from '../../../../gateway/supergraph/fetchSupergraph';

const PATIENCE_MS = 10_000;

/** The Apollo gateway as its documentation begins: nothing set but the supergraph. */
runService('plain gateway', async ({ settings, cleanup }) => {
  const directory = settings.DIRECTORY_URL ?? localAddress(settings.HOST, settings.DIRECTORY_PORT);
  const { sdl } = await fetchSupergraph(directory, PATIENCE_MS);
  const server = new ApolloServer({ gateway: new ApolloGateway({ supergraphSdl: sdl }) });
  cleanup.add(() => server.stop());
  const { url } = await startStandaloneServer(server, {
    listen: { host: settings.HOST, port: settings.PORT },
  });
  return Number(new URL(url).port);
});
