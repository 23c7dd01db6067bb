import type { FunctionCost } from '../../common/contract/functionCost';
import { toFigure } from '../../common/store/toContract';
import type { FunctionCostRow } from '../store/functionCostRow';

/** Stored rows in the contract's form: one for each function and year, in the order of the list. */
export function toFunctionCosts(rows: readonly FunctionCostRow[]): FunctionCost[] {
  const costs = new Map<string, FunctionCost>();
  for (const row of rows) {
    const name = `${row.function} ${row.year}`;
    const one = costs.get(name) ?? { function: row.function, year: row.year, cost: null, staff: null };
    const figure = toFigure(row);
    costs.set(name, row.measure === 'COST' ? { ...one, cost: figure } : { ...one, staff: figure });
  }
  return [...costs.values()];
}
