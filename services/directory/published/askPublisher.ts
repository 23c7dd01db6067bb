import { z } from 'zod';
import { getJson, postGraphql } from '../../common/http/postGraphql';
import { isBodyCode, isCollaborationId, typePrefix } from '../../common/contract/codes';
import { isReportingPeriod } from '../../common/time/reportingPeriod';
import type { ReportedAccount } from './reported';

/** How long the directory waits for one answer of a publisher. */
const DEADLINE_MS = 5000;

/** A publisher that a host says it serves. */
export interface Hosted {
  readonly code: string;
  readonly url: string;
}

const HOSTED = z.object({
  publishers: z.array(z.object({ code: z.string().refine(isBodyCode), path: z.string().startsWith('/') })),
});

/** Asks a host which publishers it serves. Throws when it cannot be reached or answers something else. */
export async function askHost(host: string): Promise<Hosted[]> {
  const { publishers } = HOSTED.parse(await getJson(`${host}/`, DEADLINE_MS));
  return publishers.map(({ code, path }) => ({ code, url: `${host}${path}` }));
}

const SDL = z.object({ _service: z.object({ sdl: z.string().min(1) }) });

/** Asks a publisher for its schema. */
export async function askSdl(url: string): Promise<string> {
  return SDL.parse(await postGraphql(url, { query: '{ _service { sdl } }' }, DEADLINE_MS))._service.sdl;
}

const ENTRY = z.object({
  collaboration: z.string().refine(isCollaborationId),
  name: z.string().min(1).max(200),
  period: z.string().refine(isReportingPeriod).nullable(),
  revision: z.number().int().nonnegative(),
});
const PUBLISHES = z.object({ _entities: z.tuple([z.object({ publishes: z.array(ENTRY).nullable() })]) });

/**
 * Asks a publisher which accounts it has; of two entries for one account the last counts. Throws when it cannot be
 * reached, when it cannot say (a list that is null is no empty list), and when it answers something else.
 */
export async function askPublishes(code: string, url: string): Promise<ReportedAccount[]> {
  const type = `${typePrefix(code)}Body`;
  const answer = await postGraphql(
    url,
    {
      query: `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} { publishes { collaboration name period revision } } } }`,
      variables: { of: [{ __typename: type, code }] },
    },
    DEADLINE_MS,
  );
  const [body] = PUBLISHES.parse(answer)._entities;
  if (body.publishes === null) throw new Error('It does not say which accounts it has.');
  const reports = body.publishes.map((entry) => ({ code, ...entry }));
  return [...new Map(reports.map((one) => [`${one.collaboration} ${one.period ?? ''}`, one])).values()];
}
