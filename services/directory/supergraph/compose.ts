import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { contentHash } from '../../common/store/toRow';

/** One part of the supergraph. */
export interface Part {
  readonly name: string;
  readonly url: string;
  readonly sdl: string;
}

/** A composed supergraph; the hash identifies the parts that it was made of. */
export interface Supergraph {
  readonly hash: string;
  readonly sdl: string;
}

export class CompositionError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The subgraphs do not compose:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    this.name = 'CompositionError';
  }
}

export function partsHash(parts: readonly Part[]): string {
  return contentHash(parts);
}

function parsed({ name, url, sdl }: Part): Parameters<typeof composeServices>[0][number] {
  try {
    return { name, url, typeDefs: parse(sdl) };
  } catch (error) {
    throw new CompositionError([`[${name}] ${(error as Error).message}`]);
  }
}

/** Composes the parts into one supergraph. Throws a CompositionError that lists every problem. */
export function compose(parts: readonly Part[]): Supergraph {
  const result = composeServices(parts.map(parsed));
  if (result.errors) throw new CompositionError(result.errors.map(({ message }) => message));
  return { hash: partsHash(parts), sdl: result.supergraphSdl };
}
