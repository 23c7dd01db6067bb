import { missingPromises } from './missingPromises';

describe('what the gateway nulled because an answer lacks what the schema promises', () => {
  it('is told by an error at each place, with a stable code', () => {
    const errors = missingPromises([
      {
        message: 'Cannot return null for non-nullable field Figure.measure.',
        path: ['body', 'accounts', 0, 'figures'],
      },
    ]);
    expect(errors.map((error) => error.toJSON())).toEqual([
      {
        message: 'An answer lacks what the schema promises here: it is left out.',
        path: ['body', 'accounts', 0, 'figures'],
        extensions: { code: 'PUBLISHER_BAD_ANSWER' },
      },
    ]);
  });

  it('is told twenty times at the most, and not where there is nothing', () => {
    const many = Array.from({ length: 1000 }, (_, index) => ({ path: ['nation', index] }));
    expect(missingPromises(many)).toHaveLength(20);
    expect([missingPromises(undefined), missingPromises([])]).toEqual([[], []]);
  });
});
