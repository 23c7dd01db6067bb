/** A field of a document as a cell of a CSV file: lists joined by semicolons, yes and no, empty for nothing. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.join(';');
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

/** The value of a field; "absence.kind" names a field of a field. */
export function valueOf(item: object, field: string): unknown {
  return field
    .split('.')
    .reduce<unknown>((value, name) => (value as Readonly<Record<string, unknown>> | null)?.[name], item);
}
