import fs from 'node:fs';
import { Kind, parse } from 'graphql';
import { z } from 'zod';
import { StartError } from '../../services/common/errors/startError';
import { hashOf } from './persistedQuery';

/** An operation that its dashboard's build wrote down. */
export interface ListedOperation {
  readonly name: string;
  readonly body: string;
}

/** Listed operations by the SHA-256 of their text. */
export type Manifest = ReadonlyMap<string, ListedOperation>;

/** The form that `generate-persisted-query-manifest` of Apollo Client writes. */
const FORM = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  version: z.literal(1),
  operations: z.array(z.object({ id: z.string(), name: z.string(), type: z.string(), body: z.string() })),
});

type Operation = z.infer<typeof FORM>['operations'][number];

const ADVICE = 'Generate the manifest again, or correct PERSISTED_OPERATIONS.';

function read(file: string): unknown {
  let text: string;
  try {
    text = fs.readFileSync(file, 'utf8');
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new StartError(`The persisted operations "${file}" cannot be read (${code}).`, ADVICE);
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new StartError(`The persisted operations "${file}" are no JSON.`, ADVICE);
  }
}

/** What is wrong with one operation of the manifest; undefined for one that can be used. */
function problemOf({ id, name, type, body }: Operation): string | undefined {
  if (type !== 'query') return `is a ${type}; the hub answers queries only`;
  if (id !== hashOf(body)) return `has an id that is not the SHA-256 of its body ("${hashOf(body)}")`;
  try {
    const operations = parse(body).definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
    if (operations.length === 1 && operations[0]?.name?.value === name) return undefined;
    return 'has a body that is not one operation of that name';
  } catch (error) {
    return `does not parse: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/**
 * Reads a persisted query manifest. Throws a StartError that lists every operation that cannot be used. Whether
 * operations fit the schema is not looked at: the schema changes while the gateway runs.
 */
export function readManifest(file: string): Manifest {
  const form = FORM.safeParse(read(file));
  if (!form.success) {
    const [issue] = form.error.issues;
    const where = issue?.path.join('.') || 'the whole';
    throw new StartError(
      `The persisted operations "${file}" are no manifest: ${where}: ${issue?.message}.`,
      `${ADVICE} The form is {"format": "apollo-persisted-query-manifest", "version": 1, "operations": [{"id", "name", "type", "body"}]}.`,
    );
  }
  const { operations } = form.data;
  const problems = operations.flatMap((operation) => {
    const problem = problemOf(operation);
    return problem === undefined ? [] : [`  "${operation.name}" ${problem}`];
  });
  if (problems.length > 0) {
    throw new StartError(
      `The persisted operations "${file}" cannot be used:\n${problems.join('\n')}`,
      ADVICE,
    );
  }
  return new Map(operations.map(({ id, name, body }) => [id, { name, body }]));
}
