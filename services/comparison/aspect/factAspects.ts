import type { Aspect } from '../../common/contract/enums';
import { capitalised } from '../../common/text/words';
import { inOrder } from '../alike/differingQualifiers';
import type { ComparisonInput, FactClaim } from '../model';
import { factPair } from '../pair/factPair';
import { factReason } from '../words/factReasons';
import type { Names } from '../words/names';
import { ASPECT_WORDS } from '../words/terms';
import { pairsOf } from './clusters';
import { conclude } from './conclude';
import type { AspectFinding } from './finding';
import { positionsOf } from './positions';
import { absentees } from './silence';

function aspectOf(
  aspect: Aspect,
  claims: readonly FactClaim[],
  input: ComparisonInput,
  names: Names,
): AspectFinding {
  const pairs = pairsOf(claims).map(([a, b]) => ({ a, b, finding: factPair(a, b) }));
  const absent = absentees(input.parties, claims);
  const verdict = conclude(claims, pairs, input.parties, absent);
  const differing =
    verdict === 'NOT_COMPARABLE' ? inOrder(pairs.flatMap(({ finding }) => finding.differing)) : [];
  return {
    key: aspect,
    subject: capitalised(ASPECT_WORDS[aspect]),
    topic: ASPECT_WORDS[aspect],
    measure: null,
    aspect,
    verdict,
    ...factReason(aspect, claims, verdict, differing, absent, names),
    differing,
    positions: positionsOf(claims, pairs, absent),
    spread: null,
    claims,
    pairs,
  };
}

/** Every aspect that statements other than figures are made on. */
export function factAspects(input: ComparisonInput, names: Names): AspectFinding[] {
  const byAspect = new Map<Aspect, FactClaim[]>();
  for (const claim of input.facts) byAspect.set(claim.aspect, [...(byAspect.get(claim.aspect) ?? []), claim]);
  return [...byAspect].map(([aspect, claims]) => aspectOf(aspect, claims, input, names));
}
