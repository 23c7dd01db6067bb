import {
  figuresCsv,
  folderOf,
  noFigureCsv,
  statementsCsv,
} from '../../common/account-files/synthetic.test-helper';
import { bodies, account, publishers } from './sevenPublishers.test-helper';

describe('an account over HTTP, from synthetic files', () => {
  const later = { id: 'synthetic-2', value: '4000000.01', stated_on: '2021-05-01' };

  it('holds the later of two figures with the same qualifiers, and keeps the earlier for its period', async () => {
    await publishers().load(
      'synthetic-b',
      folderOf({
        'figures.csv': figuresCsv({ publisher: 'synthetic-b' }, { ...later, publisher: 'synthetic-b' }),
      }),
    );
    const values =
      'revision figures { quantity { value text } statedOn } revisions { revision publishedOn reason }';
    expect(await account('synthetic-b/synthetic-unit/2020-21', values)).toEqual({
      revision: 1,
      figures: [{ quantity: { value: 3300000, text: '£3.3 million' }, statedOn: '2020-09-14' }],
      revisions: [],
    });
    expect(await account('synthetic-b/synthetic-unit/2021-22', values)).toEqual({
      revision: 2,
      figures: [{ quantity: { value: 4000000.01, text: '£4,000,000.01' }, statedOn: '2021-05-01' }],
      revisions: [{ revision: 1, publishedOn: '2026-01-01', reason: null }],
    });
  });

  it('gives what a joint statement says of the first maker’s part as about the first maker', async () => {
    const joint = {
      id: 'synthetic-joint',
      collaboration: 'synthetic-joint-unit',
      jointly_with: 'synthetic-b',
    };
    const fact = { collaboration: 'synthetic-joint-unit', jointly_with: 'synthetic-b', component: 'dogs' };
    const folder = folderOf({ 'figures.csv': figuresCsv(joint), 'statements.csv': statementsCsv(fact) });
    await publishers().load('synthetic-a', folder);
    await publishers().load('synthetic-b', folder);
    const fields = 'figures { about jointlyWith } statements { aspect value }';
    expect(await account('synthetic-a/synthetic-joint-unit/2020-21', fields)).toEqual({
      figures: [{ about: null, jointlyWith: ['synthetic-b'] }],
      statements: [{ aspect: 'STATUS', value: 'ACTIVE (dogs)' }],
    });
    expect(await account('synthetic-b/synthetic-joint-unit/2020-21', fields)).toEqual({
      figures: [{ about: 'synthetic-a', jointlyWith: ['synthetic-a'] }],
      statements: [{ aspect: 'STATUS', value: 'ACTIVE (dogs)' }],
    });
  });

  it('says WITHDRAWN when a correction of the date took everything away', async () => {
    const row = { id: 'synthetic-moved', collaboration: 'synthetic-moved-unit' };
    await publishers().load('synthetic-a', folderOf({ 'figures.csv': figuresCsv(row) }));
    await publishers().load(
      'synthetic-a',
      folderOf({ 'figures.csv': figuresCsv({ ...row, stated_on: '2021-05-01' }) }),
      '2026-02-02',
    );
    expect(
      await account(
        'synthetic-a/synthetic-moved-unit/2020-21',
        'state revision figures { value: quantity { value } } revisions { revision }',
      ),
    ).toEqual({
      state: 'WITHDRAWN',
      revision: 2,
      figures: [],
      revisions: [{ revision: 1 }],
    });
    const answer = await bodies(
      'synthetic-a',
      ['synthetic-a'],
      'publishes { collaboration period revision }',
    );
    expect(answer.data._entities[0].publishes).toContainEqual({
      collaboration: 'synthetic-moved-unit',
      period: '2021-22-H1',
      revision: 3,
    });
    expect(answer.data._entities[0].publishes).not.toContainEqual(
      expect.objectContaining({ period: '2020-21-H1', collaboration: 'synthetic-moved-unit' }),
    );
  });

  it('hands on what is withheld by law, with the reason and who decided', async () => {
    const withheld = {
      publisher: 'synthetic-a',
      collaboration: 'synthetic-secret',
      answer: 'WITHHELD',
      reason: 'NATIONAL_SECURITY',
      decided_by: 'CHIEF_OFFICER',
    };
    await publishers().load('synthetic-a', folderOf({ 'no-figure.csv': noFigureCsv(withheld) }));
    expect(
      await account(
        'synthetic-a/synthetic-secret/2020-21',
        'figures { quantity { value } absence { kind reason decidedBy } }',
      ),
    ).toEqual({
      figures: [
        {
          quantity: null,
          absence: { kind: 'WITHHELD', reason: 'NATIONAL_SECURITY', decidedBy: 'CHIEF_OFFICER' },
        },
      ],
    });
  });
});
