import type { Subgraphs } from '../hub/subgraphs';
import type { ProgramSpec } from '../process/program';

export const SERVER_NAMES = ['ours', 'shipped', 'plain', 'hive', 'floor'] as const;
export type ServerName = (typeof SERVER_NAMES)[number];

/** A server under test: what it is, and the program that is it. */
export interface Server {
  readonly name: ServerName;
  readonly what: string;
  /** The path of its GraphQL endpoint. */
  readonly path: string;
  /** `home` is a folder of its own. */
  spec(subgraphs: Subgraphs, home: string): ProgramSpec;
}
