import type { OpportunityView } from '../../common/contract/opportunity';
import { lastPossibleDay, mayBeSameDate, partialDateText } from '../../common/time/partialDate';
import type { NotificationVerdict } from '../enums';
import type {
  AccountOfOpportunities,
  NotificationFinding,
  NotificationInput,
  OpportunityClaim,
  ViewGiven,
} from './model';
import { questionsOn } from './questions';
import { viewText } from './viewText';

/** The notified body's latest view in one account. */
function latestView(account: OpportunityClaim | undefined, body: string): OpportunityView | undefined {
  return account?.views
    .filter((view) => view.body === body)
    .toSorted((a, b) => lastPossibleDay(a.statedOn).localeCompare(lastPossibleDay(b.statedOn)))
    .at(-1);
}

function said({ words }: AccountOfOpportunities): readonly OpportunityClaim[] {
  return words.kind === 'stated' ? words.said : [];
}

/** Why what a body says cannot be had; undefined when it says something on opportunities. */
function whyNot({ words, name }: AccountOfOpportunities): string | undefined {
  switch (words.kind) {
    case 'stated':
      return undefined;
    case 'not stated':
      return `the publisher of ${name} does not say anything on opportunities`;
    case 'not published':
      return `${name} publishes nothing through the hub`;
    case 'unavailable':
      return `the account of ${name} could not be fetched, which says nothing about it`;
    case 'unknown':
      return `the hub knows no body "${name}"`;
  }
}

function conclude(
  own: OpportunityView | undefined,
  told: OpportunityView | undefined,
  away: boolean,
): NotificationVerdict {
  if (own && told && own.view !== told.view && mayBeSameDate(own.statedOn, told.statedOn)) {
    return 'ANSWERS_DIFFER';
  }
  if (own || told) return 'ANSWERED';
  return away ? 'CANNOT_BE_CHECKED' : 'UNANSWERED';
}

/**
 * Whether a notification got an answer: a view of the notified body, in its own account of the opportunity or in that of
 * the body that notified it (METHOD.md, 15).
 */
export function checkNotification(input: NotificationInput): NotificationFinding {
  const { by, to } = input;
  const made = said(by).find(({ id, raised }) => id === input.opportunity && raised === null);
  const received = said(to).find(({ raised }) => raised?.by === by.code && raised.id === input.opportunity);
  const own = latestView(received, to.code);
  const told = latestView(made, to.code);
  const away = [by, to].map(whyNot).filter((reason) => reason !== undefined);
  const verdict = conclude(own, told, away.length > 0);
  const views: ViewGiven[] = [
    ...(own ? [{ account: to.code, view: own }] : []),
    ...(told ? [{ account: by.code, view: told }] : []),
  ];
  const notifiedOn = made?.notifications.find(({ body }) => body === to.code)?.notifiedOn ?? null;
  const title = made?.title ?? received?.title ?? input.opportunity;
  const isReceived = received !== undefined;
  const finding = { title, notifiedOn, verdict, views };
  const reason = reasonOf(finding, { input, away, isReceived });
  return { ...finding, reason, questions: questionsOn({ ...finding, away, isReceived }, input) };
}

type Facts = Omit<NotificationFinding, 'reason' | 'questions'>;

interface Around {
  readonly input: NotificationInput;
  readonly away: readonly string[];
  readonly isReceived: boolean;
}

/** Who says that the one notified the other. */
function notifiedText(notifiedOn: string | null, { input: { by, to }, isReceived }: Around): string {
  if (notifiedOn !== null) {
    return `${by.name} says that it notified ${to.name} on ${partialDateText(notifiedOn)}.`;
  }
  if (!isReceived) return `No account at hand says that ${by.name} notified ${to.name}.`;
  const unsaid = by.words.kind === 'stated' ? `; ${by.name} does not say so` : '';
  return `${to.name} says that ${by.name} notified it${unsaid}.`;
}

function reasonOf({ notifiedOn, verdict, views }: Facts, around: Around): string {
  const { by, to } = around.input;
  const notified = notifiedText(notifiedOn, around);
  const given = views.map(({ account, view }) => {
    const whose = account === to.code ? 'its own account' : `the account of ${by.name}`;
    return `By ${whose}, ${to.name} ${viewText(view.view)} (${partialDateText(view.statedOn)}).`;
  });
  switch (verdict) {
    case 'ANSWERED':
      return [notified, ...given].join(' ');
    case 'ANSWERS_DIFFER':
      return [notified, ...given, 'The two accounts do not agree.'].join(' ');
    case 'UNANSWERED': {
      const where = around.isReceived
        ? 'Neither account has'
        : `${to.name} does not mention it, and neither account has`;
      return `${notified} ${where} a view of ${to.name}.`;
    }
    case 'CANNOT_BE_CHECKED':
      return `${notified} No answer is known, and whether there is one cannot be checked: ${around.away.join('; ')}.`;
  }
}
