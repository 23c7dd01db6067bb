import fs from 'node:fs';
import path from 'node:path';
import { seedFolder } from '../../common/config/folders';
import {
  figuresCsv,
  sourcesCsv,
  statementsCsv,
  type Cells,
} from '../../common/account-files/synthetic.test-helper';
import { LoadError } from '../../common/account-files/problem';
import { loadRegister } from '../reference/register';
import {
  FILES,
  OBSERVED,
  folder,
  load,
  problemsIn,
  held,
  SYNTHETIC,
  opened,
} from './syntheticImport.test-helper';

describe('the import of the real files', () => {
  it('holds every row of them, and writes nothing the second time', async () => {
    const counts = { bodies: 106, collaborations: 74, memberships: 464, statistics: 172, observations: 123 };
    expect(await load(seedFolder())).toEqual({ changed: true, ...counts });
    const first = await held();
    expect(await load(seedFolder())).toEqual({ changed: false, ...counts });
    expect(await held()).toEqual(first);
  });

  it('keeps the rows of observers, and no row of a publisher', async () => {
    await load(seedFolder());
    const rows = ['figures.csv', 'no-figure.csv', 'statements.csv'].flatMap((file) =>
      fs.readFileSync(path.join(seedFolder(), file), 'utf8').split('\n'),
    );
    const observed = rows.filter((row) =>
      /^[^,]+,[^,]*,,(HMICFRS|HOME_OFFICE|AUDITOR|PRESS|SUPPLIER),/.test(row),
    );
    const register = await loadRegister(opened().store);
    const kept = [...register.observations.values()].flat();
    expect(kept).toHaveLength(observed.length);
    expect(new Set(kept.map(({ by }) => by))).toEqual(
      new Set(['PRESS', 'INSPECTORATE', 'GOVERNMENT', 'AUDITOR', 'SUPPLIER']),
    );
  });

  it('makes neighbours of both sides of each land border, and of no other', async () => {
    await load(seedFolder());
    const { neighbours } = await loadRegister(opened().store);
    const pairs = fs
      .readFileSync(path.join(seedFolder(), 'neighbours.csv'), 'utf8')
      .split('\n')
      .map((row) => row.split(','))
      .filter(([, , kind]) => kind === 'LAND')
      .flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]);
    const found = [...neighbours].flatMap(([code, others]) => others.map((other) => `${code} ${other}`));
    expect(found.sort()).toEqual(pairs.sort());
    expect(found).toHaveLength(198);
  });
});

describe('an import', () => {
  it('takes the place of what was imported before', async () => {
    await load(seedFolder());
    expect(await load(folder())).toEqual({
      changed: true,
      bodies: 2,
      collaborations: 1,
      memberships: 1,
      statistics: 1,
      observations: 1,
    });
    expect(await held()).toEqual(SYNTHETIC);
  });

  it('that fails leaves everything as it was', async () => {
    await load(folder());
    await expect(load(folder({ 'bodies.csv': FILES['bodies.csv']({ kind: 'ARMY' }) }))).rejects.toThrow(
      LoadError,
    );
    expect(await held()).toEqual(SYNTHETIC);
    await opened().pool.query(
      `alter table directory.membership add constraint synthetic check (role <> 'LEAD')`,
    );
    await expect(
      load(folder({ 'memberships.csv': FILES['memberships.csv']({ role: 'LEAD' }) })),
    ).rejects.toThrow('violates check constraint "synthetic"');
    expect(await held()).toEqual(SYNTHETIC);
  });

  it('waits for another one, and finds nothing left to do', async () => {
    const from = folder();
    const results = await Promise.all([load(from), load(from), load(from)]);
    expect(results.map(({ changed }) => changed).sort()).toEqual([false, false, true]);
    expect(await held()).toEqual(SYNTHETIC);
  });
});

