import { parse, type DocumentNode, type GraphQLError } from 'graphql';
import { aliases } from './aliases';
import { depth } from './depth';
import { directives } from './directives';
import { fragmentCycle } from './fragmentCycle';
import type { Limits } from './limits';
import { overLimit } from './overLimit';
import { rootFields } from './rootFields';
import { tokens } from './tokens';
import { variablesDepth } from './variablesDepth';

const OF_DOCUMENTS = [depth, aliases, directives, rootFields];

/** The document; undefined for text that does not parse, of which the server says what is wrong. */
function parsed(source: string): DocumentNode | undefined {
  try {
    return parse(source, { noLocation: true });
  } catch {
    return undefined;
  }
}

/**
 * What is wrong with an operation before anything is asked of the schema: every limit that it goes beyond, or that its
 * fragments spread themselves. A document with too many tokens is not parsed.
 */
export function refusals(source: string, variables: unknown, limits: Limits): GraphQLError[] {
  const tooLarge = overLimit(tokens(source), limits) ?? overLimit(variablesDepth(variables), limits);
  if (tooLarge !== undefined) return [tooLarge];
  const document = parsed(source);
  if (document === undefined) return [];
  const cycle = fragmentCycle(document);
  if (cycle !== undefined) return [cycle];
  return OF_DOCUMENTS.map((limit) => overLimit(limit(document), limits)).filter(
    (error) => error !== undefined,
  );
}
