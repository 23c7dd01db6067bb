import { listOf } from '../../common/text/words';
import type { ComparisonInput } from '../model';
import type { SumFinding } from '../sum/sumFinding';
import type { Names } from '../words/names';
import { amountText, saidText } from '../words/quantities';
import type { QuestionFinding } from './questionFinding';

function holders(claims: readonly { holders: readonly string[] }[]): string[] {
  return [...new Set(claims.flatMap((claim) => claim.holders))].sort();
}

/** "£27 million (original budget, the press (Portsmouth News)) and £12 million (over original budget, ...)". */
function termsText({ parts }: SumFinding, names: Names): string {
  return listOf(
    parts.map((part) => {
      const what = [part.figure.component, names.voice(part)].filter(Boolean).join(', ');
      return `${saidText(part)} (${what})`;
    }),
  );
}

/** The other sums of the same stated whole that fit it. */
function fittingSums({ subject, stated: [whole] }: SumFinding, all: readonly SumFinding[]): SumFinding[] {
  const value = whole?.value;
  if (!value) return [];
  return all.filter(
    (one) =>
      one.verdict === 'ADDS_UP' &&
      one.subject === subject &&
      one.stated.some((other) => other.value?.eq(value)),
  );
}

/** Who does not say what its part is, and why parts do not make up the whole. */
export function sumQuestions(
  sum: SumFinding,
  all: readonly SumFinding[],
  input: ComparisonInput,
  names: Names,
): QuestionFinding[] {
  const [whole] = sum.stated;
  const stated = whole
    ? `${names.voice(whole)} ${whole.makers.length > 1 ? 'put' : 'puts'} the whole at ${saidText(whole)}`
    : 'the shares should make 100%';
  const about = `On ${input.collaborationName}, ${sum.subject.charAt(0).toLowerCase()}${sum.subject.slice(1)}: ${stated}`;
  const parts = amountText(sum.total, sum.unit);
  const speakers = holders(sum.stated);
  const isAway = (code: string): boolean =>
    input.parties.some((party) => party.code === code && party.standing.kind === 'unavailable');
  const base = { topic: 'sum', subject: sum.subject, heading: 'COST_BENEFIT_AND_VALUE' } as const;
  switch (sum.verdict) {
    case 'ADDS_UP':
      return [];
    case 'INCOMPLETE':
      // Whose account could not be fetched may have said it there.
      return sum.missing
        .filter((code) => !isAway(code))
        .map((putTo) => ({
          ...base,
          ownWords: false,
          verdict: 'SILENT' as const,
          putTo,
          raisedBy: speakers.filter((code) => code !== putTo),
          text: `${about}, and the parts that are stated make ${parts}. What is your part?`,
        }));
    case 'DOES_NOT_ADD_UP': {
      const involved = [...new Set([...speakers, ...holders(sum.parts)])];
      const fitting = fittingSums(sum, all);
      const asked = involved.length > 0 ? involved : input.parties.map(({ code }) => code);
      const gap =
        sum.difference === null ? 'between them' : `of ${amountText(sum.difference.abs(), sum.unit)}`;
      return asked.sort().map((putTo) => ({
        ...base,
        ownWords: involved.length > 0 && fitting.length === 0,
        verdict: 'DIFFERS' as const,
        putTo,
        raisedBy: speakers.filter((code) => code !== putTo),
        text:
          fitting.length === 0
            ? `${about}, but the parts make ${parts}. What explains the gap ${gap}?`
            : `${about}. Some stated parts make ${parts}: ${termsText(sum, names)}. Others fit, which may be chance: ${fitting.map((one) => termsText(one, names)).join('; ')}. Which parts make it up${involved.length > 0 ? '' : ' by your own records'}?`,
      }));
    }
  }
}
