import { listOf } from '../../common/text/words';
import type { ComparisonFinding } from '../compare';
import { findingFor } from '../comparison/findingFor';
import type { ComparisonInput, Party } from '../model';
import { once } from '../once';
import type { QuestionFinding } from '../question/questionFinding';
import { inOrderOfImportance } from '../question/questions';

/** Everything that one briefing is made from. */
export interface BriefingInput {
  readonly body: Party;
  /** Name of the panel that scrutinises the body; null where there is none. */
  readonly panel: string | null;
  readonly period: string;
  readonly comparisons: readonly ComparisonInput[];
}

type Common = 'no account' | 'not fetched' | 'panel report';

/** Questions that are the same for many collaborations are asked once, with the list. */
const TOGETHER: Readonly<Record<Common, (names: string) => string>> = {
  'no account': (names) =>
    `You have no account in the hub of these collaborations: ${names}. For each, what does it cost you, what do you get for it, and where can the panel read that?`,
  'not fetched': (names) =>
    `Your accounts of these collaborations could not be fetched when this was made, which says nothing about you: ${names}. What do they say?`,
  'panel report': (names) =>
    `The hub has no record that you reported to your panel in the last six months on: ${names}. When will you report on them next?`,
};

function together(
  topic: Common,
  found: readonly { readonly name: string; readonly question: QuestionFinding }[],
): QuestionFinding[] {
  const [first] = found;
  if (first === undefined || found.length === 1) return found.map(({ question }) => question);
  const raisedBy = [...new Set(found.flatMap(({ question }) => question.raisedBy))].sort();
  return [{ ...first.question, raisedBy, text: TOGETHER[topic](listOf(found.map(({ name }) => name))) }];
}

/** What one body's panel needs to question it in one period. */
export class BriefingFinding {
  readonly comparisons: readonly ComparisonFinding[];

  constructor(readonly input: BriefingInput) {
    this.comparisons = input.comparisons
      .map(findingFor)
      .toSorted((a, b) => (a.input.collaborationName < b.input.collaborationName ? -1 : 1));
  }

  /** Every question to put to the body, by comparison. */
  @once
  private get asked(): ReadonlyMap<ComparisonFinding, readonly QuestionFinding[]> {
    return new Map(this.comparisons.map((one) => [one, one.questionsTo(this.input.body.code)]));
  }

  /** The questions to put to the body on one of its collaborations, without those that are asked once for all. */
  questionsOn(comparison: ComparisonFinding): QuestionFinding[] {
    return (this.asked.get(comparison) ?? []).filter(({ topic }) => !Object.hasOwn(TOGETHER, topic));
  }

  /** The questions that are the same for many collaborations. */
  get commonQuestions(): QuestionFinding[] {
    const all = [...this.asked].flatMap(([{ input }, questions]) =>
      questions.map((question) => ({ name: input.collaborationName, question })),
    );
    const of = (topic: Common): QuestionFinding[] =>
      together(
        topic,
        all.filter(({ question }) => question.topic === topic),
      );
    return [...of('no account'), ...of('not fetched'), ...of('panel report')];
  }

  /** Every question, the most important first. */
  @once
  get questions(): readonly QuestionFinding[] {
    const particular = this.comparisons.flatMap((comparison) => this.questionsOn(comparison));
    return inOrderOfImportance([...particular, ...this.commonQuestions]);
  }
}
