import { isLocalDate } from '../../common/time/partialDate';
import type { FigureClaim } from '../model';

/** Said on one known day: two years alone, or two things without a date, may be far apart. */
function isSameDay(a: FigureClaim, b: FigureClaim): boolean {
  const day = a.figure.statedOn;
  return Boolean(day && isLocalDate(day) && day === b.figure.statedOn);
}

function preferred(
  candidates: readonly FigureClaim[],
  whole: FigureClaim | undefined,
): FigureClaim | undefined {
  const address = whole?.figure.evidence?.address;
  const closeness = (claim: FigureClaim): number =>
    (address && claim.figure.evidence?.address === address ? 4 : 0) +
    (whole && isSameDay(claim, whole) ? 2 : 0) +
    (claim.holders.some((code) => claim.subject.split(' ').includes(code)) ? 1 : 0);
  return candidates.toSorted(
    (a, b) =>
      closeness(b) - closeness(a) ||
      (b.figure.statedOn ?? '').localeCompare(a.figure.statedOn ?? '') ||
      (a.id < b.id ? -1 : 1),
  )[0];
}

/**
 * No body's part twice: a figure of several bodies together gives way to the figures of each of them, and counts in
 * their place where not all of them have one.
 */
function withoutOverlap(parts: readonly FigureClaim[]): FigureClaim[] {
  const bodies = ({ subject }: FigureClaim): string[] => subject.split(' ');
  const single = new Set(parts.filter((part) => bodies(part).length === 1).map(({ subject }) => subject));
  const together = parts
    .filter((part) => bodies(part).length > 1 && !bodies(part).every((code) => single.has(code)))
    .toSorted((a, b) => bodies(b).length - bodies(a).length);
  const taken = new Set<string>();
  const kept = together.filter((part) => {
    if (bodies(part).some((code) => taken.has(code))) return false;
    bodies(part).forEach((code) => taken.add(code));
    return true;
  });
  return parts.filter(
    (part) => kept.includes(part) || (bodies(part).length === 1 && !taken.has(part.subject)),
  );
}

/**
 * One figure for each body's part: where several are stated, the one from the same source as the whole, then the one
 * said on the same day, then the body's own, then the latest.
 */
export function onePartEach(parts: readonly FigureClaim[], whole?: FigureClaim): FigureClaim[] {
  const bySubject = new Map<string, FigureClaim[]>();
  for (const part of parts) bySubject.set(part.subject, [...(bySubject.get(part.subject) ?? []), part]);
  return withoutOverlap(
    [...bySubject]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, candidates]) => preferred(candidates, whole))
      .filter((part) => part !== undefined),
  );
}

/** The members whose part none of the figures states. */
export function missingParts(members: readonly string[], parts: readonly FigureClaim[]): string[] {
  const covered = new Set(parts.flatMap(({ subject }) => subject.split(' ')));
  return members.filter((code) => !covered.has(code));
}
