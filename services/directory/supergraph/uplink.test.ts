import http from 'node:http';
import { UplinkSupergraphManager } from '@apollo/gateway';
import { pino } from 'pino';
import { post } from '../../../test/support/hub';
import { listen } from '../../common/http/listen';
import { createApp } from '../../common/http/subgraphApp';
import type { Supergraph } from './compose';
import { uplinkEndpoint } from './uplink';

const SUPERGRAPH: Supergraph = { hash: 'synthetic', sdl: 'type Query { synthetic: String }' };
const state: { supergraph?: Supergraph } = {};
let url = '';
let stop: () => Promise<void>;

beforeAll(async () => {
  const endpoint = await uplinkEndpoint(() => state.supergraph, pino({ level: 'silent' }));
  const app = createApp();
  app.use('/uplink', ...endpoint.handler);
  const server = http.createServer(app);
  url = `http://127.0.0.1:${await listen(server, '127.0.0.1', 0, 'none')}/uplink`;
  stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await endpoint.stop();
  };
});
afterAll(() => stop());

describe('the Uplink protocol', () => {
  it('serves the supergraph to the Apollo gateway’s own client', async () => {
    state.supergraph = SUPERGRAPH;
    const manager = new UplinkSupergraphManager({
      apiKey: 'any',
      graphRef: 'hub@current',
      uplinkEndpoints: [url],
      maxRetries: 0,
      logger: pino({ level: 'silent' }),
    });
    const { supergraphSdl, cleanup } = await manager.initialize({
      update: () => undefined,
      healthCheck: () => Promise.resolve(),
      getDataSource: () => ({ process: () => Promise.reject(new Error('not asked')) }),
    });
    await cleanup?.();
    expect(supergraphSdl).toBe(SUPERGRAPH.sdl);
  });

  // What Apollo Router asks.
  const ask = async (ref: string, ifAfterId?: string): Promise<unknown> => {
    const { data } = await post(
      url,
      `query ($apiKey: String!, $ref: String!, $ifAfterId: ID) {
        routerConfig(ref: $ref, apiKey: $apiKey, ifAfterId: $ifAfterId) {
          __typename
          ... on RouterConfigResult { id supergraphSDL minDelaySeconds }
          ... on Unchanged { id minDelaySeconds }
          ... on FetchError { code message }
        }
      }`,
      { apiKey: 'any', ref, ifAfterId },
    );
    return data.routerConfig;
  };

  it('says that nothing changed, that there is none yet, and that there is no such graph', async () => {
    state.supergraph = undefined;
    expect(await ask('hub@current')).toMatchObject({ __typename: 'FetchError', code: 'RETRY_LATER' });
    state.supergraph = SUPERGRAPH;
    const { hash: id, sdl: supergraphSDL } = SUPERGRAPH;
    const result = { id, minDelaySeconds: 10 };
    expect(await ask('hub@current')).toEqual({ __typename: 'RouterConfigResult', ...result, supergraphSDL });
    expect(await ask('hub@current', 'synthetic')).toEqual({ __typename: 'Unchanged', ...result });
    expect(await ask('hub@other')).toMatchObject({ __typename: 'FetchError', code: 'UNKNOWN_REF' });
  });
});
