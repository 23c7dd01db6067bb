import fs from 'node:fs';
import path from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { FIGURE_COLUMNS } from '../../services/common/account-files/figureRows';
import { NO_FIGURE_COLUMNS } from '../../services/common/account-files/noFigureRows';
import { STATEMENT_COLUMNS } from '../../services/common/account-files/statementRows';

/** How much there is to be; every body, collaboration and number is invented, and its name says so. */
export interface Size {
  readonly publishers: number;
  /** Accounts of each publisher: the collaborations that it is in. */
  readonly accounts: number;
  /** Figures in each account. */
  readonly figures: number;
}

type Row = Readonly<Record<string, string>>;

const PARTIES = 5;
const SOURCE = 'synthetic-page';

export const bodyCode = (index: number): string => `synthetic-${String(index + 1).padStart(3, '0')}`;
export const collaborationId = (index: number): string => `synthetic-unit-${index + 1}`;

/** The same number for the same place, spread evenly from 0 to 1. */
function noise(...place: readonly number[]): number {
  let hash = 2166136261;
  for (const part of place) hash = Math.imul(hash ^ (part + 0x9e3779b9), 16777619) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 15), 2246822519) >>> 0;
  return (hash ^ (hash >>> 13)) / 2 ** 32;
}

const MEASURES = [
  { measure: 'COST', scope: 'WHOLE', basis: 'PAID', unit: 'GBP' },
  { measure: 'COST', scope: 'OWN', basis: 'PAID', unit: 'GBP' },
  { measure: 'COST', scope: 'WHOLE', basis: 'BUDGETED', unit: 'GBP' },
  { measure: 'STAFF', scope: 'OWN', basis: 'UNSTATED', unit: 'FTE' },
  { measure: 'STAFF', scope: 'WHOLE', basis: 'UNSTATED', unit: 'FTE' },
  { measure: 'COST_SHARE', scope: 'OWN', basis: 'UNSTATED', unit: 'PERCENT' },
  { measure: 'SAVING', scope: 'WHOLE', basis: 'CLAIMED', unit: 'GBP' },
  { measure: 'HOURS', scope: 'WHOLE', basis: 'UNSTATED', unit: 'HOURS' },
] as const;

/** Parties mostly state the same whole; one in five is out by a tenth. */
function valueOf(index: number, collaboration: number, party: number): string {
  const { scope, unit } = MEASURES[index % MEASURES.length] as (typeof MEASURES)[number];
  if (unit === 'PERCENT') return String(100 / PARTIES);
  const whole = Math.round(100 + 900 * noise(index, collaboration)) * (unit === 'GBP' ? 1000 : 1);
  if (scope === 'OWN') return String(Math.round(whole / PARTIES));
  return String(noise(index, collaboration, party) < 0.2 ? Math.round(whole * 1.1) : whole);
}

function figureRow(collaboration: number, party: number, body: string, index: number): Row {
  const { measure, scope, basis, unit } = MEASURES[index % MEASURES.length] as (typeof MEASURES)[number];
  return {
    id: `synthetic-${collaboration}-${party}-${index}`,
    collaboration: collaborationId(collaboration),
    publisher: body,
    stated_on: '2021-06-30',
    stated_as: 'FORCE',
    measure,
    scope,
    basis,
    includes_internal_costs: 'no',
    value: valueOf(index, collaboration, party),
    unit,
    precision: 'EXACT',
    period_kind: 'IN_YEAR',
    period_from: '2020-04-01',
    period_to: '2021-03-31',
    benefit_status: measure === 'SAVING' ? 'CLAIMED' : '',
    component: index < MEASURES.length ? '' : `synthetic part ${Math.floor(index / MEASURES.length)}`,
    reading: 'DIRECT',
    source_id: SOURCE,
  };
}

const REGIONS = ['north', 'south', 'east', 'west'];

function isCoprime(a: number, b: number): boolean {
  return b === 0 ? a === 1 : isCoprime(b, a % b);
}

/**
 * The parties of a collaboration: five publishers in a row, in an order that changes each time that all have had their
 * turn, so that everybody works with many others and all are in equally many, or nearly.
 */
export function partiesOf(collaboration: number, { publishers }: Size): number[] {
  const turn = Math.floor((collaboration * PARTIES) / publishers);
  const steps = Array.from({ length: publishers }, (_, step) => step + 1).filter((step) =>
    isCoprime(publishers, step),
  );
  const step = steps[turn % steps.length] ?? 1;
  return Array.from(
    { length: Math.min(PARTIES, publishers) },
    (_, place) => ((collaboration * PARTIES + place) * step) % publishers,
  );
}

