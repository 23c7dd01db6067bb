import { partialDateText } from '../../common/time/partialDate';
import type { Verdict } from '../enums';
import type { QuestionFinding } from '../question/questionFinding';
import type { NotificationFinding, NotificationInput } from './model';
import { viewText } from './viewText';

interface Asked extends Omit<NotificationFinding, 'reason' | 'questions'> {
  /** Why an account cannot be had. */
  readonly away: readonly string[];
  /** Whether the notified body says that it was. */
  readonly isReceived: boolean;
}

/** Questions for the panels of the two bodies; none where there is one answer. They take no side. */
export function questionsOn(asked: Asked, { by, to }: NotificationInput): QuestionFinding[] {
  const { title, notifiedOn, verdict, views, away, isReceived } = asked;
  const day = notifiedOn === null ? '' : ` on ${partialDateText(notifiedOn)}`;
  const ask = (
    putTo: string,
    raisedBy: readonly string[],
    follows: Verdict,
    text: string,
  ): QuestionFinding => ({
    topic: 'notification',
    ownWords: putTo === by.code,
    text: `On ${title}: ${text}`,
    putTo,
    raisedBy,
    subject: 'Answer to a notification',
    verdict: follows,
    heading: 'OTHER_COLLABORATION',
  });
  const unsaid = isReceived ? `${to.name} says that you notified it` : `you may have notified ${to.name}`;
  const notified = notifiedOn === null ? unsaid : `you notified ${to.name}${day}`;
  const duty = 'Would it be in the interests of efficiency or effectiveness, and why?';
  switch (verdict) {
    case 'ANSWERED':
      return [];
    case 'UNANSWERED':
      return [
        ask(
          by.code,
          [to.code],
          'SILENT',
          `${notified}, and no answer is on record in the hub. What did it answer, and if it has not, what have you done to get an answer?`,
        ),
        ask(
          to.code,
          [by.code],
          'SILENT',
          `${by.name} ${notifiedOn === null ? 'notified you, by your own account' : `says that it notified you${day}`}, and your view is not on record in the hub. ${duty}`,
        ),
      ];
    case 'ANSWERS_DIFFER': {
      const [own, told] = views;
      if (own === undefined || told === undefined) return [];
      return [
        ask(
          by.code,
          [to.code],
          'DIFFERS',
          `you say that ${to.name} ${viewText(told.view.view)}, and ${to.name} says that it ${viewText(own.view.view)}. Which is right, and what follows from it?`,
        ),
        ask(
          to.code,
          [by.code],
          'DIFFERS',
          `you say that you ${viewText(own.view.view, 'you')}, and ${by.name} says that you ${viewText(told.view.view, 'you')}. Which is right, and why?`,
        ),
      ];
    }
    case 'CANNOT_BE_CHECKED': {
      const isAway = [by, to].some(({ words }) => words.kind === 'unavailable');
      const why = away.join('; ');
      return [
        ask(
          by.code,
          [],
          isAway ? 'UNAVAILABLE' : 'SILENT',
          `${notified}, and whether it answered cannot be checked in the hub: ${why}. What did it answer?`,
        ),
      ];
    }
  }
}
