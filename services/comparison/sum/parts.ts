import type { FigureClaim } from '../model';

function preferred(
  candidates: readonly FigureClaim[],
  whole: FigureClaim | undefined,
): FigureClaim | undefined {
  const address = whole?.figure.evidence?.address;
  const closeness = (claim: FigureClaim): number =>
    (address && claim.figure.evidence?.address === address ? 4 : 0) +
    (whole && claim.figure.statedOn === whole.figure.statedOn ? 2 : 0) +
    (claim.observer === null ? 1 : 0);
  return candidates.toSorted(
    (a, b) =>
      closeness(b) - closeness(a) ||
      (b.figure.statedOn ?? '').localeCompare(a.figure.statedOn ?? '') ||
      (a.id < b.id ? -1 : 1),
  )[0];
}

/**
 * One figure for each body's part: where several are stated, the one from the same source as the whole, then the one
 * said on the same day, then the body's own, then the latest.
 */
export function onePartEach(parts: readonly FigureClaim[], whole?: FigureClaim): FigureClaim[] {
  const bySubject = new Map<string, FigureClaim[]>();
  for (const part of parts) bySubject.set(part.subject, [...(bySubject.get(part.subject) ?? []), part]);
  return [...bySubject]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, candidates]) => preferred(candidates, whole))
    .filter((part) => part !== undefined);
}

/** The members whose part none of the figures states. */
export function missingParts(members: readonly string[], parts: readonly FigureClaim[]): string[] {
  const covered = new Set(parts.flatMap(({ subject }) => subject.split(' ')));
  return members.filter((code) => !covered.has(code));
}
