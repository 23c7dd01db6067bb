import type { ComparedPair } from '../../aspect/finding';
import type { Claim } from '../../model';
import type { QuestionFinding } from '../questionFinding';
import { cited, type Asking } from './asking';
import { partnersText } from './speaking';

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
    const told = (claim: Claim, body: string): string => {
      const partners = partnersText(claim, body, names);
      return `${cited(claim, names, [a, b])}${partners === '' ? '' : `, stated ${partners},`}`;
    };
    return bodies.map((body) =>
      ask(
        body,
        [],
        () =>
          `two things are reported of you, ${told(a, body)} and ${told(b, body).replace(/,$/, '')}. ${why}`,
      ),
    );
  });
}
