import type { Aspect } from '../../common/contract/enums';
import { capitalised, listOf } from '../../common/text/words';
import { inOrder } from '../alike/differingQualifiers';
import type { ComparisonInput, FactClaim } from '../model';
import { factPair, formOf } from '../pair/factPair';
import type { Names } from '../words/names';
import { absenceSentences, cautions, factSentence } from '../words/reasons';
import { ASPECT_WORDS, QUALIFIER_WORDS } from '../words/terms';
import { factText } from '../words/values';
import { pairsOf } from './clusters';
import { conclude } from './conclude';
import type { AspectFinding, ComparedPair } from './finding';
import { positionsOf } from './positions';
import { absentees, independentVoices } from './silence';

function reasonOf(
  claims: readonly FactClaim[],
  finding: Pick<AspectFinding, 'verdict' | 'differing'>,
  aspect: Aspect,
  names: Names,
): string {
  const said = claims.map((claim) => factSentence(claim, names, (one) => factText(one, names)));
  switch (finding.verdict) {
    case 'NOT_COMPARABLE':
      return finding.differing.length > 0
        ? `${said.join('; ')}. They differ in ${listOf(finding.differing.map((one) => QUALIFIER_WORDS[one]))}, so the one does not contradict the other.`
        : `${said.join('; ')}. ${formOf(aspect) === 'open' ? 'These may hold side by side; read them together.' : 'One of them gives no answer.'}`;
    case 'ONLY_ONE_ACCOUNT':
      return `Only ${said.join('; ')}.`;
    case 'AGREES':
      return `${said.join('; ')}. Whether one repeats another cannot be told from here.`;
    default:
      return `${said.join('; ')}.`;
  }
}

function aspectOf(
  aspect: Aspect,
  claims: readonly FactClaim[],
  input: ComparisonInput,
  names: Names,
): AspectFinding {
  const pairs: ComparedPair<FactClaim>[] = pairsOf(claims).map(([a, b]) => ({
    a,
    b,
    finding: factPair(a, b),
  }));
  const absent = absentees(input.parties, claims);
  const verdict =
    independentVoices(claims) > 1 || pairs.length > 0
      ? conclude(claims, pairs, input.parties, absent)
      : conclude(claims, [], input.parties, absent);
  const differing =
    verdict === 'NOT_COMPARABLE' ? inOrder(pairs.flatMap(({ finding }) => finding.differing)) : [];
  return {
    subject: capitalised(ASPECT_WORDS[aspect]),
    measure: null,
    aspect,
    verdict,
    reason: [
      capitalised(reasonOf(claims, { verdict, differing }, aspect, names)),
      ...cautions(claims),
      ...absenceSentences(absent, names),
    ].join(' '),
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
