import '../services/common/config/production';
import 'reflect-metadata';
import path from 'node:path';
import { localAddress } from '../services/common/config/settings';
import { serveMetrics } from '../services/common/metrics/serveMetrics';
import { KeptFile } from '../services/common/process/keptFile';
import { runService, type ServiceContext } from '../services/common/process/runService';
import { followState } from './answers/followState';
import { openAnswers, openCalls, openShared } from './answers/openAnswers';
import { watchAnswers } from './metrics/answerMetrics';
import { callMetrics, watchBreakers } from './metrics/callMetrics';
import { watchPlans } from './metrics/planMetrics';
import { watchShared } from './metrics/sharedMetrics';
import { openPlans } from './planning/openPlans';
import { PlanThread } from './planning/planThread';
import { protectionOf } from './requests/protection';
import { serveGateway } from './server';
import { InsideComparison } from './subgraph/insideComparison';
import { firstSupergraph, followSupergraph } from './supergraph/followSupergraph';
import { sendUsage } from './usage/sendUsage';
import { UsageCounter } from './usage/usageCounter';

async function start({ settings, log, metrics, cleanup, progress }: ServiceContext): Promise<number> {
  const protection = protectionOf(settings);
  const directoryUrl = settings.DIRECTORY_URL ?? localAddress(settings.HOST, settings.DIRECTORY_PORT);
  const file = path.join(settings.HUB_HOME, 'gateway', 'supergraph.graphql');
  const kept = new KeptFile(file, 'The supergraph', log);
  const first = await firstSupergraph(directoryUrl, kept, log);
  const usage = new UsageCounter();
  const sending = sendUsage({
    counter: usage,
    directoryUrl,
    key: settings.GATEWAY_KEY,
    seconds: settings.USAGE_INTERVAL,
    log,
  });
  cleanup.add(() => sending.stop());
  const state = followState(directoryUrl, log);
  cleanup.add(() => state.stop());
  const { registry } = metrics;
  const { calls, kept: keptCalls } = await openCalls({
    settings,
    state,
    log,
    cleanup,
    report: callMetrics(registry),
  });
  const shared = openShared(settings, { log, cleanup });
  const answers = openAnswers(settings, state, shared);
  watchBreakers(registry, calls);
  watchShared(registry, shared);
  watchAnswers(registry, { whole: answers, subgraph: keptCalls });
  const planThread = new PlanThread();
  watchPlans(registry, planThread);
  const { HOST: host, METRICS_PORT: metricsPort } = settings;
  if (metricsPort !== undefined) {
    const shownAt = await serveMetrics(metrics, { host, port: metricsPort, cleanup });
    log.info(`metrics at ${localAddress(host, shownAt)}/metrics`);
  }
  const { port, switchTo } = await serveGateway({
    usage,
    supergraphSdl: first.sdl,
    publisherDeadlineMs: settings.PUBLISHER_TIMEOUT * 1000,
    requestDeadlineMs: settings.ANSWER_TIMEOUT * 1000,
    calls,
    planThread,
    keptPlans: openPlans(settings, log),
    comparison: settings.COMPARISON === 'inside' ? new InsideComparison() : undefined,
    answers,
    metrics: { counted: metrics, ...(metricsPort === undefined && { shown: metrics }) },
    host,
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
