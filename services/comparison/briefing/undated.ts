import { counted } from '../../common/text/words';
import { partialDateText } from '../../common/time/partialDate';
import { lastDayOf } from '../../common/time/reportingPeriod';
import type { ComparisonInput } from '../model';

/** What a reader needs to know of figures and statements without a date: how many they are; empty where all have one. */
export function undatedText(period: string, inputs: readonly ComparisonInput[]): string {
  const dates = inputs.flatMap(({ figures, facts }) => [
    ...figures.map(({ figure }) => figure.statedOn),
    ...facts.map(({ statement }) => statement.statedOn),
  ]);
  const undated = dates.filter((date) => !date).length;
  if (undated === 0) return '';
  const end = partialDateText(lastDayOf(period));
  if (undated === dates.length) {
    return `**Nothing in this briefing carries a date.** All of it is marked "undated": when it was said is not known, and it may have been long after ${end}.`;
  }
  const [what, are] = [
    counted(undated, 'figure or statement', 'figures and statements'),
    undated === 1 ? 'is' : 'are',
  ];
  return `${what} in this briefing ${undated === 1 ? 'carries' : 'carry'} no date and ${are} marked "undated": when ${undated === 1 ? 'it was' : 'they were'} said is not known, and it may have been after ${end}.`;
}
