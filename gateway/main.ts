import '../services/common/config/production';
import './telemetry';
import path from 'node:path';
import { localAddress } from '../services/common/config/settings';
import { runService, type ServiceContext } from '../services/common/process/runService';
import { protectionOf } from './requests/protection';
import { serveGateway } from './server';
import { firstSupergraph, followSupergraph } from './supergraph/followSupergraph';
import { KeptSupergraph } from './supergraph/keptSupergraph';

async function start({ settings, log, cleanup, progress }: ServiceContext): Promise<number> {
  const protection = protectionOf(settings);
  const directoryUrl = settings.DIRECTORY_URL ?? localAddress(settings.HOST, settings.DIRECTORY_PORT);
  const kept = new KeptSupergraph(path.join(settings.HUB_HOME, 'gateway', 'supergraph.graphql'), log);
  const first = await firstSupergraph(directoryUrl, kept, log);
  const { port, switchTo } = await serveGateway({
    supergraphSdl: first.sdl,
    publisherDeadlineMs: settings.PUBLISHER_TIMEOUT * 1000,
    host: settings.HOST,
    port: settings.PORT,
    protection,
    log,
    cleanup,
  });
  const seconds = settings.SUPERGRAPH_INTERVAL;
  const following = followSupergraph({ directoryUrl, first, seconds, kept, log, switchTo });
  cleanup.add(() => following.stop());
  progress('gateway: supergraph loaded');
  return port;
}

runService('gateway', start);
