/** The columns of FigureColumns, for a migration. */
export const FIGURE_COLUMNS_SQL = `
  key text not null,
  place integer not null,
  stated_on text,
  stated_as text not null,
  reading text not null,
  absence_kind text,
  absence_reason text,
  absence_decided_by text,
  note text,
  measure text not null,
  scope text not null,
  basis text not null,
  includes_internal_costs boolean,
  about text[] not null,
  value numeric(18,4),
  unit text,
  precision text not null,
  rounded_to numeric(18,4),
  period_kind text not null,
  period_from text,
  period_to text,
  component text,
  saving_category text,
  saving_status text,
  jointly_with text[] not null,
  check ((value is null) = (absence_kind is not null)),
  check ((value is null) = (unit is null))`;

/** The columns of FactColumns but `component`, which later migrations add. */
export const FACT_COLUMNS_SQL = `
  key text not null,
  place integer not null,
  stated_on text,
  stated_as text not null,
  reading text not null,
  absence_kind text,
  absence_reason text,
  absence_decided_by text,
  note text,
  aspect text not null,
  value text,
  check ((value is null) = (absence_kind is not null))`;

/** The table of SourceRow. */
export function sourceTableSql(schema: string): string {
  return `create table "${schema}".source (
    id text primary key,
    title text not null,
    publisher text,
    address text,
    date text
  )`;
}