function tables(size: Size): Readonly<Record<string, readonly [readonly string[], readonly Row[]]>> {
  const bodies = Array.from({ length: size.publishers }, (_, index) => index);
  const collaborations = Array.from(
    { length: Math.round((size.publishers * size.accounts) / PARTIES) },
    (_, index) => index,
  );
  const memberships = collaborations.flatMap((collaboration) =>
    partiesOf(collaboration, size).map((body, party) => ({ collaboration, body: bodyCode(body), party })),
  );
  const sourced = { source_id: SOURCE, confidence: 'SOURCED' };
  return {
    'regions.csv': [
      ['code', 'name', 'nation'],
      REGIONS.map((code) => ({ code: `synthetic-${code}`, name: `Synthetic ${code}`, nation: 'ENGLAND' })),
    ],
    'bodies.csv': [
      'code,name,kind,ons_code,ods_code,region,governance,governing_body,panel,source_id,confidence'.split(
        ',',
      ),
      bodies.map((index) => ({
        ...sourced,
        code: bodyCode(index),
        name: `Synthetic Force ${index + 1}`,
        kind: 'POLICE',
        region: `synthetic-${REGIONS[index % REGIONS.length] ?? ''}`,
        governance: 'PCC',
        governing_body: `Synthetic Commissioner ${index + 1}`,
        panel: `Synthetic Panel ${index + 1}`,
      })),
    ],
    'neighbours.csv': [
      ['a', 'b', 'kind', 'shared_border_km'],
      bodies.slice(1).map((index) => ({
        a: bodyCode(index - 1),
        b: bodyCode(index),
        kind: 'LAND',
        shared_border_km: '10',
      })),
    ],
    'statistics.csv': [
      ['body', 'measure', 'value', 'unit', 'as_at', 'source_id', 'note'],
      bodies.map((index) => ({
        body: bodyCode(index),
        measure: 'OFFICER_FTE',
        value: '1000',
        unit: 'FTE',
        as_at: '2021-03-31',
        source_id: SOURCE,
      })),
    ],
    'collaborations.csv': [
      'id,name,aliases,kind,reach,function,function_text,source_id,confidence'.split(','),
      collaborations.map((index) => ({
        ...sourced,
        id: collaborationId(index),
        name: `Synthetic unit ${index + 1}`,
        kind: 'UNKNOWN',
        reach: 'MULTI_FORCE',
        function: 'OTHER',
        function_text: 'synthetic',
      })),
    ],
    'memberships.csv': [
      ['collaboration', 'body', 'role', 'from', 'to', 'source_id', 'disputed', 'note'],
      memberships.map(({ collaboration, body }) => ({
        collaboration: collaborationId(collaboration),
        body,
        role: 'PARTY',
        source_id: SOURCE,
        disputed: 'no',
      })),
    ],
    'breakdowns.csv': [['collaboration', 'whole_measure', 'whole_component', 'parts', 'note'], []],
    'sources.csv': [
      ['id', 'title', 'publisher', 'address', 'date'],
      [{ id: SOURCE, title: 'Synthetic page', publisher: 'Load test', date: '2021-06-30' }],
    ],
    'figures.csv': [
      FIGURE_COLUMNS.required,
      memberships.flatMap(({ collaboration, body, party }) =>
        Array.from({ length: size.figures }, (_, index) => figureRow(collaboration, party, body, index)),
      ),
    ],
    'no-figure.csv': [NO_FIGURE_COLUMNS.required, []],
    'statements.csv': [
      STATEMENT_COLUMNS.required,
      memberships.map(({ collaboration, body, party }) => ({
        id: `synthetic-s-${collaboration}-${party}`,
        collaboration: collaborationId(collaboration),
        publisher: body,
        stated_on: '2021-06-30',
        aspect: 'STATUS',
        value: 'ACTIVE',
        reading: 'DIRECT',
        source_id: SOURCE,
      })),
    ],
  };
}

/** Writes the files of a synthetic hub into a folder: the same for the same size. */
export function writeData(folder: string, size: Size): void {
  fs.mkdirSync(folder, { recursive: true });
  for (const [file, [columns, rows]] of Object.entries(tables(size))) {
    fs.writeFileSync(path.join(folder, file), stringify([...rows], { header: true, columns: [...columns] }));
  }
}
