import type { Reply } from '../../common/contract/reply';
import type { RevisionHead } from './standing';

export interface ReplyRevision extends RevisionHead {
  readonly publishedOn: string;
  readonly replyTo: string | null;
  readonly reply: string | null;
}

/** The replies that stand: the newest on each aspect, unless it takes an earlier one back. */
export function standingReplies(revisions: readonly ReplyRevision[]): Reply[] {
  const newest = new Map<string, ReplyRevision>();
  for (const revision of revisions.toSorted((a, b) => a.number - b.number)) {
    if (revision.kind === 'REPLY' && revision.replyTo !== null) newest.set(revision.replyTo, revision);
  }
  return [...newest.values()].flatMap(({ replyTo, reply, period, publishedOn }) =>
    reply === null || replyTo === null || period === null
      ? []
      : [{ aspect: replyTo, period, text: reply, repliedOn: publishedOn }],
  );
}
