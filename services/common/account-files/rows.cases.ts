import { readAccountFiles } from './readAccountFiles';
import { folderOf, noFigureCsv, statementsCsv } from './synthetic.test-helper';
import { TODAY, problemsOfNoFigure, problemsOfStatement, NO_DATE, BODY_FORM } from './problemsIn.test-helper';

describe('a row of no-figure.csv', () => {
  it('needs a reason in law when it is withheld', () => {
    expect(problemsOfNoFigure({ answer: 'WITHHELD' })).toEqual([
      'no-figure.csv, row 2, column "reason": the cell is empty; WITHHELD needs one of: NATIONAL_SECURITY, SAFETY_OF_A_PERSON, PREVENTION_OR_DETECTION_OF_CRIME, PROHIBITED_BY_ENACTMENT.',
    ]);
  });

  it('is told once when its reason is none of the law’s', () => {
    expect(problemsOfNoFigure({ answer: 'WITHHELD', reason: 'SECURITY' })).toEqual([
      'no-figure.csv, row 2, column "reason": "SECURITY" is not allowed. Allowed: NATIONAL_SECURITY, SAFETY_OF_A_PERSON, PREVENTION_OR_DETECTION_OF_CRIME, PROHIBITED_BY_ENACTMENT.',
    ]);
  });

  it('has no reason in law when it is not withheld', () => {
    expect(problemsOfNoFigure({ answer: 'DECLINED', reason: 'NATIONAL_SECURITY' })).toEqual([
      'no-figure.csv, row 2, column "reason": "NATIONAL_SECURITY" must be empty unless answer is WITHHELD.',
    ]);
  });

  it('is kept with the reason and who decided', () => {
    const cells = { answer: 'WITHHELD', reason: 'NATIONAL_SECURITY', decided_by: 'CHIEF_OFFICER' };
    const { figures } = readAccountFiles(folderOf({ 'no-figure.csv': noFigureCsv(cells) }), TODAY);
    expect(figures.map(({ absence, value, unit }) => ({ absence, value, unit }))).toEqual([
      {
        absence: { kind: 'WITHHELD', reason: 'NATIONAL_SECURITY', decidedBy: 'CHIEF_OFFICER' },
        value: null,
        unit: null,
      },
    ]);
  });
});

describe('a row of statements.csv', () => {
  it.each([
    ['STATUS', 'ENDING', 'is no status. Allowed: PROPOSED, ACTIVE, CHANGING, PARTY_WITHDRAWING, ENDED.'],
    ['START', '1 April 2020', NO_DATE],
    ['END', 'never', NO_DATE],
    ['REVIEW', 'Oct-18', NO_DATE],
    ['REVIEW_DUE', '2021-02-30', NO_DATE],
    ['LEAD', 'Synthetic A', `is no body code; write ${BODY_FORM}.`],
    ['HOST', 'synthetic_a', `is no body code; write ${BODY_FORM}.`],
    ['NOTICE_GIVEN_BY', 'nobody!', 'is neither a body code nor NONE.'],
    [
      'PARTIES',
      'synthetic-a;Synthetic B',
      `holds "Synthetic B", which is no body code; write ${BODY_FORM}, joined by semicolons.`,
    ],
    [
      'PARTIES',
      'synthetic-a synthetic-b',
      `holds "synthetic-a synthetic-b", which is no body code; write ${BODY_FORM}, joined by semicolons.`,
    ],
    ['PARTIES', ';', 'names no body.'],
    [
      'LEGAL_BASIS',
      'Police Act 1996',
      'is not allowed; write a word in capitals with underscores, such as LEAD_FORCE.',
    ],
  ])('has its value in the form of its aspect: %s', (aspect, value, message) => {
    expect(problemsOfStatement({ aspect, value })).toEqual([
      `statements.csv, row 2, column "value": "${value}" ${message}`,
    ]);
  });

  it('needs a value and an aspect', () => {
    expect(problemsOfStatement({ value: '' })).toEqual([
      'statements.csv, row 2, column "value": the cell is empty; it must be filled.',
    ]);
    expect(problemsOfStatement({ aspect: '' })).toEqual([
      'statements.csv, row 2, column "aspect": the cell is empty; it must be filled.',
    ]);
  });

  it('has no brackets in its component, which is shown in brackets', () => {
    expect(problemsOfStatement({ component: 'training (dogs)' })).toEqual([
      'statements.csv, row 2, column "component": "training (dogs)" must not hold brackets: it is shown in brackets after the value.',
    ]);
  });

  it('names each party once, in alphabetical order', () => {
    const cells = { aspect: 'PARTIES', value: 'synthetic-b; synthetic-a;synthetic-b;' };
    const { facts } = readAccountFiles(folderOf({ 'statements.csv': statementsCsv(cells) }), TODAY);
    expect(facts[0]?.value).toBe('synthetic-a synthetic-b');
  });

  it('may hold text of 4000 characters and no more; the message shows its beginning', () => {
    const text = 'Synthetic purpose. '.repeat(220);
    expect(problemsOfStatement({ aspect: 'PURPOSE', value: text.slice(0, 4000) })).toEqual([]);
    expect(problemsOfStatement({ aspect: 'PURPOSE', value: text.slice(0, 4001) })).toEqual([
      `statements.csv, row 2, column "value": "${text.slice(0, 80)}…" is longer than 4000 characters.`,
    ]);
  });
});
