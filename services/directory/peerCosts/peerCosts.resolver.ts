import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { hubError } from '../../common/errors/hubError';
import { Body } from '../body/body.type';
import { ExpectedBody, expectedBodies } from '../body/expectedBody.type';
import { peerCodes } from '../body/peers';
import { toBody } from '../body/toBody';
import type { DirectoryContext } from '../context';
import type { BodyRow } from '../store/referenceRows';
import { PeerCosts } from './peerCosts.type';
import { peerCostsKey, toPeerCosts } from './toPeerCosts';

function rowOf(id: string, { register }: DirectoryContext): BodyRow {
  const { body } = peerCostsKey(id);
  const row = register.bodies.get(body);
  if (row === undefined) throw hubError('BAD_REFERENCE', `The directory has no body "${body}".`);
  return row;
}

/** The body first, then its peers in order of code. */
function expected(id: string, context: DirectoryContext): ExpectedBody[] {
  const row = rowOf(id, context);
  const peers = peerCodes(context.register, context.published, row, peerCostsKey(id).by);
  return expectedBodies([row.code, ...peers], context);
}

@Resolver(() => PeerCosts)
export class PeerCostsResolver {
  @FieldResolver(() => Body)
  body(@Root() { id }: PeerCosts, @Ctx() context: DirectoryContext): Body {
    return toBody(rowOf(id, context));
  }

  @FieldResolver(() => [ExpectedBody])
  expected(@Root() { id }: PeerCosts, @Ctx() context: DirectoryContext): ExpectedBody[] {
    return expected(id, context);
  }

  @FieldResolver(() => [Body])
  bodies(@Root() { id }: PeerCosts, @Ctx() context: DirectoryContext): Body[] {
    return expected(id, context)
      .filter(({ publishes }) => publishes)
      .map(({ body }) => body);
  }
}

/** Answers a reference to function costs among peers. */
export function peerCostsByReference({ id }: { id: unknown }): PeerCosts {
  return toPeerCosts(peerCostsKey(id));
}
