import { capitalised } from '../../common/text/words';
import type { AspectFinding } from '../aspect/finding';
import type { ScrutinyHeading, Verdict } from '../enums';
import type { ComparisonInput } from '../model';
import { once } from '../once';
import type { Names } from '../words/names';
import type { Asking } from './about/asking';
import { aboutBases } from './about/bases';
import { aboutContradiction } from './about/contradiction';
import { aboutDifference } from './about/difference';
import { aboutKeptBack, aboutSilence, toTheSilent } from './about/missing';
import { aboutObservers } from './about/observers';
import { aboutOneVoice } from './about/oneVoice';
import { aboutStatements } from './about/statements';
import { headingOf } from './heading';
import type { QuestionFinding } from './questionFinding';

function questionsOn(asking: Asking): QuestionFinding[] {
  const { aspect } = asking;
  const worst = aspect.pairs.filter(({ finding }) => finding.verdict === aspect.verdict);
  switch (aspect.verdict) {
    case 'DIFFERS':
      return [...worst.flatMap((pair) => aboutDifference(pair, asking)), ...aboutObservers(worst, asking)];
    case 'CONTRADICTS_ITSELF':
      return aboutContradiction(worst, asking);
    case 'NOT_COMPARABLE':
      return aspect.aspect === null ? aboutBases(asking) : aboutStatements(asking);
    case 'ONLY_ONE_ACCOUNT':
      return aboutOneVoice(asking);
    case 'WITHHELD':
      return aboutKeptBack(asking);
    case 'SILENT':
      return aboutSilence(asking);
    // An account that could not be fetched is asked for once, for all aspects.
    case 'UNAVAILABLE':
    case 'WITHIN_TOLERANCE':
    case 'AGREES':
      return [];
  }
}

/** A question on one aspect. Its text is made when it is first read: a briefing puts questions to one body only. */
class AspectQuestion implements QuestionFinding {
  readonly topic = 'aspect';

  constructor(
    private readonly aspect: AspectFinding,
    readonly putTo: string,
    readonly raisedBy: readonly string[],
    private readonly makeText: () => string,
  ) {}

  @once
  get text(): string {
    return this.makeText();
  }

  get ownWords(): boolean {
    return this.aspect.claims.some(({ holders }) => holders.includes(this.putTo));
  }

  get isUnlike(): boolean {
    const { verdict, aspect, differing } = this.aspect;
    const isSideBySide = differing.length === 1 && differing[0] === 'SUBJECT';
    const mayHoldTogether = aspect === null ? !isSideBySide : differing.length === 0;
    return verdict === 'NOT_COMPARABLE' && mayHoldTogether;
  }

  get subject(): string {
    return this.aspect.subject;
  }

  get verdict(): Verdict {
    return this.aspect.verdict;
  }

  get heading(): ScrutinyHeading {
    return headingOf(this.aspect.measure, this.aspect.aspect);
  }
}

const NO_QUESTIONS: ReadonlySet<Verdict> = new Set(['AGREES', 'WITHIN_TOLERANCE', 'UNAVAILABLE']);

/**
 * The questions that one aspect gives rise to: at least one, unless the accounts agree or one could not be fetched
 * (METHOD.md, 13).
 */
export function aspectQuestions(
  aspect: AspectFinding,
  input: ComparisonInput,
  names: Names,
): QuestionFinding[] {
  const { verdict } = aspect;
  if (NO_QUESTIONS.has(verdict)) return [];
  const begin = `On ${input.collaborationName}, `;
  const asking: Asking = {
    aspect,
    input,
    names,
    ask: (putTo, raisedBy, text) =>
      new AspectQuestion(aspect, putTo, raisedBy, () => capitalised(`${begin}${aspect.topic}: ${text()}`)),
  };
  const questions = questionsOn(asking);
  return questions.length > 0 ? questions : toTheSilent(asking);
}
