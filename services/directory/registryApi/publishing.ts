import { hubError } from '../../common/errors/hubError';
import { BODY_CODE_FORM, isBodyCode } from '../../common/contract/codes';
import { didYouMean } from '../../common/text/didYouMean';
import { quoted } from '../../common/text/quoted';
import { counted } from '../../common/text/words';
import { checkConforms } from '../checks/7-conforms';
import { findingText, type Finding } from '../checks/finding';
import type { Change } from '../registry/registry';
import { UnknownSubgraph, UnknownVersion } from '../registry/registry';
import { CompositionError } from '../supergraph/compose';
import type { Checked, RegistryRequest } from './context';

function checkAddress(url: string): string {
  const isWeb = /^https?:\/\/[^\s#]+$/.test(url) && URL.canParse(url);
  if (!isWeb)
    throw hubError('BAD_VALUE', `${quoted(url)} is no address; it begins with http:// or https://.`);
  if (new URL(url).username !== '' || new URL(url).password !== '')
    throw hubError('BAD_VALUE', 'The address must not hold a user or password.');
  return url;
}

function checkCode(request: RegistryRequest, code: string): void {
  if (!isBodyCode(code))
    throw hubError('BAD_VALUE', `${quoted(code)} is no body code; write ${BODY_CODE_FORM}.`);
  const known = request.of.register.bodies;
  if (known.has(code)) return;
  throw hubError('BAD_VALUE', `The directory knows no body "${code}".${didYouMean(code, known.keys())}`);
}

/** All errors as one refusal: a client that only reads messages still learns everything. */
function refuse(findings: readonly Finding[]): void {
  const errors = findings.filter(({ severity }) => severity === 'ERROR');
  if (errors.length === 0) return;
  throw hubError(
    'SUBGRAPH_REFUSED',
    `The subgraph is refused: ${counted(errors.length, 'error')}. Nothing was changed.\n${findings.map(findingText).join('\n')}`,
    { findings },
  );
}

/** What an operator may let pass: what a change does to those who read. */
const WAIVABLE: ReadonlySet<string> = new Set(['OPERATION_BROKEN', 'IMPACT_UNKNOWN']);

function waived(findings: readonly Finding[], waive: boolean): readonly Finding[] {
  if (!waive) return findings;
  return findings.map((one) => (WAIVABLE.has(one.rule) ? { ...one, severity: 'WARNING' as const } : one));
}

export interface Published extends Change {
  readonly findings: readonly Finding[];
  readonly wasCreated: boolean;
}

/** Checks a subgraph and publishes it under the caller's key. Throws SUBGRAPH_REFUSED with every finding. */
export async function publish(
  request: RegistryRequest,
  { code, url, sdl, waive = false }: { code: string; url: string | null; sdl: string; waive?: boolean },
): Promise<Published> {
  const holder = await request.authorise({ action: 'publish', code });
  checkCode(request, code);
  const members = await request.members();
  const last = members.find((member) => member.code === code);
  const address = url ?? last?.url;
  if (address === undefined) {
    throw hubError(
      'BAD_VALUE',
      'A subgraph that is published for the first time needs its address (--url; rover: --routing-url).',
    );
  }
  const candidate = { code, url: checkAddress(address), sdl };
  if (waive && holder.code !== null) {
    throw hubError(
      'KEY_REFUSED',
      `The key of "${holder.code}" may not waive anything: that takes an operator's key.`,
    );
  }
  const found = waived((await request.check(candidate)).findings, waive);
  refuse(found);
  const findings = [...found, ...(await checkConforms(candidate, waive ? 'WARNING' : 'ERROR'))];
  refuse(findings);
  try {
    const change = await request.change(() =>
      request.adopted(request.of.registry.publish([candidate], request.author(holder))),
    );
    await request.looked(code);
    return { ...change, findings, wasCreated: last === undefined || last.state === 'RETRACTED' };
  } catch (error) {
    // Somebody else published meanwhile, and the two do not go together.
    if (!(error instanceof CompositionError)) throw error;
    throw hubError('SUBGRAPH_REFUSED', `${error.message}\nNothing was changed.`);
  }
}

/** Checks a subgraph under the caller's key, and changes nothing. */
export async function check(
  request: RegistryRequest,
  { code, url, sdl }: { code: string; url: string | null; sdl: string },
): Promise<Checked> {
  await request.authorise({ action: 'check', code });
  checkCode(request, code);
  if (url === null) return request.check({ code, url: 'http://127.0.0.1:9/', sdl });
  const candidate = { code, url: checkAddress(url), sdl };
  const { findings, operations } = await request.check(candidate);
  return { findings: [...findings, ...(await checkConforms(candidate, 'WARNING'))], operations };
}

/** A change without a candidate to check. What it does to those who read is told afterwards: it may be urgent. */
export interface Operated extends Change {
  readonly findings: readonly Finding[];
}

async function operated(request: RegistryRequest, work: () => Promise<Change>): Promise<Operated> {
  try {
    const { before, ...change } = await request.change(async () => ({
      before: await request.surroundings(),
      ...(await request.adopted(work())),
    }));
    return { ...change, findings: change.isNew ? await request.effects(change.version, before) : [] };
  } catch (error) {
    if (error instanceof UnknownSubgraph || error instanceof UnknownVersion) {
      throw hubError('BAD_VALUE', error.message);
    }
    if (error instanceof CompositionError)
      throw hubError('SUBGRAPH_REFUSED', `${error.message}\nNothing was changed.`);
    throw error;
  }
}

/** Publishes again what an earlier version was made of. */
export async function rollback(request: RegistryRequest, version: number): Promise<Operated> {
  const holder = await request.authorise({ action: 'roll back', code: null });
  return operated(request, () => request.of.registry.rollback(version, request.author(holder)));
}

/** Takes a publisher out. A publisher may take out its own subgraph; an operator anybody's. */
export async function retract(
  request: RegistryRequest,
  code: string,
  state: 'UNAVAILABLE' | 'RETRACTED',
): Promise<Operated> {
  const holder = await request.authorise({ action: 'retract', code });
  return operated(request, () => request.of.registry.retract(code, state, request.author(holder)));
}
