import { isPartialDate, lastPossibleDay, partialDateText } from '../../common/time/partialDate';
import { lastDayOf } from '../../common/time/reportingPeriod';
import type { ComparisonInput, FactClaim } from '../model';
import { isPanelReportOverdue, lastPanelReport } from './panelReport';
import type { QuestionFinding } from './questionFinding';

function latest(claims: readonly FactClaim[], aspect: 'REVIEW_DUE' | 'REVIEWED'): string | undefined {
  return claims
    .filter((claim) => claim.aspect === aspect && claim.value !== null && isPartialDate(claim.value))
    .map(({ value }) => value as string)
    .sort()
    .at(-1);
}

/** A review whose day has passed, with no review held since: whoever announced it is asked. */
function reviewQuestions(input: ComparisonInput): QuestionFinding[] {
  const end = lastDayOf(input.period);
  const reviewed = latest(input.facts, 'REVIEWED');
  return input.parties.flatMap(({ code }): QuestionFinding[] => {
    const due = latest(
      input.facts.filter(({ holders }) => holders.includes(code)),
      'REVIEW_DUE',
    );
    const overdue =
      due !== undefined && lastPossibleDay(due) < end && (reviewed === undefined || reviewed < due);
    if (!overdue) return [];
    return [
      {
        topic: 'review',
        ownWords: true,
        text: `On ${input.collaborationName}: you said that a review was due by ${partialDateText(due)}, and no review since is on record. Has it been held, what did it find, and when is the next?`,
        putTo: code,
        raisedBy: [],
        subject: 'Review overdue',
        verdict: 'SILENT',
        heading: 'MONITORING_AND_EVIDENCE',
      },
    ];
  });
}

/** The East Midlands panels asked for a report about twice a year: who has not reported for longer is asked. */
function panelReportQuestions(input: ComparisonInput): QuestionFinding[] {
  return input.parties.flatMap((party): QuestionFinding[] => {
    if (party.standing.kind !== 'published') return [];
    const { code } = party;
    const reportedToPanelOn = lastPanelReport(input, party);
    if (!isPanelReportOverdue(reportedToPanelOn, input.period)) return [];
    const last =
      reportedToPanelOn === null
        ? 'the hub has no record that you reported your account to your panel'
        : `you last reported your account to your panel on ${partialDateText(reportedToPanelOn)}, more than six months before the end of this period`;
    return [
      {
        topic: 'panel report',
        ownWords: false,
        text: `On ${input.collaborationName}: ${last}. When will you report it next?`,
        putTo: code,
        raisedBy: [],
        subject: 'Report to the panel overdue',
        verdict: 'SILENT',
        heading: 'CHALLENGE_AND_SUPPORT',
      },
    ];
  });
}

/** Questions on what ought to have happened by the end of the period. */
export function overdueQuestions(input: ComparisonInput): QuestionFinding[] {
  return [...reviewQuestions(input), ...panelReportQuestions(input)];
}
