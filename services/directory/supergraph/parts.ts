import { print } from 'graphql';
import { NOWHERE } from '../../common/http/nowhere';
import { contentHash } from '../../common/store/toRow';
import { directorySubgraph, type PublisherSchema } from '../subgraph';
import type { SubgraphState } from '../store/publishedRows';
import type { Part } from './compose';

/** Where the gateway finds the two services that are not publishers. */
export interface CoreServices {
  readonly directoryUrl: string;
  readonly comparisonUrl: string;
  /** SDL of the comparison, from schema/comparison.graphql. */
  readonly comparisonSdl: string;
}

/** A subgraph as it goes into a supergraph. */
export interface Member extends PublisherSchema {
  readonly url: string;
  readonly state: SubgraphState;
}

/** The parts of a supergraph, and what identifies the directory's own. */
export interface Parts {
  readonly parts: readonly Part[];
  readonly directoryHash: string;
}

/**
 * What the supergraph of these members is made of. The directory's part depends on who publishes, so its address ends
 * with the hash of its schema: a gateway that still has an earlier supergraph goes on finding the schema that it knows.
 */
export function partsOf(services: CoreServices, members: readonly Member[]): Parts {
  const present = members.filter(({ state }) => state !== 'RETRACTED');
  const sdl = print(directorySubgraph(present).typeDefs);
  const directoryHash = contentHash(sdl).slice(0, 12);
  return {
    directoryHash,
    parts: [
      { name: 'directory', url: `${services.directoryUrl}/${directoryHash}`, sdl },
      { name: 'comparison', url: services.comparisonUrl, sdl: services.comparisonSdl },
      ...present.map(({ code, url, sdl: own, state }) => ({
        name: code,
        url: state === 'UNAVAILABLE' ? NOWHERE : url,
        sdl: own,
      })),
    ],
  };
}
