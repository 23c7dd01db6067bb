import type { Aspect } from '../../common/contract/enums';
import { capitalised } from '../../common/text/words';
import { inOrder } from '../alike/differingQualifiers';
import type { Qualifier, Verdict } from '../enums';
import type { ComparisonInput, FactClaim } from '../model';
import { once } from '../once';
import { factPair } from '../pair/factPair';
import { factReason } from '../words/factReasons';
import type { Reason } from '../words/figureReasons';
import type { Names } from '../words/names';
import { ASPECT_WORDS } from '../words/terms';
import { pairsOf } from './clusters';
import { conclude } from './conclude';
import type { AspectFinding, ComparedPair, PositionFinding } from './finding';
import { positionsOf } from './positions';
import { absentees, type Absentees } from './silence';

/** What is said on one aspect. An overview asks for verdicts only: everything else is made when it is asked for. */
class FactAspect implements AspectFinding {
  readonly measure = null;
  readonly spread = null;

  constructor(
    readonly aspect: Aspect,
    readonly claims: readonly FactClaim[],
    private readonly input: ComparisonInput,
    private readonly names: Names,
  ) {}

  @once
  get pairs(): readonly ComparedPair[] {
    return pairsOf(this.claims).map(([a, b]) => ({ a, b, finding: factPair(a, b) }));
  }

  @once
  get verdict(): Verdict {
    return conclude(this.claims, this.pairs, this.input.parties, this.absent);
  }

  get key(): string {
    return this.aspect;
  }

  get topic(): string {
    return ASPECT_WORDS[this.aspect];
  }

  get subject(): string {
    return capitalised(this.topic);
  }

  get reason(): string {
    return this.said.reason;
  }

  get explanation(): string {
    return this.said.explanation;
  }

  @once
  get differing(): readonly Qualifier[] {
    return this.verdict === 'NOT_COMPARABLE'
      ? inOrder(this.pairs.flatMap(({ finding }) => finding.differing))
      : [];
  }

  @once
  get positions(): readonly PositionFinding[] {
    return positionsOf(this.claims, this.pairs, this.absent);
  }

  @once
  private get absent(): Absentees {
    return absentees(this.input.parties, this.claims);
  }

  @once
  private get said(): Reason {
    const { aspect, claims, verdict, differing, absent, names } = this;
    return factReason(aspect, claims, verdict, differing, absent, names);
  }
}

/** Every aspect that statements other than figures are made on. */
export function factAspects(input: ComparisonInput, names: Names): AspectFinding[] {
  const byAspect = new Map<Aspect, FactClaim[]>();
  for (const claim of input.facts) byAspect.set(claim.aspect, [...(byAspect.get(claim.aspect) ?? []), claim]);
  return [...byAspect].map(([aspect, claims]) => new FactAspect(aspect, claims, input, names));
}
