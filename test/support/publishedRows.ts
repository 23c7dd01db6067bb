import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { seedFolder } from '../../services/common/config/folders';

type Row = Readonly<Record<string, string>>;

function read(file: string): Row[] {
  return parse(fs.readFileSync(path.join(seedFolder(), file)), { columns: true });
}

const sources = new Map(read('sources.csv').map((row) => [row['id'] ?? '', row]));
const rows = new Map(
  ['figures.csv', 'no-figure.csv', 'statements.csv'].flatMap(read).map((row) => [row['id'] ?? '', row]),
);

/** A position of an answer, with what is needed to tell which published row it shows. */
export interface ShownPosition {
  readonly body: { readonly code: string } | null;
  readonly observer: string | null;
  readonly figure: {
    readonly quantity: { readonly value: number } | null;
    readonly component: string | null;
    readonly statedOn: string | null;
    readonly basis: string;
    readonly evidence: { readonly title: string };
  } | null;
  readonly statement: {
    readonly value: string;
    readonly statedOn: string | null;
    readonly evidence: { readonly title: string };
  } | null;
}

/** What a query must ask of a position so that `shows` can tell its row. */
export const POSITION_FIELDS = `
  body { code } observer
  figure { quantity { value } component statedOn basis evidence { title } }
  statement { value statedOn evidence { title } }`;

/** The published row of this id. */
export function publishedRow(id: string): Row {
  const row = rows.get(id);
  if (row === undefined) throw new Error(`The data has no row "${id}".`);
  return row;
}

/** True when a position shows the published row of this id. */
export function shows(position: ShownPosition, id: string): boolean {
  const row = publishedRow(id);
  const title = sources.get(row['source_id'] ?? '')?.['title'];
  const orNull = (text: string | undefined): string | null => (text ? text : null);
  if (row['aspect']) {
    const { statement } = position;
    const value =
      (row['value'] ?? '').replaceAll(';', ' ') + (row['component'] ? ` (${row['component']})` : '');
    return (
      statement !== null &&
      statement.value === value &&
      statement.statedOn === orNull(row['stated_on']) &&
      statement.evidence.title === title
    );
  }
  const { figure } = position;
  return (
    figure !== null &&
    (figure.quantity?.value ?? null) === (row['value'] ? Number(row['value']) : null) &&
    figure.component === orNull(row['component']) &&
    figure.statedOn === orNull(row['stated_on']) &&
    (row['basis'] === undefined || figure.basis === row['basis']) &&
    figure.evidence.title === title
  );
}
