import type { BodyView } from '../../common/contract/opportunity';
import { readNotificationCheck } from '../input/readNotificationCheck';
import { checkNotification } from '../notification/checkNotification';
import type { NotificationFinding } from '../notification/model';
import { notificationCheckByReference } from '../notification/notificationCheck.resolver';
import { notificationsOf } from '../notification/notificationsOf';
import { A, B, C, type Item } from '../testing/accounts.test-helper';

/** Whether notifications got an answer (METHOD.md, chapter 15). Synthetic: nobody was ever notified of any of it. */

const view = (body: string, of: BodyView, statedOn = '2020-05-01'): Item => ({
  body,
  view: of,
  ground: null,
  reason: 'Synthetic.',
  statedOn,
  evidence: null,
  note: null,
});

/** The opportunity in the account of the body that raised it. */
const made = (views: readonly Item[] = [], cells: Item = {}): Item => ({
  id: 'station',
  title: 'Synthetic station',
  raisedBy: null,
  raisedAs: null,
  notifications: [{ body: B, notifiedOn: '2020-04-01' }],
  views,
  ...cells,
});

/** The same in the account of the body that was notified, under an id of its own. */
const received = (views: readonly Item[] = [], cells: Item = {}): Item =>
  made(views, { id: 'their-station', raisedBy: A, raisedAs: 'station', notifications: [], ...cells });

/** What the hub has of one of the two. */
type Has = readonly Item[] | 'not stated' | 'not reached' | 'not published' | 'unknown';

const NAMES: Readonly<Record<string, string>> = { [A]: 'Synthetic A', [B]: 'Synthetic B' };

function representation(by: Has, to: Has): Item {
  const account = (code: string, has: Has): Item | null => {
    if (has === 'not reached' || has === 'unknown') return null;
    return { code, opportunities: typeof has === 'string' ? null : has };
  };
  const both: [string, Has][] = [
    [A, by],
    [B, to],
  ];
  return {
    id: `${A}/station/${B}`,
    by: account(A, by),
    to: account(B, to),
    expected: both
      .filter(([, has]) => has !== 'unknown')
      .map(([code, has]) => ({ publishes: has !== 'not published', body: { code, name: NAMES[code] } })),
  };
}

function check(by: Has, to: Has): NotificationFinding {
  const input = readNotificationCheck(representation(by, to));
  if (input === undefined) throw new Error('The representation cannot be read.');
  return checkNotification(input);
}

const NOTIFIED = 'Synthetic A says that it notified Synthetic B on 1 April 2020.';
const OWN = 'By its own account, Synthetic B is in favour (1 May 2020).';
const TOLD = 'By the account of Synthetic A, Synthetic B is against it (1 May 2020).';

