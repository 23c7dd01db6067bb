import { GraphQLError } from 'graphql';

/** Most of them that are told: what one publisher leaves out it leaves out everywhere. */
const MOST = 20;

/**
 * Errors for what the gateway had to null because an answer lacks what the schema promises, though no call failed. The
 * gateway itself says so in an extension only, which nobody reads.
 */
export function missingPromises(completion: unknown): GraphQLError[] {
  if (!Array.isArray(completion)) return [];
  return (completion as readonly { readonly path?: readonly (string | number)[] }[]).slice(0, MOST).map(
    ({ path }) =>
      new GraphQLError('An answer lacks what the schema promises here: it is left out.', {
        path,
        extensions: { code: 'PUBLISHER_BAD_ANSWER' },
      }),
  );
}
