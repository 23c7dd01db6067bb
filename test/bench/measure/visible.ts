import { setTimeout as wait } from 'node:timers/promises';
import { bodyCode, collaborationId } from '../../synthetic/writeData';
import { post } from '../check/post';
import { hubCommand } from '../hub/command';
import type { Subgraphs } from '../hub/subgraphs';
import type { Run, RunningServer } from './run';

/** Pause between two looks. */
const LOOK_MS = 50;

const PATIENCE_MS = 45_000;

/** The body and the account that publish; the account is of the half-year that the synthetic data lies in. */
const BODY = bodyCode(0);
const COLLABORATION = collaborationId(0);
const PERIOD = '2021-22-H1';

/** Asks for what is about to change, so that a cache has it; then the same request shows the change. */
interface Look {
  readonly query: string;
  /** In an answer that shows the change. */
  readonly text: string;
}

const ACCOUNT: Look = {
  query: `{ collaboration(id: "${COLLABORATION}") { comparison(period: "${PERIOD}") { verdict
    accounts { publisher { code } reportedToPanelOn } } } }`,
  text: '2021-09-30',
};

const SUBGRAPH: Look = {
  query: '{ __type(name: "Synthetic001Body") { fields { name } } }',
  text: 'syntheticMark',
};

async function shows(url: string, { query, text }: Look): Promise<boolean> {
  return JSON.stringify(await post(url, query)).includes(text);
}

/** Milliseconds until a server's answer shows it; undefined when it does not in time. */
async function untilShown(url: string, look: Look): Promise<number | undefined> {
  const startedAt = performance.now();
  while (performance.now() - startedAt < PATIENCE_MS) {
    if (await shows(url, look)) return performance.now() - startedAt;
    await wait(LOOK_MS);
  }
  return undefined;
}

async function postOrThrow(
  ...args: Parameters<typeof post>
): Promise<NonNullable<Awaited<ReturnType<typeof post>>['data']>> {
  const { data, errors } = await post(...args);
  if (errors !== undefined || data === null || data === undefined) {
    throw new Error(`Publishing failed: ${errors?.[0]?.message ?? 'no data'}`);
  }
  return data;
}

/** A new revision of an account, at the publisher's own endpoint. */
async function publishAccount({ host, databaseUrl }: Subgraphs): Promise<() => Promise<unknown>> {
  const { key } = await hubCommand<{ key: string }>(databaseUrl, 'account', 'key', 'create', '--body', BODY);
  return () =>
    postOrThrow(
      `${host.url}/${BODY}/reporting`,
      `mutation { recordPanelReport(collaboration: "${COLLABORATION}", period: "${PERIOD}", day: "${ACCOUNT.text}") { revision } }`,
      {},
      { authorization: `Bearer ${key}` },
    );
}

/** The body's subgraph with one field more, at the registry. */
async function publishSubgraph({ host, directory, databaseUrl }: Subgraphs): Promise<() => Promise<unknown>> {
  const { key } = await hubCommand<{ key: string }>(databaseUrl, 'key', 'create', '--body', BODY);
  const url = `${host.url}/${BODY}`;
  const { _service } = (await postOrThrow(url, '{ _service { sdl } }')) as { _service: { sdl: string } };
  const sdl = _service.sdl.replace(
    /(type Synthetic001Body[^{]*\{)/,
    `$1\n"""Synthetic: shows that the schema is a new one."""\n${SUBGRAPH.text}: String\n`,
  );
  return () =>
    postOrThrow(
      `${directory.url}/registry`,
      'mutation ($code: ID!, $url: String!, $sdl: String!) { publishSubgraph(code: $code, url: $url, sdl: $sdl) { version } }',
      { code: BODY, url, sdl },
      { 'x-api-key': key },
    );
}

/**
 * Publishes an account and a subgraph, and notes after how long each server's answers show it, looking every 50 ms.
 * Only our own gateway follows new supergraphs here. What is published stays: nothing is measured at this size afterwards.
 */
export async function measureVisible(run: Run, servers: readonly RunningServer[]): Promise<void> {
  const { subgraphs, note, say } = run;
  const { publishers } = subgraphs;
  say(`  publishing, ${publishers} publishers`);
  const kinds = [
    { what: 'account', look: ACCOUNT, prepare: publishAccount, those: servers },
    {
      what: 'subgraph',
      look: SUBGRAPH,
      prepare: publishSubgraph,
      those: servers.filter(({ server }) => server.name === 'ours' || server.name === 'shipped'),
    },
  ] as const;
  for (const { what, look, prepare, those } of kinds) {
    const answering = those.filter(({ server }) => server.name !== 'floor');
    const publish = await prepare(subgraphs);
    for (const { url } of answering) await shows(url, look);
    await publish();
    await Promise.all(
      answering.map(async ({ server, url }) => {
        const ms = await untilShown(url, look);
        if (ms !== undefined)
          note({ kind: 'publish to visible', server: server.name, publishers, what, ms: Math.round(ms) });
        else
          note({
            kind: 'skipped',
            what: `publish to visible: ${what}, ${server.name}`,
            reason: `not seen within ${PATIENCE_MS / 1000} s`,
          });
      }),
    );
  }
}
