import { isReportingPeriod } from '../../../services/common/time/reportingPeriod';
import { readOperations } from './operations';
import { periodOf, withVariables } from './variables';

const CHOICE = { publishers: 10, collaborations: 40 };

describe('the operations of the benchmark', () => {
  it.each(readOperations().map((operation) => [operation.name, operation] as const))(
    '%s has other arguments in every request',
    (_name, { variables }) => {
      const asked = Array.from({ length: 3000 }, (_, index) => JSON.stringify(variables(index, CHOICE)));
      expect(new Set(asked).size).toBe(3000);
    },
  );

  it('use periods of which every one is a period', () => {
    const periods = Array.from({ length: 24_000 }, (_, index) => periodOf(index));
    expect(periods.filter((period) => !isReportingPeriod(period))).toEqual([]);
    expect(periods.slice(0, 4)).toEqual(['2021-22', '2021-22-H1', '2021-22-H2', '2022-23']);
  });

  it('are refused when an example does not hold what a variable is to replace', () => {
    expect(() => withVariables('query Nation { nation { period } }', [['region {', 'x']])).toThrow(
      'The example does not hold "region {" exactly once.',
    );
  });
});
