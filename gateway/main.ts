import '../services/common/config/production';
import './telemetry';
import { localAddress } from '../services/common/config/settings';
import { runService, type ServiceContext } from '../services/common/process/runService';
import { serveGateway } from './server';
import { fetchSupergraph } from './supergraph/fetchSupergraph';

/** How long the gateway waits for a directory that is starting. */
const PATIENCE_MS = 60_000;

async function start({ settings, log, cleanup, progress }: ServiceContext): Promise<number> {
  const directoryUrl = settings.DIRECTORY_URL ?? localAddress(settings.HOST, settings.DIRECTORY_PORT);
  const supergraphSdl = await fetchSupergraph(directoryUrl.replace(/\/+$/, ''), PATIENCE_MS);
  const port = await serveGateway({
    supergraphSdl,
    publisherDeadlineMs: settings.PUBLISHER_TIMEOUT * 1000,
    host: settings.HOST,
    port: settings.PORT,
    log,
    cleanup,
  });
  progress('gateway: supergraph loaded');
  return port;
}

runService('gateway', start);
