import { readAccountFiles } from './readAccountFiles';
import { figuresCsv, folderOf } from './synthetic.test-helper';
import { TODAY, problemsOfFigure, problemsOfNoFigure, BODY_FORM } from './problemsIn.test-helper';

describe('who speaks in a row', () => {
  it.each([
    [
      'nobody',
      { publisher: '', observer: '' },
      ['publisher": neither publisher nor observer is filled; one of them must be.'],
    ],
    [
      'a publisher and an observer at once',
      { observer: 'PRESS' },
      [
        'observer": "PRESS" must be empty where publisher is filled.',
        'about": the cell is empty; an observer who states one body’s own part must say whose.',
      ],
    ],
    [
      'an observer that does not exist',
      { publisher: '', observer: 'HMICFR', about: 'synthetic-b' },
      [
        'observer": "HMICFR" is not allowed. Did you mean "HMICFRS"? Allowed: INSPECTORATE, GOVERNMENT, AUDITOR, PRESS, SUPPLIER, HMICFRS, HOME_OFFICE.',
      ],
    ],
    [
      'a name in place of a code',
      { publisher: 'Synthetic A' },
      [`publisher": "Synthetic A" is no body code; write ${BODY_FORM}.`],
    ],
    [
      'the publisher again as a joint maker',
      { jointly_with: 'synthetic-b; synthetic-a' },
      ['jointly_with": "synthetic-b; synthetic-a" names the publisher; list only the other bodies.'],
    ],
    [
      'joint makers that are no codes',
      { jointly_with: 'synthetic-b,synthetic-c' },
      [
        `jointly_with": "synthetic-b,synthetic-c" holds "synthetic-b,synthetic-c", which is no body code; write ${BODY_FORM}, joined by semicolons.`,
      ],
    ],
    [
      'an observer jointly with a body',
      { publisher: '', observer: 'PRESS', scope: 'WHOLE', jointly_with: 'synthetic-b' },
      ['jointly_with": "synthetic-b" must be empty for an observer.'],
    ],
    [
      'a publisher about no collaboration',
      { collaboration: '' },
      ['collaboration": the cell is empty; it must be filled where publisher is.'],
    ],
    [
      'a publisher about a name in place of an id',
      { collaboration: 'Synthetic Unit' },
      ['collaboration": "Synthetic Unit" is no collaboration id; write lower-case words joined by hyphens.'],
    ],
    [
      'a source that is not listed',
      { source_id: 'synthetic-pages' },
      ['source_id": "synthetic-pages" is not in sources.csv. Did you mean "synthetic-page"?'],
    ],
    [
      'a capacity that does not exist',
      { stated_as: 'COMMISSIONER' },
      [
        'stated_as": "COMMISSIONER" is not allowed. Allowed: GOVERNING_BODY, CHIEF_OFFICER, FORCE, JOINT, ACCOUNTS, PANEL_REPORT, INSPECTORATE, GOVERNMENT, AUDITOR, PRESS, SUPPLIER, UNKNOWN.',
      ],
    ],
  ])('is checked: %s', (_who, cells, problems) => {
    expect(problemsOfFigure(cells)).toEqual(
      problems.map((problem) => `figures.csv, row 2, column "${problem}`),
    );
  });

  it('is kept as the capacity of an observer', () => {
    const cells = { publisher: '', observer: 'HMICFRS', collaboration: '', scope: 'WHOLE' };
    const { figures } = readAccountFiles(folderOf({ 'figures.csv': figuresCsv(cells) }), TODAY);
    expect(figures[0]).toMatchObject({
      publisher: null,
      observer: 'INSPECTORATE',
      collaboration: null,
      statedAs: 'FORCE',
    });
  });

  it('is named when an observer’s own part belongs to nobody, also without a number', () => {
    expect(problemsOfNoFigure({ publisher: '', observer: 'AUDITOR' })).toEqual([
      'no-figure.csv, row 2, column "about": the cell is empty; an observer who states one body’s own part must say whose.',
    ]);
  });
});
