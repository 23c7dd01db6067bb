import {
  csv,
  figuresCsv,
  folderOf,
  problemsOf,
  removeFolders,
  sourcesCsv,
  type Cells,
} from '../../common/account-files/synthetic.test-helper';
import { LoadError } from '../../common/account-files/problem';
import { openTestStore } from '../directory.test-helper';
import { loadRegister, type Register } from '../reference/register';
import { importFolder, type ImportResult } from './importFolder';

export const TODAY = '2026-01-01';

/** Synthetic reference files; each cell given takes the place of the row's own. */
export const FILES = {
  'regions.csv': (...rows: Cells[]) =>
    csv(
      ['code', 'name', 'nation'],
      rows.map((row) => ({ code: 'synthetic-region', name: 'Synthetic Region', ...row })),
    ),
  'bodies.csv': (...rows: Cells[]) =>
    csv(
      [
        'code',
        'name',
        'kind',
        'ons_code',
        'ods_code',
        'region',
        'governance',
        'governing_body',
        'panel',
        'source_id',
        'confidence',
      ],
      rows.map((row) => ({
        code: 'synthetic-a',
        name: 'Synthetic Police',
        kind: 'POLICE',
        region: 'synthetic-region',
        governance: 'PCC',
        governing_body: 'Synthetic Commissioner',
        ...row,
      })),
    ),
  'neighbours.csv': (...rows: Cells[]) =>
    csv(
      ['a', 'b', 'kind', 'shared_border_km'],
      rows.map((row) => ({ a: 'synthetic-a', b: 'synthetic-b', kind: 'LAND', ...row })),
    ),
  'statistics.csv': (...rows: Cells[]) =>
    csv(
      ['body', 'measure', 'value', 'unit', 'as_at', 'source_id', 'note'],
      rows.map((row) => ({
        body: 'synthetic-a',
        measure: 'POPULATION',
        value: '1000',
        unit: 'PERSONS',
        as_at: '2018',
        source_id: 'synthetic-page',
        ...row,
      })),
    ),
  'collaborations.csv': (...rows: Cells[]) =>
    csv(
      ['id', 'name', 'aliases', 'kind', 'reach', 'function', 'function_text', 'source_id', 'confidence'],
      rows.map((row) => ({
        id: 'synthetic-unit',
        name: 'Synthetic Unit',
        kind: 'FORCE',
        reach: 'BILATERAL',
        function: 'ICT',
        ...row,
      })),
    ),
  'memberships.csv': (...rows: Cells[]) =>
    csv(
      ['collaboration', 'body', 'role', 'from', 'to', 'source_id', 'disputed', 'note'],
      rows.map((row) => ({
        collaboration: 'synthetic-unit',
        body: 'synthetic-a',
        role: 'PARTY',
        source_id: 'synthetic-page',
        disputed: 'no',
        ...row,
      })),
    ),
} as const;

/** Cells of a figure that an observer states. */
export const OBSERVED = { publisher: '', observer: 'PRESS', scope: 'WHOLE' };

/** A folder of synthetic files that can be imported, with some files in place of its own. */
export function folder(files: Readonly<Record<string, string | null>> = {}): string {
  return folderOf({
    'sources.csv': sourcesCsv({}),
    'regions.csv': FILES['regions.csv']({}),
    'bodies.csv': FILES['bodies.csv']({}, { code: 'synthetic-b' }),
    'neighbours.csv': FILES['neighbours.csv']({}),
    'statistics.csv': FILES['statistics.csv']({}),
    'collaborations.csv': FILES['collaborations.csv']({}),
    'memberships.csv': FILES['memberships.csv']({}),
    'figures.csv': figuresCsv(OBSERVED),
    ...files,
  });
}

type TestStore = Awaited<ReturnType<typeof openTestStore>>;
let current: TestStore | undefined;
beforeEach(async () => {
  current = await openTestStore();
});
afterEach(async () => {
  await current?.close();
  removeFolders();
});

/** The empty store of the test at hand. */
export function opened(): TestStore {
  if (current === undefined) throw new Error('The store is asked before it is open.');
  return current;
}

/** Imports a folder into the store. */
export const load = (from: string): Promise<ImportResult> => importFolder(opened().store, from, TODAY);

/** The problems that are found in a folder with these files; none when it is imported. */
export async function problemsIn(files: Readonly<Record<string, string | null>>): Promise<string[]> {
  const failure: unknown = await load(folder(files)).catch((error: unknown) => error);
  if (!(failure instanceof LoadError)) return [];
  return problemsOf(() => {
    throw failure;
  });
}

/** What the register holds, in short. */
export async function held(): Promise<unknown> {
  const register: Register = await loadRegister(opened().store);
  return {
    regions: [...register.regions.keys()],
    bodies: [...register.bodies.keys()],
    neighbours: Object.fromEntries(register.neighbours),
    collaborations: [...register.collaborations.keys()],
    memberships: [...register.membershipsIn.values()].flat().map(({ body, role }) => `${body} ${role}`),
    observations: [...register.observations.values()]
      .flat()
      .map(({ by, figure, statement }) => [by, figure?.quantity?.text ?? statement?.value]),
  };
}

/** What `held` answers after an import of the synthetic files. */
export const SYNTHETIC = {
  regions: ['synthetic-region'],
  bodies: ['synthetic-a', 'synthetic-b'],
  neighbours: { 'synthetic-a': ['synthetic-b'], 'synthetic-b': ['synthetic-a'] },
  collaborations: ['synthetic-unit'],
  memberships: ['synthetic-a PARTY'],
  observations: [['PRESS', '£3.3 million']],
};
