import type { Measure } from '../../common/contract/enums';
import { inOrder } from '../alike/differingQualifiers';
import type { Qualifier, Verdict } from '../enums';
import type { ComparisonInput, FigureClaim } from '../model';
import { once } from '../once';
import { familyReason, questionReason, sideBySideReason, type Reason } from '../words/figureReasons';
import type { Names } from '../words/names';
import { figureSubject, headOf } from '../words/subject';
import { conclude } from './conclude';
import type { AspectFinding, ComparedPair, PositionFinding, SpreadFinding } from './finding';
import { keyOf } from './figureFamilies';
import type { FigureGroup } from './figureGroup';
import { positionsOf } from './positions';
import type { Absentees } from './silence';
import { spreadOf } from './spread';

/** What an aspect is worked out from beside its figures. */
export interface Around {
  readonly absent: Absentees;
  readonly input: ComparisonInput;
  readonly names: Names;
}

const inLowerCase = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** What all aspects of figures share. An overview asks for verdicts only: everything else is made when it is asked for. */
abstract class FigureAspect implements AspectFinding {
  abstract readonly verdict: Verdict;
  abstract readonly subject: string;
  abstract readonly differing: readonly Qualifier[];
  protected abstract readonly said: Reason;
  readonly aspect = null;

  constructor(
    protected readonly group: FigureGroup,
    protected readonly around: Around,
  ) {}

  get claims(): readonly FigureClaim[] {
    return this.group.claims;
  }

  get pairs(): readonly ComparedPair[] {
    return this.group.pairs;
  }

  get key(): string {
    const [first] = this.claims;
    return first === undefined ? '' : keyOf(first);
  }

  get measure(): Measure | null {
    return this.claims[0]?.figure.measure ?? null;
  }

  get topic(): string {
    return inLowerCase(this.subject);
  }

  get reason(): string {
    return this.said.reason;
  }

  get explanation(): string {
    return this.said.explanation;
  }

  @once
  get positions(): readonly PositionFinding[] {
    return positionsOf(this.claims, this.pairs, this.around.absent);
  }

  get spread(): SpreadFinding | null {
    return null;
  }

  protected differingInPairs(): readonly Qualifier[] {
    return inOrder(this.pairs.flatMap(({ finding }) => finding.differing));
  }
}

/** What is said in answer to one question: it may agree or differ. */
export class QuestionAspect extends FigureAspect {
  @once
  get verdict(): Verdict {
    const { absent, input } = this.around;
    return conclude(this.claims, this.pairs, input.parties, absent);
  }

  @once
  get subject(): string {
    return figureSubject(this.claims, this.around.names);
  }

  @once
  get differing(): readonly Qualifier[] {
    return this.verdict === 'NOT_COMPARABLE' ? this.differingInPairs() : [];
  }

  @once
  protected get said(): Reason {
    const { absent, input, names } = this.around;
    return questionReason(this.group, absent, input.tolerancePercent, names);
  }

  @once
  override get spread(): SpreadFinding | null {
    return spreadOf(this.group.pairs);
  }
}

/** Different bodies' own parts on one basis: shown together, and no disagreement. */
export class SideBySideAspect extends FigureAspect {
  readonly verdict = 'NOT_COMPARABLE';
  readonly differing = ['SUBJECT'] as const;

  @once
  get subject(): string {
    return figureSubject(this.claims, this.around.names);
  }

  @once
  protected get said(): Reason {
    const { absent, names } = this.around;
    return sideBySideReason(this.group, absent, names);
  }
}

/** All figures of a family: they answer several questions. */
export class FamilyAspect extends FigureAspect {
  readonly verdict = 'NOT_COMPARABLE';

  @once
  get subject(): string {
    return `${this.head}: figures that answer different questions`;
  }

  override get topic(): string {
    return inLowerCase(this.head);
  }

  @once
  get differing(): readonly Qualifier[] {
    return this.differingInPairs();
  }

  @once
  protected get said(): Reason {
    const { absent, names } = this.around;
    return familyReason(this.claims, this.differing, absent, names);
  }

  private get head(): string {
    return headOf(this.claims, this.around.names);
  }
}
