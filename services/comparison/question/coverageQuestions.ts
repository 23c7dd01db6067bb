import { partialDateText } from '../../common/time/partialDate';
import { lastDayOf } from '../../common/time/reportingPeriod';
import type { ComparisonInput } from '../model';
import type { Names } from '../words/names';
import type { QuestionFinding } from './questionFinding';

/** A party without an account in the hub is asked for one, in the name of those that have one. */
export function coverageQuestions(input: ComparisonInput, names: Names): QuestionFinding[] {
  const published = input.parties
    .filter(({ standing }) => standing.kind === 'published')
    .map(({ code }) => code);
  const others =
    published.length === 0
      ? ' Nobody has.'
      : ` ${names.list(published)} ${published.length === 1 ? 'has' : 'have'}.`;
  const until = partialDateText(lastDayOf(input.period));
  return input.parties
    .filter(({ standing }) => standing.kind === 'silent')
    .map(({ code, standing }) => ({
      topic: 'no account',
      ownWords: false,
      text: `On ${input.collaborationName}: up to ${until} ${standing.kind === 'silent' && standing.withdrawn ? 'you have withdrawn your account of it' : 'you have no account of it in the hub'}.${others} What does it cost you, what do you get for it, and where can the panel read that?`,
      putTo: code,
      raisedBy: published,
      subject: 'No account in the hub',
      verdict: 'SILENT',
      heading: 'CHALLENGE_AND_SUPPORT',
    }));
}

/** Whose account could not be fetched is asked for it once, whatever it may say on each aspect. */
export function notFetchedQuestions(input: ComparisonInput): QuestionFinding[] {
  return input.parties
    .filter(({ standing }) => standing.kind === 'unavailable')
    .map(({ code }) => ({
      topic: 'not fetched',
      ownWords: false,
      text: `On ${input.collaborationName}: your account could not be fetched when this was made, which says nothing about you. What does it say?`,
      putTo: code,
      raisedBy: [],
      subject: 'Account not fetched',
      verdict: 'UNAVAILABLE',
      heading: 'CHALLENGE_AND_SUPPORT',
    }));
}
