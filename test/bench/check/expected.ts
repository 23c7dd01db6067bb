import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';

/** What a national view of the synthetic data must say, worked out from its files without the hub. */
export interface Expected {
  /** Accounts, each of one publisher of one collaboration. */
  readonly accounts: number;
  readonly collaborations: number;
  /** Collaborations whose parties state different wholes; the data has no other disagreement. */
  readonly differing: number;
}

/** Reads the files of a synthetic hub. */
export function readExpected(folder: string): Expected {
  const rows: Readonly<Record<string, string>>[] = parse(
    fs.readFileSync(path.join(folder, 'figures.csv'), 'utf8'),
    { columns: true },
  );
  const wholes = new Map<string, Set<string>>();
  const [accounts, collaborations, differing] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const { collaboration = '', publisher, scope, measure, basis, component, value = '' } of rows) {
    accounts.add(`${collaboration} ${publisher}`);
    collaborations.add(collaboration);
    if (scope !== 'WHOLE') continue;
    const key = [collaboration, measure, basis, component].join(' ');
    const values = wholes.get(key) ?? new Set();
    wholes.set(key, values.add(value));
    if (values.size > 1) differing.add(collaboration);
  }
  return { accounts: accounts.size, collaborations: collaborations.size, differing: differing.size };
}
