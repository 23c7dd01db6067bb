import { seedFolder } from '../../common/config/folders';
import { readAccountFiles } from '../../common/account-files/readAccountFiles';
import { problemsOf } from '../../common/account-files/synthetic.test-helper';
import { toFactColumns, toFigureColumns } from '../../common/store/toRow';
import { toStatedFact, toStatedFigure } from '../../common/store/toStated';
import { bodiesInFiles } from '../host/bodiesInFiles';
import { hashOf, toDrafts } from '../import/drafts';
import { ownRows } from '../import/ownRows';
import type { AccountDocument, FigureDocument } from './document';
import { readDocument } from './readDocument';
import { toDocument } from './toDocument';

const TODAY = '2026-01-01';
const files = readAccountFiles(seedFolder(), TODAY);

describe('an account as a document', () => {
  const drafts = bodiesInFiles(files).flatMap((body) => {
    const own = ownRows(files, body);
    return toDrafts(own.figures, own.facts).map((draft) => ({ body, ...draft }));
  });

  it('says all that the account says: read again, it is the same, for every account of the real data', () => {
    expect(drafts.length).toBeGreaterThan(90);
    const changed = drafts.filter((draft) => {
      const document = JSON.parse(JSON.stringify(toDocument(draft, draft))) as AccountDocument;
      return hashOf(readDocument(document, draft.body, TODAY)) !== draft.contentHash;
    });
    expect(changed.map(({ body, collaboration, period }) => [body, collaboration, period])).toEqual([]);
  });

  it('is the same from what is stored', () => {
    const changed = drafts.filter(({ body, collaboration, figures, facts, contentHash }) => {
      const account = { publisher: body, collaboration };
      const stored = {
        figures: figures.map((figure) => toStatedFigure(toFigureColumns(figure, 0) as never, account)),
        facts: facts.map((fact) => toStatedFact(toFactColumns(fact, 0) as never, account)),
      };
      return hashOf(stored) !== contentHash;
    });
    expect(changed).toEqual([]);
  });
});

const FIGURE: FigureDocument = {
  id: 'synthetic-1',
  statedOn: '2020-09-14',
  measure: 'COST',
  scope: 'OWN',
  basis: 'PAID',
  value: '3300000.50',
  unit: 'GBP',
  precision: 'EXACT',
  periodKind: 'UNSTATED',
  reading: 'DIRECT',
  source: 'page',
};

const account = (parts: Partial<AccountDocument>): AccountDocument => ({
  collaboration: 'synthetic-unit',
  sources: [{ id: 'page', title: 'Synthetic page' }],
  figures: [],
  statements: [],
  ...parts,
});

const problems = (parts: Partial<AccountDocument>): string[] =>
  problemsOf(() => readDocument(account(parts), 'synthetic-a', TODAY));

describe('a document', () => {
  it('is read as a row of a file is', () => {
    const { figures } = readDocument(account({ figures: [FIGURE] }), 'synthetic-a', TODAY);
    expect(figures).toMatchObject([
      { publisher: 'synthetic-a', value: '3300000.5', includesInternalCosts: null },
    ]);
  });

  it('may have parties joined by spaces and a saving without a status, as accounts are shown', () => {
    const parties = {
      id: 'a',
      aspect: 'PARTIES',
      value: 'synthetic-b synthetic-a',
      reading: 'DIRECT',
      source: 'page',
    };
    const read = readDocument(
      account({ figures: [{ ...FIGURE, measure: 'SAVING', basis: 'CLAIMED' }], statements: [parties] }),
      'synthetic-a',
      TODAY,
    );
    expect(read).toMatchObject({
      figures: [{ measure: 'SAVING', savingStatus: null }],
      facts: [{ value: 'synthetic-a synthetic-b' }],
    });
  });

  it('has every problem named by its list, item and field', () => {
    expect(
      problems({
        period: '2019-20-H1',
        sources: [{ id: 'page', title: '', address: 'example' }],
        figures: [
          { ...FIGURE, value: '3.3m', periodFrom: '2020', periodTo: '2019' },
          { ...FIGURE, source: 'pge', savingStatus: 'CLAIMED' },
          { ...FIGURE, id: 'synthetic-2', absence: { kind: 'WITHHELD' } },
          {
            id: 'synthetic-3',
            measure: 'COST',
            scope: 'OWN',
            reading: 'DIRECT',
            source: 'page',
            absence: { kind: 'WITHHELD' },
          },
        ],
        statements: [
          { id: 'a', aspect: 'STATUS', value: 'GOING', reading: 'DIRECT', source: 'page', statedOn: '2030' },
        ],
      }),
    ).toEqual([
      'sources, item 1, field "title": it is empty; it must be filled.',
      'sources, item 1, field "address": "example" is no web address; it begins with http:// or https:// and has no spaces.',
      'figures, item 1, field "statedOn": "2020-09-14" lies in 2020-21-H1; this account is of 2019-20-H1.',
      'figures, item 1, field "value": "3.3m" is not a plain number; write digits with at most four after one point, such as 3300000 or 12.50, without £, commas or words.',
      'figures, item 1, field "periodTo": "2019" is before periodFrom ("2020").',
      'figures, item 2, field "id": "synthetic-1" stands in item 1 already.',
      'figures, item 2, field "statedOn": "2020-09-14" lies in 2020-21-H1; this account is of 2019-20-H1.',
      'figures, item 2, field "source": "pge" is not among the sources. Did you mean "page"?',
      'figures, item 2, field "savingStatus": "CLAIMED" must be empty unless measure is SAVING.',
      'figures, item 3, field "statedOn": "2020-09-14" lies in 2020-21-H1; this account is of 2019-20-H1.',
      'figures, item 3, field "value": must be empty where absence says why there is no number.',
      'figures, item 3, field "unit": must be empty where absence says why there is no number.',
      'figures, item 3, field "precision": must be empty where absence says why there is no number.',
      'figures, item 4, field "absence.reason": it is empty; WITHHELD needs one of: NATIONAL_SECURITY, SAFETY_OF_A_PERSON, PREVENTION_OR_DETECTION_OF_CRIME, PROHIBITED_BY_ENACTMENT.',
      'statements, item 1, field "statedOn": "2030" lies in 2030-31-H2; this account is of 2019-20-H1.',
      'statements, item 1, field "statedOn": "2030" lies in the future (today is 2026-01-01).',
      'statements, item 1, field "value": "GOING" is no status. Allowed: PROPOSED, ACTIVE, CHANGING, PARTY_WITHDRAWING, ENDED.',
    ]);
  });

  it('must hold something, and nothing that cannot be kept', () => {
    expect(problems({})).toEqual([
      'the account: it holds no figure and no statement; to take back what was published, withdraw it.',
    ]);
    expect(problems({ figures: [{ ...FIGURE, note: 'a\0b' }] })).toEqual([
      'the account: it holds a character that cannot be kept (U+0000, or half of a pair).',
    ]);
  });
});
