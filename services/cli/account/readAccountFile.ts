import fs from 'node:fs';
import { z } from 'zod';
import { LoadError } from '../../common/account-files/problem';
import type { AccountDocument } from '../../publisher/document/document';

const text = z.string().nullish();
/** JSON numbers are not exact: 12345678901234.5678 would be rounded in silence. */
const decimal = z.string({ error: 'write the number as text, such as "3300000"' }).nullish();

const STATED = {
  id: z.string(),
  statedOn: text,
  statedAs: text,
  jointlyWith: z.array(z.string()).nullish(),
  component: text,
  reading: z.string(),
  source: z.string(),
  note: text,
};

const ABSENCE = z.strictObject({ kind: z.string(), reason: text, decidedBy: text });

const DOCUMENT = z.strictObject({
  body: z.string().optional(),
  collaboration: z.string(),
  period: text,
  sources: z.array(
    z.strictObject({ id: z.string(), title: z.string(), publisher: text, address: text, date: text }),
  ),
  figures: z
    .array(
      z.strictObject({
        ...STATED,
        measure: z.string(),
        scope: z.string(),
        about: z.array(z.string()).nullish(),
        basis: text,
        includesInternalCosts: z.boolean().nullish(),
        value: decimal,
        unit: text,
        precision: text,
        roundedTo: decimal,
        periodKind: text,
        periodFrom: text,
        periodTo: text,
        savingCategory: text,
        savingStatus: text,
        absence: ABSENCE.nullish(),
      }),
    )
    .default([]),
  statements: z.array(z.strictObject({ ...STATED, aspect: z.string(), value: z.string() })).default([]),
});

const LISTS: ReadonlySet<string> = new Set(['sources', 'figures', 'statements']);

/** "figures, item 3, field "value"" for figures[2].value. */
function placeOf(path: readonly PropertyKey[]): string {
  const [list, index, ...fields] = path;
  if (!LISTS.has(String(list)) || typeof index !== 'number') return `field "${path.join('.')}"`;
  const field = fields.length === 0 ? '' : `, field "${fields.join('.')}"`;
  return `${String(list)}, item ${index + 1}${field}`;
}

function parse(content: string, name: string): unknown {
  try {
    return JSON.parse(content);
  } catch (error) {
    throw new LoadError(`The account in ${name}`, [
      { file: name, message: `this is no JSON: ${(error as Error).message}.` },
    ]);
  }
}

/** Reads an account document from a JSON file; "-" is standard input. Its words are checked later, its form here. */
export function readAccountFile(file: string): AccountDocument {
  const name = file === '-' ? 'standard input' : file;
  let content: string;
  try {
    content = fs.readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new LoadError('The account', [
      {
        file: name,
        message: code === 'ENOENT' ? 'there is no such file.' : `the file cannot be read (${code}).`,
      },
    ]);
  }
  const result = DOCUMENT.safeParse(parse(content, name));
  if (result.success) return result.data;
  throw new LoadError(
    `The account in ${name}`,
    result.error.issues.map(({ path, message }) => ({
      file: placeOf(path),
      message: message.endsWith('received undefined') ? 'it is missing.' : `${message}.`,
    })),
  );
}
