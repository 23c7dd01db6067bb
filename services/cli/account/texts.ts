import { counted } from '../../common/text/words';
import type { FieldDifference, RowDifference } from '../../publisher/reporting/diff';
import type { Published } from '../../publisher/reporting/publish';
import type { AspectChange, Preview, SumChange } from '../../publisher/preview/preview';
import type { RevisionRow } from '../../publisher/store/revisionRow';
import { columns } from '../output';

export const periodName = (period: string | null): string => period ?? 'undated';

export function publishedText(published: readonly Published[]): string {
  return published
    .map(
      ({ collaboration, period, revision }) =>
        `Published ${collaboration}, ${periodName(period)}, as revision ${revision}.`,
    )
    .join('\n');
}

function fieldText({ field, before, after }: FieldDifference): string {
  return `    ${field}: ${before ?? '(empty)'} -> ${after ?? '(empty)'}`;
}

/** What changed, row by row; for rows that came or went the line alone, for changed ones every field. */
export function diffText(rows: readonly RowDifference[]): string {
  if (rows.length === 0) return 'Nothing differs.';
  const words = { ADDED: 'added', REMOVED: 'removed', CHANGED: 'changed' } as const;
  return rows
    .map(({ list, id, change, fields }) => {
      const head = `${list === 'figures' ? 'figure' : 'statement'} ${id}: ${words[change]}`;
      return change === 'CHANGED' ? [head, ...fields.map(fieldText)].join('\n') : head;
    })
    .join('\n');
}

function whatOf({ kind, state, reportedOn, replyTo, reply }: RevisionRow): string {
  switch (kind) {
    case 'PANEL_REPORT':
      return reportedOn === null
        ? 'report to the panel taken back'
        : `reported to the panel on ${reportedOn}`;
    case 'REPLY':
      return reply === null ? `reply on ${replyTo ?? ''} taken back` : `reply on ${replyTo ?? ''}: ${reply}`;
    case 'ACCOUNT':
      return state === 'WITHDRAWN' ? 'withdrawn' : 'account';
  }
}

export function historyText(rows: readonly RevisionRow[]): string {
  return columns([
    ['revision', 'half-year', 'published', 'by', 'what', 'reason'],
    ...rows.map((row) => [
      String(row.number),
      periodName(row.period),
      row.publishedOn,
      row.origin === 'BODY' ? 'body' : 'files',
      whatOf(row),
      row.reason ?? '',
    ]),
  ]);
}

export function previewText({ period, changes, sums, cautions, markdown }: Preview): string {
  const line = ({ subject, before, after, reason }: AspectChange | SumChange): string =>
    `- ${subject}: ${before ?? 'nothing'} -> ${after ?? 'nothing'}. ${reason}`;
  const all = [...changes, ...sums];
  const head =
    all.length === 0
      ? 'no verdict would come out otherwise than now.'
      : `${counted(changes.length, 'aspect')} and ${counted(sums.length, 'sum')} would come out otherwise than now:`;
  return [
    ...cautions.map((caution) => `Caution: ${caution}`),
    `As at ${period}, ${head}`,
    ...all.map(line),
    '',
    markdown.replace(/\\([[\]*_`~|#<>{}])/g, '$1'),
  ].join('\n');
}
