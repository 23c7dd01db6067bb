import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import { Capacity, WithheldReason } from '../../common/contract/enums';
import { LocalDateScalar } from '../../common/contract/scalars';
import { toDocument } from '../document/toDocument';
import { discardDrafts, saveDraft } from '../reporting/drafts';
import { recordPanelReport, reply } from '../reporting/events';
import { publishDrafts } from '../reporting/publish';
import { statementsOf } from '../reporting/statementsOf';
import { withdraw } from '../reporting/withdraw';
import { withhold } from '../reporting/withhold';
import { COLLABORATION, draftPeriod, PERIOD, readCollaboration, readHalfYear, readPlace } from './arguments';
import { AccountContent } from './content.type';
import { needKey, type ReportingContext } from './context';
import { DraftAccount, PublishedRevision } from './reporting.type';

const PLACE = { description: 'The half-year such as 2020-21-H1, or "undated" for what carries no date.' };
const HALF_YEAR = { description: 'The half-year such as 2020-21-H1.' };
const REASON = { description: 'Why, for everybody to read.' };

/** What a body does with its account. Each of these needs the body's key. */
@Resolver()
export class ReportingMutations {
  @Mutation(() => [DraftAccount], {
    description:
      'Checks an account and keeps it as a draft, one for each half-year that its rows lie in; nobody else sees it.',
  })
  async saveDraft(
    @Arg('account', () => AccountContent, { description: 'The whole account: it replaces what stands.' })
    account: AccountContent,
    @Arg('isNew', () => Boolean, {
      defaultValue: false,
      description: 'True to begin the account of a collaboration that the body has not published before.',
    })
    isNew: boolean,
    @Ctx() context: ReportingContext,
  ): Promise<DraftAccount[]> {
    needKey(context);
    const { store, body, today } = context;
    const now = new Date();
    const content = statementsOf(account, body, today);
    const drafts = await saveDraft(store, content, { selection: {}, now, isNew });
    return drafts.map(({ collaboration, period, figures, facts }) => ({
      collaboration,
      period,
      savedAt: now,
      account: toDocument({ body, collaboration, period }, { figures, facts }) as AccountContent,
    }));
  }

  @Mutation(() => Int, { description: 'Throws drafts away, and answers how many.' })
  async discardDrafts(
    @Arg('collaboration', () => ID, COLLABORATION) collaboration: string,
    @Arg('period', () => String, { nullable: true, ...PERIOD }) period: string | null,
    @Ctx() context: ReportingContext,
  ): Promise<number> {
    needKey(context);
    readCollaboration(collaboration);
    return discardDrafts(context.store.manager, { collaboration, ...draftPeriod(period) });
  }

  @Mutation(() => [PublishedRevision], {
    description: 'Publishes drafts, each as a new revision of its half-year: all of them or none.',
  })
  async publish(
    @Arg('collaboration', () => ID, COLLABORATION) collaboration: string,
    @Arg('period', () => String, { nullable: true, ...PERIOD }) period: string | null,
    @Arg('reason', () => String, {
      nullable: true,
      description: 'Why, for everybody to read; needed when something published is replaced.',
    })
    reason: string | null,
    @Ctx() context: ReportingContext,
  ): Promise<PublishedRevision[]> {
    needKey(context);
    readCollaboration(collaboration);
    const { store, body, today } = context;
    return publishDrafts(store, body, { collaboration, ...draftPeriod(period) }, { today, reason });
  }

  @Mutation(() => PublishedRevision, {
    description: 'Takes back what is published of one half-year; it stays readable as a revision.',
  })
  async withdraw(
    @Arg('collaboration', () => ID, COLLABORATION) collaboration: string,
    @Arg('period', () => String, PLACE) period: string,
    @Arg('reason', () => String, REASON) reason: string,
    @Ctx() context: ReportingContext,
  ): Promise<PublishedRevision> {
    needKey(context);
    readCollaboration(collaboration);
    const { store, today } = context;
    return withdraw(store, { collaboration, period: readPlace(period) }, { today, reason });
  }

  @Mutation(() => PublishedRevision, {
    description: 'Keeps a published figure back from now on, with the reason in law in its place.',
  })
  async withhold(
    @Arg('collaboration', () => ID, COLLABORATION) collaboration: string,
    @Arg('period', () => String, PLACE) period: string,
    @Arg('figure', () => ID, { description: 'The id of the figure.' }) figure: string,
    @Arg('because', () => WithheldReason, { description: 'The reason in law.' }) because: WithheldReason,
    @Arg('decidedBy', () => Capacity, { nullable: true, description: 'Who decided it.' })
    decidedBy: Capacity | null,
    @Arg('reason', () => String, REASON) reason: string,
    @Ctx() context: ReportingContext,
  ): Promise<PublishedRevision> {
    needKey(context);
    readCollaboration(collaboration);
    const { store, body, today } = context;
    const place = { collaboration, period: readPlace(period) };
    return withhold(store, body, place, { figure, because, decidedBy: decidedBy ?? null, reason }, today);
  }

  @Mutation(() => PublishedRevision, {
    description: 'Records the day on which the account of a half-year was reported to the panel.',
  })
  async recordPanelReport(
    @Arg('collaboration', () => ID, COLLABORATION) collaboration: string,
    @Arg('period', () => String, HALF_YEAR) period: string,
    @Arg('day', () => LocalDateScalar, {
      nullable: true,
      description: 'The day; null takes the record of this half-year back.',
    })
    day: string | null,
    @Ctx() context: ReportingContext,
  ): Promise<PublishedRevision> {
    needKey(context);
    readCollaboration(collaboration);
    const { store, today } = context;
    return recordPanelReport(store, { collaboration, period: readHalfYear(period) }, day ?? null, today);
  }

  @Mutation(() => PublishedRevision, {
    description: 'Replies to one aspect of a comparison; the reply is shown beside it for everybody.',
  })
  async reply(
    @Arg('collaboration', () => ID, COLLABORATION) collaboration: string,
    @Arg('period', () => String, HALF_YEAR) period: string,
    @Arg('aspect', () => ID, { description: 'The key of the aspect, such as COST.WHOLE.' }) aspect: string,
    @Arg('text', () => String, { nullable: true, description: 'The reply; null takes the last one back.' })
    text: string | null,
    @Ctx() context: ReportingContext,
  ): Promise<PublishedRevision> {
    needKey(context);
    readCollaboration(collaboration);
    const { store, today } = context;
    return reply(
      store,
      { collaboration, period: readHalfYear(period) },
      { aspect, text: text ?? null },
      today,
    );
  }
}
