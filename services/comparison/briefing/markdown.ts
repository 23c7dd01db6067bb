import { bullets, numbered, plainText, table } from '../../common/text/markdownText';
import { partialDateText, type LocalDate } from '../../common/time/partialDate';
import { lastDayOf, periodTitle } from '../../common/time/reportingPeriod';
import type { ComparisonFinding } from '../compare';
import type { BriefingFinding } from './briefing';
import { collaborationSection } from './collaborationSection';
import { toleranceText } from './tolerance';
import { undatedText } from './undated';
import { comparisonWords } from './verdictWords';

/** How many questions stand at the front. */
const FIRST_QUESTIONS = 5;

function hasContent({ input }: ComparisonFinding): boolean {
  return input.figures.length + input.facts.length > 0;
}

/** A period that goes on is not shown as if it were over. */
function standing(period: string, today: LocalDate): string {
  const end = lastDayOf(period);
  return end < today
    ? `as it stood on ${partialDateText(end)}`
    : `as it stands today, ${partialDateText(today)} (the period ends on ${partialDateText(end)}, and more may be published until then)`;
}

function introduction({ input, comparisons }: BriefingFinding, today: LocalDate): string {
  const { body, panel, period } = input;
  const inputs = comparisons.map((one) => one.input);
  return [
    `# Collaboration briefing: ${plainText(body.name)}, ${plainText(periodTitle(period))}`,
    panel === null ? '' : `For the ${plainText(panel)}.`,
    `This briefing sets side by side what the hub has from and about ${plainText(body.name)} and the bodies it works with, on the services they run together, ${standing(period, today)}. Figures and statements are as their sources give them; the comparison is the hub's, by [a method that anyone can check](/briefings/method). It does not say who is right.`,
    'An account in the hub may have been published here by the body itself, or compiled by others from public sources, press reports among them ([where the data comes from](/briefings/sources)): the source of each figure stands beside it. Much may be missing. A body that has no account in the hub, or is silent on something here, has not necessarily kept silent: it may have published it elsewhere.',
    'Paid is money that has left. Committed is promised by contract or agreement. Incurred is cost up to a date. Budgeted is set aside, forecast is expected, and claimed is asserted.',
    'A figure with another basis, another period or another part of the whole answers another question: the gap between such figures is not a disagreement.',
    toleranceText(inputs),
    undatedText(period, inputs),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function glance(comparisons: readonly ComparisonFinding[]): string {
  const rows = comparisons.map(({ input, verdict, dispute, coverage }) => [
    plainText(input.collaborationName),
    comparisonWords(verdict, dispute),
    `${coverage.published} of ${coverage.partiesExpected}`,
  ]);
  return `## At a glance\n\n${table(['Collaboration', 'What the accounts show', 'Accounts in the hub'], rows)}`;
}

const namesOf = (comparisons: readonly ComparisonFinding[], note = ''): string[] =>
  comparisons.map(({ input }) => plainText(input.collaborationName) + note);

/** Those of which the hub has no account, whether or not observers speak of them. */
function withoutAccount(comparisons: readonly ComparisonFinding[]): string {
  const without = comparisons.filter(
    ({ coverage }) => coverage.published === 0 && coverage.unavailable.length === 0,
  );
  if (without.length === 0) return '';
  const lines = [
    ...namesOf(without.filter(hasContent), ' (what observers say of it stands above)'),
    ...namesOf(without.filter((one) => !hasContent(one))),
  ];
  return `## Collaborations of which nobody has an account in the hub\n\n${bullets(lines)}`;
}

/** Those of which nothing is shown, though an account may say something. */
function notFetched(untold: readonly ComparisonFinding[]): string {
  const away = untold.filter(({ coverage }) => coverage.unavailable.length > 0);
  const empty = untold.filter(({ coverage }) => coverage.unavailable.length === 0 && coverage.published > 0);
  return [
    away.length > 0
      ? `## Collaborations of which an account could not be fetched when this was made\n\n${bullets(namesOf(away))}`
      : '',
    empty.length > 0
      ? `## Collaborations on which the accounts say nothing\n\n${bullets(namesOf(empty))}`
      : '',
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** The whole briefing as a document in Markdown, for a reader without prior knowledge, as made on the day `today`. */
export function briefingMarkdown(briefing: BriefingFinding, today: LocalDate): string {
  const told = briefing.comparisons.filter(hasContent);
  const untold = briefing.comparisons.filter((one) => !hasContent(one));
  const first = briefing.questions.slice(0, FIRST_QUESTIONS).map(({ text }) => plainText(text));
  const common = briefing.commonQuestions.map(({ text }) => plainText(text));
  return [
    introduction(briefing, today),
    told.length > 0 ? glance(told) : 'The hub has nothing on its collaborations.',
    first.length > 0 ? `## Questions to put first\n\n${numbered(first)}` : '',
    ...told.map((one) => collaborationSection(one, briefing.input.body, briefing.questionsOn(one))),
    withoutAccount(briefing.comparisons),
    notFetched(untold),
    common.length > 0 ? `## Questions on all of them\n\n${numbered(common)}` : '',
    '## About this briefing\n\nMade by the Collaboration Hub, which is open source. Contains public sector information licensed under the Open Government Licence v3.0.',
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}
