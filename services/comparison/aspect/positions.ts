import type { Verdict } from '../enums';
import type { Claim } from '../model';
import { bySeriousness, mostSerious } from './seriousness';
import type { ComparedPair, PositionFinding } from './finding';
import type { Absentees } from './silence';

/** True for a claim by which somebody keeps something back. */
export function isKeptBack(claim: Claim): boolean {
  const kind = (claim.kind === 'figure' ? claim.figure : claim.statement).absence?.kind;
  return claim.value === null && (kind === 'WITHHELD' || kind === 'DECLINED');
}

function verdictOf(claim: Claim, pairs: readonly ComparedPair[]): Verdict {
  if (isKeptBack(claim)) return 'WITHHELD';
  const own = pairs.filter(({ a, b }) => a === claim || b === claim).map(({ finding }) => finding.verdict);
  return mostSerious(own) ?? 'ONLY_ONE_ACCOUNT';
}

/** The bodies under whose names a claim is shown: every holder, or for one body's own part that body alone. */
export function shownUnder(claim: Claim): readonly string[] {
  if (claim.kind !== 'figure' || claim.subject === '') return claim.holders;
  const subjects = claim.subject.split(' ').filter((code) => claim.holders.includes(code));
  return subjects.length > 0 ? subjects : claim.holders.slice(0, 1);
}

/**
 * One position for each body and each thing it says, then the observers', then the bodies that say nothing.
 * Bodies in order of code.
 */
export function positionsOf(
  claims: readonly Claim[],
  pairs: readonly ComparedPair[],
  absent: Absentees,
): PositionFinding[] {
  const spoken = claims.flatMap((claim): PositionFinding[] => {
    const verdict = verdictOf(claim, pairs);
    return claim.observer === null
      ? shownUnder(claim).map((body) => ({ body, observer: null, verdict, claim }))
      : [{ body: null, observer: claim.observer, verdict, claim }];
  });
  const missing = (verdict: Verdict, codes: readonly { code: string }[]): PositionFinding[] =>
    codes.map(({ code }) => ({ body: code, observer: null, verdict, claim: null }));
  const all = [...spoken, ...missing('SILENT', absent.silent), ...missing('UNAVAILABLE', absent.unavailable)];
  return all.sort(
    (a, b) =>
      Number(a.body === null) - Number(b.body === null) ||
      (a.body ?? a.observer ?? '').localeCompare(b.body ?? b.observer ?? '') ||
      (statedOn(a) < statedOn(b) ? -1 : statedOn(a) > statedOn(b) ? 1 : 0) ||
      bySeriousness(a.verdict, b.verdict) ||
      ((a.claim?.id ?? '') < (b.claim?.id ?? '') ? -1 : 1),
  );
}

function statedOn({ claim }: PositionFinding): string {
  if (claim === null) return '';
  return (claim.kind === 'figure' ? claim.figure : claim.statement).statedOn ?? '~';
}
