import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { hubError } from '../../common/errors/hubError';
import { Body } from '../body/body.type';
import { toBody } from '../body/toBody';
import { knownCollaborations } from '../collaboration/known';
import { Comparison } from '../comparison/comparison.type';
import { expectedAccounts } from '../comparison/expected';
import { toComparison } from '../comparison/toComparison';
import type { DirectoryContext } from '../context';
import { Briefing } from './briefing.type';
import { briefingKey, toBriefing } from './toBriefing';

@Resolver(() => Briefing)
export class BriefingResolver {
  @FieldResolver(() => Body)
  body(@Root() { id }: Briefing, @Ctx() { register }: DirectoryContext): Body {
    const { body } = briefingKey(id);
    const row = register.bodies.get(body);
    if (row === undefined) throw hubError('BAD_REFERENCE', `The directory has no body "${body}".`);
    return toBody(row);
  }

  @FieldResolver(() => [Comparison])
  comparisons(@Root() { id }: Briefing, @Ctx() { register, published }: DirectoryContext): Comparison[] {
    const { body, period, tolerancePercent } = briefingKey(id);
    return knownCollaborations(register, published)
      .filter((known) =>
        expectedAccounts(register, published, known.id, period).some((expected) => expected.body === body),
      )
      .map((known) => toComparison({ collaboration: known.id, period, tolerancePercent }));
  }
}

/** Answers a reference to a briefing. */
export function briefingByReference({ id }: { id: unknown }): Briefing {
  return toBriefing(briefingKey(id));
}
