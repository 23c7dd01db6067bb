import { MOST_SERIOUS_FIRST } from '../aspect/seriousness';
import type { AspectFinding } from '../aspect/finding';
import type { ComparisonInput } from '../model';
import type { SumFinding } from '../sum/sumFinding';
import type { Names } from '../words/names';
import { aspectQuestions } from './aspectQuestions';
import { coverageQuestions } from './coverageQuestions';
import { overdueQuestions } from './overdueQuestions';
import type { QuestionFinding } from './questionFinding';
import { sumQuestions } from './sumQuestions';

/**
 * How much a question matters, smaller for more: what every body could be asked comes last; then the most serious
 * verdict first, what the body itself has said before what only others say, and money before the rest.
 */
function rank({ topic, verdict, ownWords, heading }: QuestionFinding): number {
  const general = topic === 'no account' || topic === 'panel report' ? 1 : 0;
  const rest = (ownWords ? 0 : 2) + (heading === 'COST_BENEFIT_AND_VALUE' ? 0 : 1);
  return general * 1000 + MOST_SERIOUS_FIRST.indexOf(verdict) * 10 + rest;
}

/** Each question once, the most important first; among equals, as they came. */
export function inOrderOfImportance(questions: readonly QuestionFinding[]): QuestionFinding[] {
  const unique = [...new Map(questions.map((one) => [`${one.putTo} ${one.text}`, one])).values()];
  return unique.toSorted((a, b) => rank(a) - rank(b));
}

/** Every question of a comparison, as they come. */
export function questionsOf(
  input: ComparisonInput,
  aspects: readonly AspectFinding[],
  sums: readonly SumFinding[],
  names: Names,
): QuestionFinding[] {
  return [
    ...aspects.flatMap((aspect) => aspectQuestions(aspect, input, names)),
    ...sums.flatMap((sum) => sumQuestions(sum, input, names)),
    ...coverageQuestions(input, names),
    ...overdueQuestions(input),
  ];
}
