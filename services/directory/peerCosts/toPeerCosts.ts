import { isBodyCode } from '../../common/contract/codes';
import { memberOf } from '../../common/contract/describedEnum';
import { hubError } from '../../common/errors/hubError';
import { quoted } from '../../common/text/quoted';
import { PeerGroup } from '../enums';
import type { PeerCosts } from './peerCosts.type';

/** The parts of the id of a comparison of function costs. */
export interface PeerCostsKey {
  readonly body: string;
  readonly by: PeerGroup;
}

/** Function costs among peers as resolvers hand them on; the field resolvers add the rest. */
export function toPeerCosts({ body, by }: PeerCostsKey): PeerCosts {
  return { id: `${body}@${by}`, by } as PeerCosts;
}

/** The parts of an id, which has one form only: what `toPeerCosts` writes. */
export function peerCostsKey(id: unknown): PeerCostsKey {
  const [body = '', group, ...rest] = typeof id === 'string' ? id.split('@') : [];
  const by = memberOf(PeerGroup, group);
  if (isBodyCode(body) && by !== undefined && rest.length === 0) return { body, by };
  throw hubError('BAD_REFERENCE', `${quoted(id)} is no id of function costs among peers.`);
}
