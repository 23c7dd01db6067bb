import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { Relation } from 'typeorm';
import { ReportingPeriodScalar } from '../../common/contract/scalars';
import { Comparison, Question } from '../comparison/comparison.type';
import { BRIEFING_NEEDS } from '../external/needs';
import { Body } from '../external/types';

const needsBriefing = `@requires(fields: "${BRIEFING_NEEDS}")`;

@Directive('@key(fields: "id")')
@ObjectType({ description: 'What a panel needs to question its own body in one period.' })
export class Briefing {
  @Field(() => ID, { description: 'body@period@tolerance, for example leicestershire@2017-18@1.' })
  id!: string;

  @Directive('@external')
  @Field(() => Body, { description: 'The body to be questioned.' })
  body?: Body;

  @Directive('@external')
  @Field(() => ReportingPeriodScalar, { description: 'The period at whose end the accounts are compared.' })
  period?: string;

  @Directive('@external')
  @Field(() => [Comparison], { description: 'Every comparison that the body has a part in.' })
  comparisons?: Relation<Comparison>[];

  @Directive(needsBriefing)
  @Field(() => [Question], { nullable: true, description: 'What to ask the body, the most important first.' })
  questions?: Question[] | null;

  @Directive(needsBriefing)
  @Field(() => String, { nullable: true, description: 'The whole briefing as a document in Markdown.' })
  markdown?: string | null;
}
