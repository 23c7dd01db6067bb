import { memberOf } from '../../common/contract/describedEnum';
import { CostFunction } from '../../common/contract/functionCost';
import { isHalfYear, isReportingPeriod } from '../../common/time/reportingPeriod';
import type { FunctionClaim, PeerCostsInput } from '../costs/model';
import type { FigureClaim } from '../model';
import { figureClaim } from './claims';
import { asList, asObject, asText } from './read';
import { readExpectedBodies, readAtMost, readWords } from './readExpected';
import { readFigure } from './readFigure';

/** Most functions and years of one body: one body must not stop all others. */
const MOST_COSTS = 1000;

/** The figure as a claim; null where there is none, undefined for what has not the contract's form. */
function readClaim(value: unknown, code: string): FigureClaim | null | undefined {
  if (value === null || value === undefined) return null;
  const figure = readFigure(value);
  return figure && figureClaim(figure, code, null);
}

/** What a function costs in a year, when it has the contract's form; else undefined. */
export function readFunctionCost(value: unknown, code: string): FunctionClaim | undefined {
  const raw = asObject(value);
  const heading = memberOf(CostFunction, raw?.['function']);
  const year = asText(raw?.['year']);
  const cost = readClaim(raw?.['cost'], code);
  const staff = readClaim(raw?.['staff'], code);
  if (heading === undefined || cost === undefined || staff === undefined) return undefined;
  if (year === undefined || !isReportingPeriod(year) || isHalfYear(year)) return undefined;
  return { function: heading, year, cost, staff };
}

/** Reads what the gateway hands over for function costs among peers; undefined when the directory has not answered. */
export function readPeerCosts(representation: unknown): PeerCostsInput | undefined {
  const raw = asObject(representation);
  const expected = readExpectedBodies(raw?.['expected']);
  if (raw === undefined || expected === undefined) return undefined;
  const bodies = new Map(
    (asList(raw['bodies']) ?? []).map((value) => [asText(asObject(value)?.['code']), value]),
  );
  return {
    body: expected[0]?.code ?? '',
    bodies: expected.map(({ code, name, publishes }) => ({
      code,
      name,
      words: readWords({ code, name, publishes }, bodies.get(code), 'functionCosts', (list) =>
        readAtMost(MOST_COSTS, list, (value) => readFunctionCost(value, code)),
      ),
    })),
  };
}
