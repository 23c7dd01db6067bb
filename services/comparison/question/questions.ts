import { partialDateText } from '../../common/time/partialDate';
import { lastDayOf } from '../../common/time/reportingPeriod';
import { bySeriousness } from '../aspect/seriousness';
import type { AspectFinding } from '../aspect/finding';
import type { CoverageFinding } from '../coverage/coverage';
import type { ComparisonInput } from '../model';
import type { SumFinding } from '../sum/sumFinding';
import type { Names } from '../words/names';
import { amountText, saidText } from '../words/quantities';
import { aspectQuestions } from './aspectQuestions';
import type { QuestionFinding } from './questionFinding';

/** A party that has published no account is asked for one, in the name of those that have. */
function coverageQuestions(
  coverage: CoverageFinding,
  input: ComparisonInput,
  names: Names,
): QuestionFinding[] {
  const published = input.parties
    .filter(({ standing }) => standing.kind === 'published')
    .map(({ code }) => code);
  const have =
    published.length === 0
      ? 'Nobody has'
      : `${names.list(published)} ${published.length === 1 ? 'has' : 'have'}`;
  return coverage.silent.map((putTo) => ({
    text: `You have published no account of ${input.collaborationName} up to ${partialDateText(lastDayOf(input.period))}. ${have}. What does it cost you, what do you get for it, and when will you publish your account?`,
    putTo,
    raisedBy: published,
    subject: 'No account',
    verdict: 'SILENT',
    heading: 'CHALLENGE_AND_SUPPORT',
  }));
}

function sumQuestions(sums: readonly SumFinding[], input: ComparisonInput, names: Names): QuestionFinding[] {
  return sums.flatMap((sum): QuestionFinding[] => {
    const [whole] = sum.stated;
    const stated = whole
      ? `${names.voice(whole)} put the whole at ${saidText(whole)}`
      : 'The shares should make 100%';
    const speakers = [...new Set(sum.stated.flatMap(({ holders }) => holders))].sort();
    const base = { subject: sum.subject, heading: 'COST_BENEFIT_AND_VALUE' as const };
    switch (sum.verdict) {
      case 'ADDS_UP':
        return [];
      case 'INCOMPLETE':
        return sum.missing.map((putTo) => ({
          ...base,
          verdict: 'SILENT' as const,
          putTo,
          raisedBy: speakers.filter((code) => code !== putTo),
          text: `On ${sum.subject} (${input.collaborationName}): ${stated}; the parts that are stated make ${amountText(sum.total, sum.unit)}. What is your part?`,
        }));
      case 'DOES_NOT_ADD_UP':
        return [...new Set([...speakers, ...sum.parts.flatMap(({ holders }) => holders)])]
          .sort()
          .map((putTo) => ({
            ...base,
            verdict: 'DIFFERS' as const,
            putTo,
            raisedBy: speakers.filter((code) => code !== putTo),
            text: `On ${sum.subject} (${input.collaborationName}): ${stated}, but the parts make ${amountText(sum.total, sum.unit)}. What explains the gap of ${amountText(sum.difference.abs(), sum.unit)}?`,
          }));
    }
  });
}

/** Every question of a comparison, each once, the most serious first. */
export function questionsOf(
  input: ComparisonInput,
  aspects: readonly AspectFinding[],
  sums: readonly SumFinding[],
  coverage: CoverageFinding,
  names: Names,
): QuestionFinding[] {
  const all = [
    ...aspects.flatMap((aspect) => aspectQuestions(aspect, input, names)),
    ...sumQuestions(sums, input, names),
    ...coverageQuestions(coverage, input, names),
  ];
  const unique = new Map(all.map((question) => [`${question.putTo} ${question.text}`, question]));
  return [...unique.values()].sort((a, b) => bySeriousness(a.verdict, b.verdict));
}
