import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { Relation } from 'typeorm';
import { AccountState } from '../../common/contract/enums';
import { Figure } from '../../common/contract/figure';
import { Reply } from '../../common/contract/reply';
import { LocalDateScalar, ReportingPeriodScalar } from '../../common/contract/scalars';
import { Statement } from '../../common/contract/statement';
import { COMPLETENESS_NEEDS } from '../external/needs';
import { Body } from '../external/types';
import { ScrutinyHeading, Theme } from '../enums';

@ObjectType({ description: 'What an account covers of one theme that a panel needs to know about.' })
export class ThemeCompleteness {
  @Field(() => Theme, { description: 'The theme.' })
  theme!: Theme;

  @Field(() => [String], { description: 'What the account covers.' })
  covered!: string[];

  @Field(() => [String], { description: 'What it says nothing about.' })
  missing!: string[];

  @Field(() => Float, { description: 'How much of the theme it covers; read it with what is missing.' })
  percent!: number;
}

@ObjectType({ description: 'What an account covers of one heading under which panels want to scrutinise.' })
export class HeadingCompleteness {
  @Field(() => ScrutinyHeading, { description: 'The heading.' })
  heading!: ScrutinyHeading;

  @Field(() => [String], { description: 'What the account covers.' })
  covered!: string[];

  @Field(() => [String], { description: 'What it says nothing about.' })
  missing!: string[];

  @Field(() => Float, { description: 'How much of it the account covers; read it with what is missing.' })
  percent!: number;
}

@Directive('@key(fields: "id")')
@Directive('@interfaceObject')
@ObjectType({ description: 'What one publisher says about one collaboration as at one reporting period.' })
export class Account {
  @Field(() => ID, {
    description: 'publisher/collaboration/period, for example leicestershire/emsou/2017-18-H1.',
  })
  id!: string;

  @Directive('@external')
  @Field(() => Body, { description: 'The body whose account it is.' })
  publisher?: Relation<Body>;

  @Directive('@external')
  @Field(() => ReportingPeriodScalar, { description: 'The period at whose end it stands.' })
  period?: string;

  @Directive('@external')
  @Field(() => AccountState, {
    nullable: true,
    description: 'Whether there is an account; null only when the publisher could not be reached.',
  })
  state?: AccountState | null;

  @Directive('@external')
  @Field(() => Int, {
    nullable: true,
    description: 'Number of the newest revision that counts; the same number always means the same content.',
  })
  revision?: number | null;

  @Directive('@external')
  @Field(() => ReportingPeriodScalar, {
    nullable: true,
    description:
      'The earlier period that its latest dated statement comes from, when it has none for the period asked.',
  })
  carriedForwardFrom?: string | null;

  @Directive('@external')
  @Field(() => [Figure], {
    nullable: true,
    description: 'Every figure that stands at the end of the period.',
  })
  figures?: Figure[] | null;

  @Directive('@external')
  @Field(() => [Statement], {
    nullable: true,
    description: 'Every statement that stands at the end of the period.',
  })
  statements?: Statement[] | null;

  @Directive('@external')
  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      "When it was reported to the body's police and crime panel; null where that is not recorded.",
  })
  reportedToPanelOn?: string | null;

  @Directive('@external')
  @Field(() => [Reply], {
    nullable: true,
    description: 'What the body replies to comparisons of it; null where it does not say.',
  })
  replies?: Reply[] | null;

  @Directive(`@requires(fields: "${COMPLETENESS_NEEDS}")`)
  @Field(() => [ThemeCompleteness], {
    nullable: true,
    description: 'How much of what a panel needs this account covers, theme by theme.',
  })
  completeness?: ThemeCompleteness[] | null;

  @Directive(`@requires(fields: "${COMPLETENESS_NEEDS}")`)
  @Field(() => [HeadingCompleteness], {
    nullable: true,
    description: 'How much of what panels want to scrutinise this account covers, heading by heading.',
  })
  scrutiny?: HeadingCompleteness[] | null;
}
