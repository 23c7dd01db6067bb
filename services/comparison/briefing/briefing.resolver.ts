import { FieldResolver, Resolver, Root } from 'type-graphql';
import { today } from '../../common/time/today';
import { Question } from '../comparison/comparison.type';
import { toQuestion } from '../comparison/toGraphql';
import type { ComparisonContext } from '../context';
import { readBriefing } from '../input/readOverview';
import { BriefingFinding } from './briefing';
import { Briefing } from './briefing.type';
import { briefingMarkdown } from './markdown';

/** A reference with what the gateway handed over, read once. */
class ReferredBriefing extends Briefing {
  finding: BriefingFinding | undefined;
}

export function briefingByReference(representation: { id: string }, { read }: ComparisonContext): Briefing {
  const input = readBriefing(representation, read);
  return Object.assign(new ReferredBriefing(), {
    id: representation.id,
    finding: input && new BriefingFinding(input),
  });
}

function findingOf(briefing: Briefing): BriefingFinding | undefined {
  return (briefing as ReferredBriefing).finding;
}

@Resolver(() => Briefing)
export class BriefingResolver {
  @FieldResolver(() => [Question], { nullable: true })
  questions(@Root() briefing: Briefing): Question[] | null {
    return findingOf(briefing)?.questions.map(toQuestion) ?? null;
  }

  @FieldResolver(() => String, { nullable: true })
  markdown(@Root() briefing: Briefing): string | null {
    const finding = findingOf(briefing);
    return finding ? briefingMarkdown(finding, today()) : null;
  }
}
