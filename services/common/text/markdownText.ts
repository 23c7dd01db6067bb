import { isWebAddress } from '../contract/scalars';

/** Control characters, and those that make the text after them run the other way. */
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g;

/** Text that somebody else wrote, as plain text in Markdown: no mark-up, no HTML, no table cells, one line. */
export function plainText(text: string): string {
  return text
    .replace(CONTROLS, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>|~#]/g, (character) => `\\${character}`)
    .replace(/&(?=[#\w]+;)/g, '\\&');
}

/** A link, when the address is one of the web; else the text alone. */
export function link(text: string, address: string | null | undefined): string {
  if (!address || !isWebAddress(address)) return plainText(text);
  return `[${plainText(text)}](<${address.replace(/[<>\\]/g, encodeURIComponent)}>)`;
}

/** A table with a header row. Cells are Markdown already. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

export function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

export function numbered(items: readonly string[]): string {
  return items.map((item, index) => `${index + 1}. ${item}`).join('\n');
}
