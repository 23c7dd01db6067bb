import type { AbsenceKind } from '../../common/contract/enums';
import {
  A,
  account,
  B,
  C,
  compared,
  D,
  figure,
  noFigure,
  noStatement,
  observed,
  onlyAspect,
  ownFigure,
  pairOf,
  positionLines,
  statement,
  verdictLine,
  type Has,
  type Item,
} from '../testing/accounts.test-helper';

/** What is missing (METHOD.md, chapter 6). */

describe('silence', () => {
  it('METHOD 6.1: is one party that says nothing on what all the others, at least two, cover', () => {
    const aspect = onlyAspect(compared({ [A]: [figure(5)], [B]: [figure(5)], [C]: [] }));
    expect(aspect.verdict).toBe('SILENT');
    expect(positionLines(aspect)).toEqual(['synthetic-a AGREES', 'synthetic-b AGREES', 'synthetic-c SILENT']);
    expect(aspect.reason).toMatch(/ Synthetic C has an account in the hub and says nothing on this\.$/);
  });

  it('METHOD 6.1: is so on statements too', () => {
    const start = [statement('START', '2014')];
    expect(onlyAspect(compared({ [A]: start, [B]: start, [C]: [] })).verdict).toBe('SILENT');
  });

  it('METHOD 6.1: is not the verdict where two of four say nothing', () => {
    const aspect = onlyAspect(compared({ [A]: [figure(5)], [B]: [figure(5)], [C]: [], [D]: [] }));
    expect(aspect.verdict).toBe('AGREES');
  });

  it('METHOD 6.1: is not the verdict where one other alone covers it', () => {
    expect(onlyAspect(compared({ [A]: [figure(5)], [B]: [] })).verdict).toBe('ONLY_ONE_ACCOUNT');
  });

  it('METHOD 6.1: is not the verdict where one of the others could not be reached', () => {
    const bodies = { [A]: [figure(5)], [B]: [figure(5)], [C]: [], [D]: 'not reached' } as const;
    expect(onlyAspect(compared(bodies)).verdict).toBe('UNAVAILABLE');
  });

  const all: readonly Item[] = [figure(5)];

  it('METHOD 6.1: is a party without an account, and the text says that none is in the hub', () => {
    const finding = compared({ [A]: all, [B]: 'no account' });
    expect([finding.verdict, finding.coverage.silent]).toEqual(['SILENT', [B]]);
    expect(onlyAspect(finding).reason).toBe(
      'Only Synthetic A states £5 (said 1 June 2020). Synthetic B has no account of it in the hub.',
    );
    expect(finding.questions.filter(({ topic }) => topic === 'no account').map(({ text }) => text)).toEqual([
      'On Synthetic unit: up to 31 March 2021 you have no account of it in the hub. Synthetic A has. What does it cost you, what do you get for it, and where can the panel read that?',
    ]);
  });

  it.each<[string, Has, readonly string[]]>([
    ['METHOD 6.1: a withdrawn account is none', { sent: account(B, all, { state: 'WITHDRAWN' }) }, [B]],
    [
      'METHOD 6.1: an account not yet published is none',
      { sent: account(B, [], { state: 'NOT_PUBLISHED' }) },
      [B],
    ],
    ['METHOD 6.1: a published account that is empty is one', [], []],
  ])('%s', (_name, has, silent) => {
    expect(compared({ [A]: all, [B]: has }).coverage.silent).toEqual(silent);
  });
});

