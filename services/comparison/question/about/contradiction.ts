import type { ComparedPair } from '../../aspect/finding';
import type { QuestionFinding } from '../questionFinding';
import { cited, type Asking } from './asking';

/** One body has said two things: it is asked once. */
export function aboutContradiction(
  pairs: readonly ComparedPair[],
  { names, ask }: Asking,
): QuestionFinding[] {
  const asked = new Set<string>();
  return pairs.flatMap(({ a, b, finding }) => {
    const bodies = a.holders.filter((code) => b.holders.includes(code) && !asked.has(code));
    bodies.forEach((code) => asked.add(code));
    const why = finding.totalFell
      ? 'A running total cannot fall: which is right, and what was the other?'
      : 'Which is right, and why are there two?';
    return bodies.map((body) =>
      ask(
        body,
        [],
        () =>
          `two things are reported of you, ${cited(a, names, [a, b])} and ${cited(b, names, [a, b])}. ${why}`,
      ),
    );
  });
}
