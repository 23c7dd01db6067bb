import type { ComparedPair } from '../../aspect/finding';
import type { Claim } from '../../model';
import { amountText } from '../../words/quantities';
import type { QuestionFinding } from '../questionFinding';
import { cited, type Asking } from './asking';
import { speaker, without, you } from './speaking';

function explainText({ a, b }: ComparedPair): string {
  if (a.kind !== 'figure' || b.kind !== 'figure' || a.value === null || b.value === null) {
    return 'what explains the difference';
  }
  const unit = a.figure.quantity?.unit ?? 'GBP';
  return `what explains the gap of ${amountText(a.value.minus(b.value).abs(), unit)}`;
}

/** Two disagree, at least one of them a body: each body among them is asked. */
export function aboutDifference(pair: ComparedPair, { names, ask }: Asking): QuestionFinding[] {
  const { a, b } = pair;
  const explain = (): string => `Which is right, and ${explainText(pair)}?`;
  const put = (mine: Claim, theirs: Claim): QuestionFinding[] =>
    mine.holders.map((body) =>
      ask(
        body,
        without(theirs.holders, body),
        () =>
          `${you(mine, 'say', names, body)} ${cited(mine, names, [a, b])}, and ${speaker(theirs, 'say', names, body)} ${cited(theirs, names, [a, b])}. ${explain()}`,
      ),
    );
  return [...put(a, b), ...put(b, a)];
}
