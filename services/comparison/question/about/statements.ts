import type { QuestionFinding } from '../questionFinding';
import { cited, holdersOf, saidBy, saidByAll, silentOnes, type Asking } from './asking';
import { without, you } from './speaking';
import { mostTelling } from './bases';

const NOW = 'What holds now, and since when?';

function textFor(body: string, asking: Asking): string {
  const { aspect, names } = asking;
  const unlike = mostTelling(body, asking);
  const own = unlike?.own ?? aspect.claims.findLast((claim) => claim.holders.includes(body));
  const mine = own ? `${you(own, 'say', names, body)} ${cited(own, names)}` : 'you say nothing';
  if (unlike === undefined) return `${mine}. ${NOW}`;
  const { other } = unlike;
  return other.holders.includes(body)
    ? `${mine}, and ${you(other, 'say', names, body)} ${cited(other, names)}. ${NOW}`
    : `${mine}, and ${saidBy(other, names)}. ${NOW}`;
}

/** Statements said at different times, or on different parts: each body is asked what holds now. */
export function aboutStatements(asking: Asking): QuestionFinding[] {
  const { aspect, names, ask } = asking;
  const bodies = holdersOf(aspect.claims);
  if (bodies.length > 0)
    return bodies.map((body) => ask(body, without(bodies, body), () => textFor(body, asking)));
  const all = saidByAll(aspect.claims, names);
  return silentOnes(aspect, 'SILENT').map((body) => ask(body, [], () => `${all}. ${NOW}`));
}
