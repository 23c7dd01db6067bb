import { seedFolder } from '../config/folders';
import { readAccountFiles } from './readAccountFiles';

describe('the real files', () => {
  it('are read whole: 142 figures, 10 without a number and 130 statements', () => {
    const { figures, facts } = readAccountFiles(seedFolder(), '2026-01-01');
    expect([
      figures.filter(({ absence }) => absence === null).length,
      figures.filter(({ absence }) => absence !== null).length,
      facts.length,
    ]).toEqual([142, 10, 130]);
  });

  it('keep everything that a row says, in the words of the contract', () => {
    const { figures, facts } = readAccountFiles(seedFolder(), '2026-01-01');
    expect(figures.find(({ key }) => key === 'equip-01')).toEqual({
      key: 'equip-01',
      collaboration: 'equip',
      publisher: 'surrey',
      observer: null,
      jointlyWith: ['sussex', 'thames-valley'],
      statedOn: '2020-09-14',
      statedAs: 'JOINT',
      reading: 'REPORTED',
      source: {
        id: 'bbc-equip-2020',
        title: 'News report on the future of the Equip system',
        publisher: 'BBC News',
        address: 'https://feeds.bbci.co.uk/news/uk-england-oxfordshire-54093816',
        date: '2020-09-14',
      },
      note: 'What the three forces together had paid the contractor. Own staff time is outside it.',
      absence: null,
      measure: 'COST',
      scope: 'WHOLE',
      basis: 'PAID',
      includesInternalCosts: false,
      about: [],
      value: '3300000',
      unit: 'GBP',
      precision: 'ROUNDED',
      roundedTo: '100000',
      periodKind: 'CUMULATIVE',
      periodFrom: '2016',
      periodTo: '2020-09',
      component: 'supplier charges',
      savingCategory: null,
      savingStatus: null,
    });
    expect(figures.find(({ key }) => key === 'cmp-n01')).toMatchObject({
      publisher: 'hampshire',
      value: null,
      unit: null,
      absence: { kind: 'DECLINED', reason: null, decidedBy: null },
    });
    expect(facts.find(({ key }) => key === 'wwm-s08')).toMatchObject({
      aspect: 'COST_SHARING',
      value: 'FULL_COST_RECOVERY',
      component: 'services supplied after the alliance',
    });
    expect(facts.find(({ key }) => key === '7f-s01')).toMatchObject({
      observer: 'INSPECTORATE',
      aspect: 'REVIEWED',
      value: '2020-07-21',
    });
    expect(figures.find(({ key }) => key === 'brunel-01')).toMatchObject({ measure: 'STAFF', unit: 'COUNT' });
    expect(figures.find(({ key }) => key === 'npas-08')).toMatchObject({ measure: 'HOURS', value: '349' });
  });
});
