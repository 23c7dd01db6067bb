import { stringify } from 'csv-stringify/sync';

interface Evidence {
  readonly title: string;
  readonly publisher: string | null;
  readonly address: string | null;
  readonly date: string | null;
  readonly reading: string;
}

interface Stated {
  readonly statedOn: string | null;
  readonly statedAs: string;
  readonly evidence: Evidence | null;
  readonly absence: { readonly kind: string } | null;
  readonly note: string | null;
}

interface Position {
  readonly body: { readonly code: string; readonly name: string } | null;
  readonly observer: string | null;
  readonly verdict: string;
  readonly figure:
    | (Stated & {
        readonly measure: string;
        readonly scope: string;
        readonly basis: string;
        readonly quantity: { readonly value: number; readonly unit: string } | null;
        readonly precision: string;
        readonly period: { readonly kind: string; readonly from: string | null; readonly to: string | null };
        readonly component: string | null;
      })
    | null;
  readonly statement: (Stated & { readonly aspect: string; readonly value: string | null }) | null;
}

/** The part of a briefing that its table is made from. */
export interface BriefingTable {
  readonly comparisons: readonly {
    readonly collaboration: { readonly id: string; readonly name: string };
    readonly aspects:
      | readonly {
          readonly subject: string;
          readonly verdict: string;
          readonly differingQualifiers: readonly string[];
          readonly reason: string;
          readonly positions: readonly Position[];
        }[]
      | null;
  }[];
}

function positionCells({ body, observer, verdict, figure, statement }: Position): Record<string, unknown> {
  const stated = figure ?? statement;
  return {
    body: body?.code,
    body_name: body?.name,
    observer,
    position_verdict: verdict,
    measure: figure?.measure,
    aspect: statement?.aspect,
    scope: figure?.scope,
    basis: figure?.basis,
    value: figure?.quantity?.value,
    unit: figure?.quantity?.unit,
    precision: figure?.precision,
    period_kind: figure?.period.kind,
    period_from: figure?.period.from,
    period_to: figure?.period.to,
    component: figure?.component,
    statement: statement?.value,
    no_answer: stated?.absence?.kind,
    stated_on: stated?.statedOn,
    stated_as: stated?.statedAs,
    source: stated?.evidence?.title,
    source_publisher: stated?.evidence?.publisher,
    source_address: stated?.evidence?.address,
    source_date: stated?.evidence?.date,
    reading: stated?.evidence?.reading,
    note: stated?.note,
  };
}

const COLUMNS = [
  'collaboration',
  'collaboration_name',
  'subject',
  'verdict',
  'differing_qualifiers',
  'reason',
  'body',
  'body_name',
  'observer',
  'position_verdict',
  'measure',
  'aspect',
  'scope',
  'basis',
  'value',
  'unit',
  'precision',
  'period_kind',
  'period_from',
  'period_to',
  'component',
  'statement',
  'no_answer',
  'stated_on',
  'stated_as',
  'source',
  'source_publisher',
  'source_address',
  'source_date',
  'reading',
  'note',
];

/** One row for each position of each aspect, for a spreadsheet: UTF-8 with a byte-order mark, formulas made harmless. */
export function briefingCsv({ comparisons }: BriefingTable): string {
  const rows = comparisons.flatMap(({ collaboration, aspects }) =>
    (aspects ?? []).flatMap(({ subject, verdict, differingQualifiers, reason, positions }) =>
      positions.map((position) => ({
        collaboration: collaboration.id,
        collaboration_name: collaboration.name,
        subject,
        verdict,
        differing_qualifiers: differingQualifiers.join(' '),
        reason,
        ...positionCells(position),
      })),
    ),
  );
  return stringify(rows, { header: true, columns: COLUMNS, bom: true, escape_formulas: true });
}
