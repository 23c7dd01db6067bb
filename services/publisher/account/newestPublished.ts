import { sortedBy } from '../../common/text/sorted';
import type { RevisionRow } from '../store/revisionRow';
import { standingRevisions } from './standing';

const nameOf = ({ collaboration, period }: RevisionRow): string => `${collaboration} ${period ?? ''}`;

/**
 * The newest revision of each account that exists, in order of collaboration: those with figures or statements that
 * stand, and half-years in which only a reply or a report to the panel was made of a collaboration that has such.
 * `revisions` are in order of their numbers.
 */
export function newestPublished(revisions: readonly RevisionRow[]): RevisionRow[] {
  const standing = standingRevisions(revisions);
  const withContent = standing.filter(({ state }) => state === 'PUBLISHED');
  const known = new Set(withContent.map(({ collaboration }) => collaboration));
  const withdrawn = new Set(standing.filter(({ state }) => state === 'WITHDRAWN').map(nameOf));
  const newest = new Map<string, RevisionRow>();
  for (const revision of revisions) {
    if (known.has(revision.collaboration) && !withdrawn.has(nameOf(revision)))
      newest.set(nameOf(revision), revision);
  }
  return sortedBy([...newest.values()], ({ collaboration }) => collaboration);
}
