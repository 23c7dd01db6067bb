/** Writes the outcome of a command: readable text, or with --json one object for programs. */
export function write(json: boolean | undefined, value: unknown, text: string): void {
  const output = json ? JSON.stringify(value, null, 2) : text;
  process.stdout.write(output.endsWith('\n') ? output : `${output}\n`);
}

/** Lines in columns, the first being the header. */
export function columns(rows: readonly (readonly string[])[]): string {
  const clean = rows.map((row) => row.map((cell) => cell.replace(/[\p{Cc}\p{Cf}]+/gu, ' ')));
  const widths = (clean[0] ?? []).map((_, column) =>
    Math.max(...clean.map((row) => row[column]?.length ?? 0)),
  );
  return clean
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