describe('what is kept back', () => {
  const given = (kind: AbsenceKind): Item => noFigure(kind);

  it('METHOD 6.2: is withheld by law, with the reason', () => {
    const withheld = noFigure('WITHHELD', { reason: 'NATIONAL_SECURITY' });
    const aspect = onlyAspect(compared({ [A]: [figure(5)], [B]: [withheld] }));
    expect(aspect.verdict).toBe('WITHHELD');
    expect(positionLines(aspect)).toEqual(['synthetic-a NOT_COMPARABLE', 'synthetic-b WITHHELD']);
    expect(aspect.reason).toBe('Synthetic B keeps it back by law (national security) (said 1 June 2020).');
  });

  it('METHOD 6.2: is declined', () => {
    const aspect = onlyAspect(compared({ [A]: [given('DECLINED')], [B]: [] }));
    expect(aspect.verdict).toBe('WITHHELD');
    expect(aspect.reason).toBe(
      'Synthetic A declined to say (said 1 June 2020). Synthetic B has an account in the hub and says nothing on this.',
    );
  });

  it.each<[AbsenceKind, string]>([
    ['NO_NUMBER', 'spoke of it without giving a number'],
    ['NO_ANSWER', 'was asked and had not answered when that was reported'],
  ])('METHOD 6.2: is not %s, which is neither silence nor nil and cannot be compared', (kind, words) => {
    const alone = onlyAspect(compared({ [A]: [given(kind)], [B]: [] }));
    expect(positionLines(alone)).toEqual(['synthetic-a ONLY_ONE_ACCOUNT', 'synthetic-b SILENT']);
    expect(alone.explanation).toBe(`Only Synthetic A ${words} (said 1 June 2020).`);
    for (const value of [0, 5]) {
      const beside = onlyAspect(compared({ [A]: [figure(value)], [B]: [given(kind)] }));
      expect([verdictLine(beside), ...positionLines(beside)]).toEqual([
        'NOT_COMPARABLE',
        'synthetic-a NOT_COMPARABLE',
        'synthetic-b NOT_COMPARABLE',
      ]);
    }
  });

  it('METHOD 6.2: nil is a figure', () => {
    expect(onlyAspect(compared({ [A]: [figure(0)], [B]: [figure(0)] })).verdict).toBe('AGREES');
  });

  it('METHOD 6.2: holds for statements too', () => {
    const beside = (kind: AbsenceKind): string =>
      onlyAspect(compared({ [A]: [noStatement('START', kind)], [B]: [statement('START', '2014')] })).verdict;
    expect(beside('WITHHELD')).toBe('WITHHELD');
    expect(beside('DECLINED')).toBe('WITHHELD');
    expect(beside('NO_ANSWER')).toBe('NOT_COMPARABLE');
    for (const aspect of ['START', 'STATUS', 'PURPOSE'] as const) {
      const pair = pairOf(noStatement(aspect, 'NO_NUMBER'), statement(aspect, '2014'));
      expect(pair).toEqual({ verdict: 'NOT_COMPARABLE', differing: [] });
    }
  });
});

describe('an account that could not be fetched', () => {
  it('METHOD 6.3: says nothing about the body', () => {
    const finding = compared({ [A]: [figure(5)], [B]: 'not reached' });
    const aspect = onlyAspect(finding);
    expect([finding.verdict, aspect.verdict]).toEqual(['UNAVAILABLE', 'UNAVAILABLE']);
    expect(finding.coverage).toMatchObject({ silent: [], unavailable: [B] });
    expect(positionLines(aspect)).toEqual(['synthetic-a ONLY_ONE_ACCOUNT', 'synthetic-b UNAVAILABLE']);
    expect(finding.questions.map(({ topic }) => topic)).toEqual(['not fetched']);
    expect(aspect.reason).toBe(
      'Only Synthetic A states £5 (said 1 June 2020). The account of Synthetic B could not be fetched, which says nothing about it.',
    );
  });

  const sound = figure(5);
  const start = statement('START', '2014');

  it.each<[string, Item]>([
    ['a figure without a basis', { ...sound, basis: undefined }],
    ['a basis that the contract does not know', { ...sound, basis: 'GUESSED' }],
    ['a number as text', { ...sound, quantity: { value: '5', unit: 'GBP', text: '' } }],
    ['neither a number nor why there is none', { ...sound, quantity: null, absence: null }],
    ['a date that does not exist', { ...sound, statedOn: '2020-02-30' }],
    ['an aspect that the contract does not know', { ...start, aspect: 'GOSSIP' }],
    ['a statement without value or absence', { ...start, value: null }],
  ])('METHOD 6.3: is one that has not the contract’s form: %s', (_what, item) => {
    const finding = compared({ [A]: [sound], [B]: { sent: account(B, [sound, start, item]) } });
    expect(finding.coverage.unavailable).toEqual([B]);
    expect(onlyAspect(finding).claims).toHaveLength(1);
  });

  it.each<[string, Item]>([
    ['no state', { state: null }],
    ['a state that the contract does not know', { state: 'LOST' }],
    ['no figures', { figures: null }],
    ['no statements', { statements: null }],
  ])('METHOD 6.3: is one of which the gateway has %s', (_what, cells) => {
    const finding = compared({ [A]: [sound], [B]: { sent: account(B, [sound], cells) } });
    expect(finding.coverage.unavailable).toEqual([B]);
  });

  it('METHOD 6.3: is not one in the contract’s form', () => {
    const finding = compared({ [A]: [sound], [B]: { sent: account(B, [sound, start]) } });
    expect([finding.coverage.published, finding.coverage.unavailable]).toEqual([2, []]);
  });
});