describe('the files of the directory', () => {
  const BODY_FORM = 'lower-case words joined by hyphens, such as royal-berkshire-fire';

  /** Rows that other files name, and a key that differs from theirs. */
  const NAMED: Readonly<Record<string, Cells[]>> = {
    'regions.csv': [{}],
    'bodies.csv': [{}, { code: 'synthetic-b' }],
    'collaborations.csv': [{}],
  };
  const OTHER_KEY: Readonly<Record<string, Cells>> = {
    'bodies.csv': { code: 'synthetic-c' },
    'collaborations.csv': { id: 'synthetic-2' },
  };

  it('must all be there', async () => {
    const names = Object.keys(FILES);
    const missing = Object.fromEntries([...names, 'sources.csv', 'figures.csv'].map((name) => [name, null]));
    const from = folder(missing);
    const failure = await load(from).catch((error: unknown) => error);
    expect((failure as LoadError).message).toBe(
      [
        `The folder "${from}" cannot be loaded: 8 problems. Nothing was changed.`,
        '  sources.csv: the file is missing; it holds the sources that source_id names.',
        ...names.map((name) => `  ${name}: the file is missing.`),
        `  ${from}: there is no figures.csv, no-figure.csv or statements.csv here.`,
      ].join('\n'),
    );
  });

  it.each<[keyof typeof FILES, Cells, string]>([
    [
      'regions.csv',
      { code: 'Synthetic Region' },
      'code": "Synthetic Region" is no region code; write lower-case words joined by hyphens, such as south-west.',
    ],
    ['bodies.csv', { code: '' }, 'code": the cell is empty; it must be filled.'],
    ['bodies.csv', { code: 'Synthetic' }, `code": "Synthetic" is no body code; write ${BODY_FORM}.`],
    ['bodies.csv', { name: '' }, 'name": the cell is empty; it must be filled.'],
    [
      'bodies.csv',
      { kind: 'POLIC' },
      'kind": "POLIC" is not allowed. Did you mean "POLICE"? Allowed: POLICE, FIRE, AMBULANCE, NATIONAL_POLICE.',
    ],
    [
      'bodies.csv',
      { region: 'synthetic-regoin' },
      'region": "synthetic-regoin" is not in regions.csv. Did you mean "synthetic-region"?',
    ],
    [
      'bodies.csv',
      { governance: 'KING' },
      'governance": "KING" is not allowed. Allowed: PCC, PFCC, MAYOR, MOPAC, COMMON_COUNCIL, FIRE_AUTHORITY, NHS_TRUST, OTHER.',
    ],
    ['bodies.csv', { governing_body: '' }, 'governing_body": the cell is empty; it must be filled.'],
    [
      'neighbours.csv',
      { a: 'synthetic-c' },
      'a": "synthetic-c" is not in bodies.csv. Did you mean "synthetic-a" or "synthetic-b"?',
    ],
    ['neighbours.csv', { b: 'synthetic-a' }, 'b": "synthetic-a" is the same body as a.'],
    ['neighbours.csv', { kind: 'AIR' }, 'kind": "AIR" is not allowed. Allowed: LAND, WATER.'],
    ['statistics.csv', { body: 'nobody' }, 'body": "nobody" is not in bodies.csv.'],
    [
      'statistics.csv',
      { measure: 'POPULATIONS' },
      'measure": "POPULATIONS" is not allowed. Did you mean "POPULATION"? Allowed: OFFICER_FTE, POPULATION, HOUSEHOLDS, CORE_GOVERNMENT_GRANT.',
    ],
    [
      'statistics.csv',
      { value: '1,000' },
      'value": "1,000" is not a plain number; write digits with at most four after one point, such as 3300000 or 12.50, without £, commas or words.',
    ],
    ['statistics.csv', { value: '' }, 'value": the cell is empty; it must be filled.'],
    [
      'statistics.csv',
      { unit: 'THOUSANDS' },
      'unit": "THOUSANDS" is not the unit of POPULATION; write PERSONS.',
    ],
    [
      'statistics.csv',
      { as_at: 'mid-2018' },
      'as_at": "mid-2018" is no date; write YYYY, YYYY-MM or YYYY-MM-DD.',
    ],
    ['statistics.csv', { as_at: '' }, 'as_at": the cell is empty; it must be filled.'],
    ['statistics.csv', { source_id: 'nowhere' }, 'source_id": "nowhere" is not in sources.csv.'],
    [
      'collaborations.csv',
      { id: 'Synthetic Unit' },
      'id": "Synthetic Unit" is no collaboration id; write lower-case words joined by hyphens.',
    ],
    [
      'collaborations.csv',
      { function: 'IT' },
      'function": "IT" is not allowed. Did you mean "ICT"? Allowed: COUNTER_TERRORISM, ORGANISED_CRIME, MAJOR_CRIME, FORENSICS, OPERATIONAL_SUPPORT, ROADS_POLICING, AIR_SUPPORT, MARINE, CRIMINAL_JUSTICE, LEARNING_AND_DEVELOPMENT, HUMAN_RESOURCES, OCCUPATIONAL_HEALTH, FINANCE, ICT, LEGAL, PROCUREMENT, ESTATES, CONTROL_ROOM, PROFESSIONAL_STANDARDS, SUPPORT_SERVICES, WHOLE_FORCE, PROGRAMME_MANAGEMENT, OTHER.',
    ],
    [
      'memberships.csv',
      { collaboration: 'synthetic-unti' },
      'collaboration": "synthetic-unti" is not in collaborations.csv. Did you mean "synthetic-unit"?',
    ],
    ['memberships.csv', { body: '' }, 'body": the cell is empty; it must be filled.'],
    [
      'memberships.csv',
      { role: 'MEMBER' },
      'role": "MEMBER" is not allowed. Allowed: PARTY, LEAD, HOST, CUSTOMER, OBSERVER.',
    ],
    ['memberships.csv', { from: '2016', to: '2015-12' }, 'to": "2015-12" is before from ("2016").'],
    [
      'memberships.csv',
      { to: '31/03/2020' },
      'to": "31/03/2020" is no date; write YYYY, YYYY-MM or YYYY-MM-DD.',
    ],
    [
      'memberships.csv',
      { disputed: 'maybe' },
      'disputed": "maybe" is not allowed. Allowed: yes, no, unknown.',
    ],
  ])('are checked cell by cell: %s %j', async (file, cells, problem) => {
    const rows = [...(NAMED[file] ?? []), { ...OTHER_KEY[file], ...cells }];
    expect(await problemsIn({ [file]: FILES[file](...rows) })).toEqual([
      `${file}, row ${rows.length + 1}, column "${problem}`,
    ]);
  });

  it.each<[keyof typeof FILES, Cells[], string]>([
    ['regions.csv', [{}, {}], 'row 3, column "code": "synthetic-region" stands in row 2 already.'],
    [
      'bodies.csv',
      [{}, { code: 'synthetic-b' }, {}],
      'row 4, column "code": "synthetic-a" stands in row 2 already.',
    ],
    [
      'neighbours.csv',
      [{}, { a: 'synthetic-b', b: 'synthetic-a', kind: 'WATER' }],
      'row 3, column "b": "synthetic-a" stands in row 2 already, with the same neighbour.',
    ],
    [
      'statistics.csv',
      [{}, { as_at: '2019' }, { value: '7' }],
      'row 4, column "as_at": "2018" stands in row 2 already, with the same body and measure.',
    ],
    ['collaborations.csv', [{}, {}], 'row 3, column "id": "synthetic-unit" stands in row 2 already.'],
  ])('hold each thing once: %s', async (file, rows, problem) => {
    expect(await problemsIn({ [file]: FILES[file](...rows) })).toEqual([`${file}, ${problem}`]);
  });

  it('have an observer speak of collaborations that they hold', async () => {
    const files = {
      'figures.csv': figuresCsv({ ...OBSERVED, collaboration: 'synthetic-unti' }),
      'statements.csv': statementsCsv(
        { id: 'synthetic-1', publisher: '', observer: 'AUDITOR', collaboration: 'nothing-like-it' },
        { id: 'synthetic-2', collaboration: 'reported-by-a-body-alone' },
        { id: 'synthetic-3', publisher: '', observer: 'AUDITOR', collaboration: '' },
      ),
    };
    expect(await problemsIn(files)).toEqual([
      'figures.csv, row 2, column "collaboration": "synthetic-unti" is not in collaborations.csv. Did you mean "synthetic-unit"?',
      'statements.csv, row 2, column "collaboration": "nothing-like-it" is not in collaborations.csv.',
    ]);
  });

  it('are not blamed for naming rows of a file that cannot be read', async () => {
    expect(await problemsIn({ 'bodies.csv': 'code;name\n' })).toEqual([
      'bodies.csv, row 1: the columns are not separated by commas; save the sheet as "CSV UTF-8 (comma delimited)".',
    ]);
    expect(await problemsIn({ 'sources.csv': '' })).toEqual([
      'sources.csv: the file is empty; it needs a header row.',
    ]);
    expect(await problemsIn({ 'collaborations.csv': null })).toEqual([
      'collaborations.csv: the file is missing.',
    ]);
  });

  it('have their problems listed at once with those of the accounts', async () => {
    expect(
      await problemsIn({
        'memberships.csv': FILES['memberships.csv']({ role: 'MEMBER' }),
        'bodies.csv': FILES['bodies.csv']({ name: '' }, { code: 'synthetic-b' }),
        'figures.csv': figuresCsv({ value: '£1' }),
        'sources.csv': sourcesCsv({ title: '' }),
      }),
    ).toEqual([
      'sources.csv, row 2, column "title": the cell is empty; it must be filled.',
      'bodies.csv, row 2, column "name": the cell is empty; it must be filled.',
      'memberships.csv, row 2, column "role": "MEMBER" is not allowed. Allowed: PARTY, LEAD, HOST, CUSTOMER, OBSERVER.',
      'figures.csv, row 2, column "value": "£1" is not a plain number; write digits with at most four after one point, such as 3300000 or 12.50, without £, commas or words.',
    ]);
  });
});
