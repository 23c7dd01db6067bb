import { compose, CompositionError, type Part } from './compose';

/** A publisher whose subgraph does not compose with the hub's own parts, and why. */
export interface Unfit {
  readonly code: string;
  readonly problems: readonly string[];
}

/**
 * Finds the publishers whose subgraphs do not compose, each tried alone with the hub's own parts. One publisher's
 * mistake must not take the others down.
 */
export function findUnfit(
  codes: readonly string[],
  partsOf: (codes: readonly string[]) => readonly Part[],
): Unfit[] {
  return codes.flatMap((code) => {
    try {
      compose(partsOf([code]));
      return [];
    } catch (error) {
      if (error instanceof CompositionError) return [{ code, problems: error.problems }];
      throw error;
    }
  });
}
