import { Directive, Field, ID, Int, InterfaceType, ObjectType } from 'type-graphql';
import { AccountState } from '../../common/contract/enums';
import { Figure } from '../../common/contract/figure';
import { Reply } from '../../common/contract/reply';
import { LocalDateScalar, ReportingPeriodScalar } from '../../common/contract/scalars';
import { Statement } from '../../common/contract/statement';
import { accountId } from '../../common/contract/accountId';
import type { AccountKey } from '../../common/contract/accountId';
import type { AccountHead } from './accountAsAt';

@Directive('@shareable')
@ObjectType({ description: 'One published version of an account.' })
export class Revision {
  @Field(() => Int, {
    description: 'Its number; numbers run through all periods of the account of one collaboration.',
  })
  revision!: number;

  @Field(() => LocalDateScalar, { description: 'The day it was published through the hub.' })
  publishedOn!: string;

  @Field(() => String, { nullable: true, description: 'Why it replaced the one before; null for a first.' })
  reason?: string | null;
}

@InterfaceType('Account', {
  description: 'What one publisher says about one collaboration as at one reporting period.',
})
export abstract class Account {
  @Field(() => ID, {
    description: 'publisher/collaboration/period, for example leicestershire/emsou/2017-18-H1.',
  })
  id!: string;

  @Field(() => AccountState, {
    nullable: true,
    description: 'Whether there is an account; null only when the publisher could not be reached.',
  })
  state?: AccountState | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of the newest revision that counts; the same number always means the same content.',
  })
  revision?: number | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The day that the newest revision was published through the hub.',
  })
  publishedOn?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The name this publisher uses for the collaboration, where it differs from the directory's.",
  })
  nameUsed?: string | null;

  @Field(() => ReportingPeriodScalar, {
    nullable: true,
    description:
      'The earlier period that its latest dated statement comes from, when it has none for the period asked.',
  })
  carriedForwardFrom?: string | null;

  @Field(() => [Figure], {
    nullable: true,
    description: 'Every figure that stands at the end of the period.',
  })
  figures?: Figure[] | null;

  @Field(() => [Statement], {
    nullable: true,
    description: 'Every statement that stands at the end of the period.',
  })
  statements?: Statement[] | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      "When it was reported to the body's police and crime panel; null where that is not recorded.",
  })
  reportedToPanelOn?: string | null;

  @Field(() => [Reply], {
    nullable: true,
    description: 'What the body replies to comparisons of it; null where it does not say.',
  })
  replies?: Reply[] | null;

  @Field(() => [Revision], {
    nullable: true,
    description: 'Earlier revisions, newest first: nothing published is ever overwritten.',
  })
  revisions?: Revision[] | null;
}

/** The publisher's own type; it is renamed for each publisher: leicestershire has LeicestershireAccount. */
@Directive('@key(fields: "id")')
@ObjectType('PublisherAccount', { implements: Account, description: 'An account of this publisher.' })
export class PublisherAccount extends Account {
  /** Not in the schema: what the field resolvers work from. */
  head!: AccountHead;
}

export function toPublisherAccount(key: AccountKey, head: AccountHead): PublisherAccount {
  return {
    id: accountId(key),
    head,
    state: head.state,
    revision: head.revision,
    publishedOn: head.publishedOn,
    carriedForwardFrom: head.carriedForwardFrom,
    nameUsed: null,
    reportedToPanelOn: head.reportedToPanelOn,
    replies: [...head.replies],
    revisions: head.earlier.map(({ number, publishedOn, reason }) => ({
      revision: number,
      publishedOn,
      reason,
    })),
  };
}