describe('one voice alone', () => {
  const two = [figure(5), figure(5, { source: 'another' })];

  it('METHOD 6.4: is ONLY_ONE_ACCOUNT, of a body as of an observer', () => {
    expect(onlyAspect(compared({ [A]: [figure(5)], [B]: [] })).verdict).toBe('ONLY_ONE_ACCOUNT');
    const press = { observations: [observed(figure(5))] };
    expect(onlyAspect(compared({ [A]: [], [B]: [] }, press)).verdict).toBe('ONLY_ONE_ACCOUNT');
  });

  it('METHOD 6.4: is a body that agrees with itself, or nearly', () => {
    const near = [figure(100), figure(100.5, { source: 'another' })];
    expect(onlyAspect(compared({ [A]: two, [B]: [] })).verdict).toBe('ONLY_ONE_ACCOUNT');
    expect(onlyAspect(compared({ [A]: near, [B]: [] })).verdict).toBe('ONLY_ONE_ACCOUNT');
    const start = [statement('START', '2014'), statement('START', '2014', { source: 'another' })];
    expect(onlyAspect(compared({ [A]: start, [B]: [] })).verdict).toBe('ONLY_ONE_ACCOUNT');
  });

  it('METHOD 6.4: is a body whose statements cannot be compared with each other', () => {
    const active = statement('STATUS', 'ACTIVE', { statedOn: '2018' });
    const ended = statement('STATUS', 'ENDED', { statedOn: '2020' });
    expect(onlyAspect(compared({ [A]: [active, ended], [B]: [] })).verdict).toBe('ONLY_ONE_ACCOUNT');
    expect(onlyAspect(compared({ [A]: [active], [B]: [ended] })).verdict).toBe('NOT_COMPARABLE');
  });

  it('METHOD 6.4: is not a body that contradicts itself', () => {
    const apart = [figure(5), figure(9)];
    expect(onlyAspect(compared({ [A]: apart, [B]: [] })).verdict).toBe('CONTRADICTS_ITSELF');
  });

  it('METHOD 6.4: is not two bodies, a body and an observer, or two observers', () => {
    const press = observed(figure(5));
    const auditor = observed(figure(5), 'AUDITOR');
    expect(onlyAspect(compared({ [A]: two, [B]: two })).verdict).toBe('AGREES');
    expect(onlyAspect(compared({ [A]: two, [B]: [] }, { observations: [press] })).verdict).toBe('AGREES');
    const observers = { observations: [press, auditor] };
    expect(onlyAspect(compared({ [A]: [], [B]: [] }, observers)).verdict).toBe('AGREES');
  });
});

describe('one body’s own part', () => {
  it('METHOD 6.5: only that body can be silent on, where observers alone state it', () => {
    const press = [observed(ownFigure(5, { about: B }))];
    const aspect = onlyAspect(compared({ [A]: [], [B]: [], [C]: [] }, { observations: press }));
    expect(positionLines(aspect)).toEqual(['synthetic-b SILENT', 'PRESS ONLY_ONE_ACCOUNT']);
    expect(aspect.reason).toBe(
      'Only the press states £5 (said 1 June 2020). Synthetic B has an account in the hub and states no such figure of its own.',
    );
  });

  it('METHOD 6.5: every party can be silent on, where one states its own part itself', () => {
    const aspect = onlyAspect(compared({ [A]: [ownFigure(5)], [B]: [], [C]: [] }));
    expect(positionLines(aspect)).toEqual([
      'synthetic-a ONLY_ONE_ACCOUNT',
      'synthetic-b SILENT',
      'synthetic-c SILENT',
    ]);
  });

  it('METHOD 6.5: is not the whole, on which every party can be silent', () => {
    const press = [observed(figure(5))];
    const aspect = onlyAspect(compared({ [A]: [], [B]: [] }, { observations: press }));
    expect(positionLines(aspect)).toEqual([
      'synthetic-a SILENT',
      'synthetic-b SILENT',
      'PRESS ONLY_ONE_ACCOUNT',
    ]);
  });
});