describe('a notification', () => {
  it.each<[string, Has, Has, string]>([
    ['in its own account', [made()], [received([view(B, 'IN_FAVOUR')])], `${NOTIFIED} ${OWN}`],
    ['in that of the other', [made([view(B, 'AGAINST')])], [], `${NOTIFIED} ${TOLD}`],
    [
      'in that of the other, itself not publishing',
      [made([view(B, 'AGAINST')])],
      'not published',
      `${NOTIFIED} ${TOLD}`,
    ],
    [
      'in its own account, the other not reached',
      'not reached',
      [received([view(B, 'IN_FAVOUR')])],
      `Synthetic B says that Synthetic A notified it. ${OWN}`,
    ],
    [
      'that it has not made up its mind',
      [made()],
      [received([view(B, 'UNDECIDED')])],
      `${NOTIFIED} By its own account, Synthetic B has not made up its mind (1 May 2020).`,
    ],
    [
      'to what the other does not mention',
      [],
      [received([view(B, 'IN_FAVOUR')])],
      `Synthetic B says that Synthetic A notified it; Synthetic A does not say so. ${OWN}`,
    ],
  ])('METHOD 15.1: is answered by a view %s', (_where, by, to, reason) => {
    expect(check(by, to)).toMatchObject({ verdict: 'ANSWERED', reason, questions: [] });
  });

  it('METHOD 15.1: is answered by the latest view of several, and only by that of the notified body', () => {
    const views = [view(B, 'IN_FAVOUR', '2021'), view(B, 'AGAINST', '2020'), view(C, 'AGAINST', '2022')];
    expect(
      check([made()], [received(views)]).views.map(({ account, view: one }) => [account, one.view]),
    ).toEqual([[B, 'IN_FAVOUR']]);
    expect(check([made([view(C, 'IN_FAVOUR')])], []).verdict).toBe('UNANSWERED');
  });

  it('METHOD 15.2: has two answers when the accounts differ at one time, and both panels can ask', () => {
    const found = check([made([view(B, 'AGAINST', '2020')])], [received([view(B, 'IN_FAVOUR')])]);
    expect(found).toMatchObject({
      verdict: 'ANSWERS_DIFFER',
      reason: `${NOTIFIED} ${OWN} By the account of Synthetic A, Synthetic B is against it (2020). The two accounts do not agree.`,
    });
    expect(
      found.questions.map(({ putTo, raisedBy, verdict, text }) => [putTo, raisedBy, verdict, text]),
    ).toEqual([
      [
        A,
        [B],
        'DIFFERS',
        'On Synthetic station: you say that Synthetic B is against it, and Synthetic B says that it is in favour. Which is right, and what follows from it?',
      ],
      [
        B,
        [A],
        'DIFFERS',
        'On Synthetic station: you say that you are in favour, and Synthetic A says that you are against it. Which is right, and why?',
      ],
    ]);
  });

  it('METHOD 15.2: has one answer when the accounts agree, or the body has changed its mind', () => {
    const verdictOf = (told: Item, own: Item): string => check([made([told])], [received([own])]).verdict;
    expect(verdictOf(view(B, 'AGAINST'), view(B, 'AGAINST'))).toBe('ANSWERED');
    expect(verdictOf(view(B, 'AGAINST', '2020'), view(B, 'IN_FAVOUR', '2021'))).toBe('ANSWERED');
  });

  it('METHOD 15.3: is unanswered when both publish and neither has a view, and both panels can ask', () => {
    const found = check([made()], [received()]);
    expect(found).toMatchObject({
      title: 'Synthetic station',
      notifiedOn: '2020-04-01',
      verdict: 'UNANSWERED',
      views: [],
      reason: `${NOTIFIED} Neither account has a view of Synthetic B.`,
    });
    expect(
      found.questions.map(({ putTo, raisedBy, verdict, text }) => [putTo, raisedBy, verdict, text]),
    ).toEqual([
      [
        A,
        [B],
        'SILENT',
        'On Synthetic station: you notified Synthetic B on 1 April 2020, and no answer is on record in the hub. What did it answer, and if it has not, what have you done to get an answer?',
      ],
      [
        B,
        [A],
        'SILENT',
        'On Synthetic station: Synthetic A says that it notified you on 1 April 2020, and your view is not on record in the hub. Would it be in the interests of efficiency or effectiveness, and why?',
      ],
    ]);
  });

  it('METHOD 15.3: is unanswered too when the other has no opportunities, or one that only it speaks of', () => {
    expect(check([made()], []).reason).toBe(
      `${NOTIFIED} Synthetic B does not mention it, and neither account has a view of Synthetic B.`,
    );
    const { verdict, questions } = check([], [received()]);
    expect([verdict, ...questions.map(({ text }) => text)]).toEqual([
      'UNANSWERED',
      'On Synthetic station: Synthetic B says that you notified it, and no answer is on record in the hub. What did it answer, and if it has not, what have you done to get an answer?',
      'On Synthetic station: Synthetic A notified you, by your own account, and your view is not on record in the hub. Would it be in the interests of efficiency or effectiveness, and why?',
    ]);
  });

  it.each<[string, Has, string, string]>([
    [
      'does not say',
      'not stated',
      'the publisher of Synthetic B does not say anything on opportunities',
      'SILENT',
    ],
    ['does not publish', 'not published', 'Synthetic B publishes nothing through the hub', 'SILENT'],
    [
      'is not reached',
      'not reached',
      'the account of Synthetic B could not be fetched, which says nothing about it',
      'UNAVAILABLE',
    ],
    ['is not known', 'unknown', 'the hub knows no body "synthetic-b"', 'SILENT'],
    [
      'answers in another form',
      [{ ...received(), views: 'many' }],
      'the account of Synthetic B could not be fetched, which says nothing about it',
      'UNAVAILABLE',
    ],
  ])('METHOD 15.4: cannot be checked when the notified body %s', (_what, to, why, verdict) => {
    const found = check([made()], to);
    const name = to === 'unknown' ? B : 'Synthetic B';
    expect(found).toMatchObject({
      verdict: 'CANNOT_BE_CHECKED',
      reason: `Synthetic A says that it notified ${name} on 1 April 2020. No answer is known, and whether there is one cannot be checked: ${why}.`,
    });
    expect(found.questions).toEqual([
      {
        topic: 'notification',
        ownWords: true,
        text: `On Synthetic station: you notified ${name} on 1 April 2020, and whether it answered cannot be checked in the hub: ${why}. What did it answer?`,
        putTo: A,
        raisedBy: [],
        subject: 'Answer to a notification',
        verdict,
        heading: 'OTHER_COLLABORATION',
      },
    ]);
  });

  it('METHOD 15.4: cannot be checked when the body that made it is not reached', () => {
    expect(check('not reached', [received()])).toMatchObject({
      title: 'Synthetic station',
      notifiedOn: null,
      verdict: 'CANNOT_BE_CHECKED',
      reason:
        'Synthetic B says that Synthetic A notified it. No answer is known, and whether there is one cannot be checked: the account of Synthetic A could not be fetched, which says nothing about it.',
    });
    expect(check('not reached', 'not reached')).toMatchObject({
      title: 'station',
      verdict: 'CANNOT_BE_CHECKED',
      reason:
        'No account at hand says that Synthetic A notified Synthetic B. No answer is known, and whether there is one cannot be checked: the account of Synthetic A could not be fetched, which says nothing about it; the account of Synthetic B could not be fetched, which says nothing about it.',
    });
  });

  it.each<[string, Item]>([
    ['under the same title and id', made([view(B, 'IN_FAVOUR')])],
    ['raised by another', received([view(B, 'IN_FAVOUR')], { raisedBy: C })],
    ['raised as another', received([view(B, 'IN_FAVOUR')], { raisedAs: 'another-station' })],
  ])('METHOD 15.5: is not answered by a view of another opportunity %s', (_what, other) => {
    expect(check([made()], [other])).toMatchObject({ verdict: 'UNANSWERED', views: [] });
  });

  it('METHOD 15.5: is known from both sides under one id, each once', () => {
    const both = [
      made([], { notifications: [{ body: B }, { body: C }, { body: B }] }),
      made([], { id: 'x' }),
    ];
    expect(notificationsOf(A, both)).toEqual([`${A}/station/${B}`, `${A}/station/${C}`, `${A}/x/${B}`]);
    expect(notificationsOf(B, [received()])).toEqual([`${A}/station/${B}`]);
  });
});

describe('what is no opportunity', () => {
  it('METHOD 15.4: gives no notification', () => {
    const odd = [
      '',
      null,
      { id: 'Station', notifications: [{ body: B }] },
      { id: 'x', notifications: [{ body: A }] },
    ];
    expect(notificationsOf(A, odd)).toEqual([]);
    expect([notificationsOf(A, null), notificationsOf(A, undefined)]).toEqual([undefined, undefined]);
  });

  it('METHOD 15.4: is left without a verdict when the directory has not answered', () => {
    const id = `${A}/station/${B}`;
    expect(notificationCheckByReference({ id })).toEqual({ id });
  });
});
