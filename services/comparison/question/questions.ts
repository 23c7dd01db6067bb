import { MOST_SERIOUS_FIRST } from '../aspect/seriousness';
import type { AspectFinding } from '../aspect/finding';
import type { Verdict } from '../enums';
import type { ComparisonInput } from '../model';
import type { SumFinding } from '../sum/sumFinding';
import type { Names } from '../words/names';
import { aspectQuestions } from './aspectQuestions';
import { coverageQuestions, notFetchedQuestions } from './coverageQuestions';
import { overdueQuestions } from './overdueQuestions';
import type { QuestionFinding } from './questionFinding';
import { sumQuestions } from './sumQuestions';

const DISAGREEMENTS: ReadonlySet<Verdict> = new Set(['DIFFERS', 'CONTRADICTS_ITSELF']);

/** What every body could be asked. */
const GENERAL: ReadonlySet<string> = new Set(['no account', 'not fetched', 'panel report']);

/** Disagreements that the body is in, then others; what the body itself can answer; its figures beside unlike ones; what only others say. */
function groupOf({ verdict, ownWords, isUnlike = false }: QuestionFinding): number {
  if (DISAGREEMENTS.has(verdict)) return ownWords ? 0 : 1;
  const canAnswer = ownWords || verdict === 'SILENT';
  if (canAnswer) return isUnlike ? 3 : 2;
  return isUnlike ? 5 : 4;
}

/**
 * How much a question matters, smaller for more: what every body could be asked comes last; then by group; in it the
 * most serious verdict first, what the body itself has said before what only others say, and money before the rest.
 */
function rank(question: QuestionFinding): number {
  const { topic, verdict, ownWords, heading } = question;
  const general = GENERAL.has(topic) ? 1 : 0;
  const rest = (ownWords ? 0 : 2) + (heading === 'COST_BENEFIT_AND_VALUE' ? 0 : 1);
  return general * 10_000 + groupOf(question) * 1000 + MOST_SERIOUS_FIRST.indexOf(verdict) * 10 + rest;
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
    ...sums.flatMap((sum) => sumQuestions(sum, sums, input, names)),
    ...coverageQuestions(input, names),
    ...notFetchedQuestions(input),
    ...overdueQuestions(input),
  ];
}
