import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { diff } from '../reporting/diff';
import { readDrafts } from '../reporting/drafts';
import { history, revisionDocument } from '../reporting/history';
import { preview } from '../preview/preview';
import { toDocument } from '../document/toDocument';
import { AccountContent } from './content.type';
import { COLLABORATION, draftPeriod, PERIOD, readCollaboration, readPeriod } from './arguments';
import { needKey, type ReportingContext } from './context';
import { DraftAccount, Preview, RevisionRecord, RowDifference } from './reporting.type';

@Resolver()
export class ReportingQueries {
  @Query(() => [RevisionRecord], {
    description: 'Every revision of an account, the newest first; anybody may read them.',
  })
  async history(
    @Arg('collaboration', () => ID, COLLABORATION) collaboration: string,
    @Ctx() { store }: ReportingContext,
  ): Promise<RevisionRecord[]> {
    const rows = await history(store.manager, readCollaboration(collaboration));
    return rows.map(({ number, ...row }) => ({ ...row, revision: number }));
  }

  @Query(() => AccountContent, { description: 'What one revision holds, also when it no longer stands.' })
  async account(
    @Arg('collaboration', () => ID, COLLABORATION) collaboration: string,
    @Arg('revision', () => Int, { description: 'The number of the revision.' }) revision: number,
    @Ctx() { store, body }: ReportingContext,
  ): Promise<AccountContent> {
    return (await revisionDocument(store.manager, body, {
      collaboration: readCollaboration(collaboration),
      revision,
    })) as AccountContent;
  }

  @Query(() => [RowDifference], { description: 'What changed from one revision to another.' })
  async diff(
    @Arg('collaboration', () => ID, COLLABORATION) collaboration: string,
    @Arg('from', () => Int, { description: 'The number of the earlier revision.' }) from: number,
    @Arg('to', () => Int, { description: 'The number of the later revision.' }) to: number,
    @Ctx() { store, body }: ReportingContext,
  ): Promise<RowDifference[]> {
    const before = await revisionDocument(store.manager, body, {
      collaboration: readCollaboration(collaboration),
      revision: from,
    });
    const after = await revisionDocument(store.manager, body, { collaboration, revision: to });
    return diff(before, after) as RowDifference[];
  }

  @Query(() => [DraftAccount], { description: 'The drafts of the body; needs its key.' })
  async drafts(
    @Arg('collaboration', () => ID, { nullable: true, description: 'Only drafts of this collaboration.' })
    collaboration: string | null,
    @Ctx() context: ReportingContext,
  ): Promise<DraftAccount[]> {
    needKey(context);
    const { store, body } = context;
    const drafts = await readDrafts(store.manager, collaboration ? { collaboration } : {});
    return drafts.map(({ content, ...draft }) => ({
      ...draft,
      account: toDocument({ body, ...draft }, content) as AccountContent,
    }));
  }

  @Query(() => Preview, {
    description:
      'The comparison as it would come out with the drafts, against what the others publish now; needs the key.',
  })
  async preview(
    @Arg('collaboration', () => ID, COLLABORATION) collaboration: string,
    @Arg('period', () => String, { nullable: true, ...PERIOD }) period: string | null,
    @Arg('asAt', () => String, {
      nullable: true,
      description: 'The period as at whose end to compare; the latest half-year of the drafts when left out.',
    })
    asAt: string | null,
    @Ctx() context: ReportingContext,
  ): Promise<Preview> {
    needKey(context);
    const { store, body, gatewayUrl, requestId, today } = context;
    return (await preview(store, body, {
      collaboration: readCollaboration(collaboration),
      ...draftPeriod(period),
      asAt: asAt ? readPeriod(asAt) : null,
      gatewayUrl,
      requestId,
      today,
    })) as Preview;
  }
}
