import { hubError } from '../../common/errors/hubError';
import { quoted } from '../../common/text/quoted';
import type { CollaborationConnection } from './collaboration.type';
import type { KnownCollaboration } from './known';
import { toCollaboration } from './toCollaboration';

export const DEFAULT_PAGE = 50;
export const LARGEST_PAGE = 500;

/** Cursors are opaque to clients; they hold the id of the last entry, so that a change of the list does no harm. */
function toCursor(id: string): string {
  return Buffer.from(`after:${id}`, 'utf8').toString('base64url');
}

function fromCursor(cursor: string): string {
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  if (text.startsWith('after:')) return text.slice('after:'.length);
  throw hubError(
    'BAD_PAGE',
    `after: ${quoted(cursor)} is no cursor of this list; use one that an earlier page gave.`,
  );
}

/** One page of a list that is in order of id. */
export function pageOf(
  all: readonly KnownCollaboration[],
  first: number,
  after: string | null,
): CollaborationConnection {
  if (first < 0 || first > LARGEST_PAGE) {
    throw hubError('BAD_PAGE', `first: ${first} cannot be used; ask for 0 to ${LARGEST_PAGE} at a time.`);
  }
  const last = after === null ? undefined : fromCursor(after);
  const rest = last === undefined ? all : all.filter(({ id }) => id > last);
  const edges = rest
    .slice(0, first)
    .map((known) => ({ cursor: toCursor(known.id), node: toCollaboration(known) }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: { hasNextPage: rest.length > edges.length, endCursor: edges.at(-1)?.cursor ?? null },
    totalCount: all.length,
  };
}
