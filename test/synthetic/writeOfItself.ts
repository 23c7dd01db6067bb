import fs from 'node:fs';
import path from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { FUNCTION_COST_COLUMNS } from '../../services/common/account-files/functionCostRows';
import { OPPORTUNITY_COLUMNS } from '../../services/common/account-files/opportunityRows';
import { OPPORTUNITY_STEP_COLUMNS } from '../../services/common/account-files/opportunityStepRows';
import { bodyCode } from './writeData';

/** What synthetic bodies say of themselves: every opportunity, view and number is invented, and its name says so. */

type Row = Readonly<Record<string, string>>;

const SOURCED = { reading: 'DIRECT', source_id: 'synthetic-page' };

const notified = (by: string, opportunity: string, to: string, on: string): Row => ({
  ...SOURCED,
  publisher: by,
  opportunity,
  step: 'NOTIFIED',
  on,
  body: to,
});

const viewed = (publisher: string, opportunity: string, body: string, view: string): Row => ({
  ...SOURCED,
  publisher,
  opportunity,
  step: 'VIEW',
  on: '2021-05-01',
  body,
  view,
  ground: 'EFFICIENCY',
  reason: 'A synthetic reason.',
});

/** The id under which a body files what another one raised. */
export const RECEIVED = 'synthetic-received';
/** The id under which every body files what it raised itself. */
export const RAISED = 'synthetic-raised';

/**
 * Each body has raised one opportunity and notified the three after it, round the circle. Of these the first says in its
 * own account that it is in favour, the second is said to be against by the body that raised it, and the third has not
 * answered at all.
 */
export function opportunityRows(bodies: number): { readonly opportunities: Row[]; readonly steps: Row[] } {
  const codes = Array.from({ length: bodies }, (_, index) => bodyCode(index));
  const after = (index: number, places: number): string => codes[(index + places) % bodies] ?? '';
  return {
    opportunities: codes.flatMap((publisher, index) => [
      {
        ...SOURCED,
        id: RAISED,
        publisher,
        title: `Synthetic station ${index + 1}`,
        considered_on: '2021-03',
        stated_on: '2021-06-30',
      },
      {
        ...SOURCED,
        id: RECEIVED,
        publisher,
        title: `Synthetic station ${((index + bodies - 1) % bodies) + 1}`,
        stated_on: '2021-06-30',
        raised_by: after(index, bodies - 1),
        raised_as: RAISED,
      },
    ]),
    steps: codes.flatMap((publisher, index) => [
      ...[1, 2, 3].map((places) => notified(publisher, RAISED, after(index, places), '2021-04-01')),
      viewed(publisher, RAISED, after(index, 2), 'AGAINST'),
      viewed(publisher, RECEIVED, publisher, 'IN_FAVOUR'),
    ]),
  };
}

/** Human resources cost body n 1,000 pounds times n, for 10 people of its own and 100 in all; the last states a budget. */
export function functionCostRows(bodies: number): Row[] {
  return Array.from({ length: bodies }, (_, index) => index).flatMap((index) => {
    const row = (id: string, cells: Row): Row => ({
      ...SOURCED,
      id: `${id}-${index + 1}`,
      publisher: bodyCode(index),
      function: 'HUMAN_RESOURCES',
      year: '2020-21',
      stated_on: '2021-06-30',
      stated_as: 'ACCOUNTS',
      basis: 'INCURRED',
      precision: 'EXACT',
      unit: 'FTE',
      ...cells,
    });
    const basis = index === bodies - 1 ? 'BUDGETED' : 'INCURRED';
    return [
      row('synthetic-cost', { measure: 'COST', value: String(1000 * (index + 1)), unit: 'GBP', basis }),
      row('synthetic-staff', { measure: 'STAFF', value: '10' }),
      row('synthetic-all', { function: 'ALL', measure: 'STAFF', value: '100' }),
    ];
  });
}

/** Writes opportunities.csv, opportunity-steps.csv and function-costs.csv for the first bodies of a synthetic hub. */
export function writeOfItself(folder: string, bodies: number): void {
  const { opportunities, steps } = opportunityRows(bodies);
  const files = {
    'opportunities.csv': [OPPORTUNITY_COLUMNS, opportunities],
    'opportunity-steps.csv': [OPPORTUNITY_STEP_COLUMNS, steps],
    'function-costs.csv': [FUNCTION_COST_COLUMNS, functionCostRows(bodies)],
  } as const;
  for (const [file, [columns, rows]] of Object.entries(files)) {
    const names = [...columns.required, ...('optional' in columns ? columns.optional : [])];
    fs.writeFileSync(path.join(folder, file), stringify([...rows], { header: true, columns: names }));
  }
}
