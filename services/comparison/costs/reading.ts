import type { CostFunction } from '../../common/contract/functionCost';
import { capitalised, counted } from '../../common/text/words';
import { amountText } from '../words/quantities';
import type { SpreadFinding } from './model';
import { summaryOf } from './summary';

/** HUMAN_RESOURCES as "human resources"; what is written in capitals stays so. */
export function functionText(heading: CostFunction): string {
  if (heading === 'ICT') return 'ICT';
  return heading === 'ALL' ? 'everything that the body does' : heading.replaceAll('_', ' ').toLowerCase();
}

/** In plain English: who spends what for each employee, the lowest first. */
export function readingOf(finding: SpreadFinding): string {
  const { compared, per, year } = finding;
  const employee = per === 'OF_THE_BODY' ? 'employee of the body' : 'employee of the function';
  const about = `${capitalised(functionText(finding.function))} in ${year}, for each ${employee}`;
  const [first] = compared;
  const last = compared.at(-1);
  const summary = summaryOf(finding);
  if (first === undefined || last === undefined) return `${about}: no figures that can be used.`;
  if (summary === undefined) {
    return `${about}: ${amountText(first.amount.round(2), 'GBP')} (${first.name}), and no other body to compare it with.`;
  }
  const { lowest, highest, median, ratio } = summary;
  const times = ratio === null ? '' : `: ${ratio.toFixed()} times as much`;
  return `${about}: from ${amountText(lowest, 'GBP')} (${first.name}) to ${amountText(highest, 'GBP')} (${last.name})${times}. The median of ${counted(compared.length, 'body', 'bodies')} is ${amountText(median, 'GBP')}.`;
}
