import { capitalised } from '../../../common/text/words';
import { isBetweenObservers } from '../../aspect/dispute';
import type { ComparedPair } from '../../aspect/finding';
import type { QuestionFinding } from '../questionFinding';
import { saidByAll, type Asking } from './asking';

/**
 * Observers disagree, which is nobody's contradiction: every party that does not itself disagree with one of them is
 * asked once what its own records say.
 */
export function aboutObservers(
  pairs: readonly ComparedPair[],
  { input, names, ask }: Asking,
): QuestionFinding[] {
  const between = pairs.filter(isBetweenObservers);
  if (between.length === 0) return [];
  const claims = [...new Set(between.flatMap(({ a, b }) => [a, b]))];
  const disputing = new Set(pairs.flatMap(({ a, b }) => [...a.holders, ...b.holders]));
  return input.parties
    .filter(({ code }) => !disputing.has(code))
    .map(({ code }) =>
      ask(
        code,
        [],
        () => `observers differ. ${capitalised(saidByAll(claims, names))}. What do your own records say?`,
      ),
    );
}
