import type { Published } from './published/reported';
import type { Register } from './reference/register';
import type { SupergraphVersionRow } from './store/versionRows';

/** What the resolvers of one request share: the directory's knowledge at the moment the request came. */
export interface DirectoryContext {
  readonly register: Register;
  readonly published: Published;
  /** The versions of the supergraph, the newest first. */
  readonly versions: (first: number) => Promise<readonly Omit<SupergraphVersionRow, 'sdl'>[]>;
}
