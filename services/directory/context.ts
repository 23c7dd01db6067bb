import type { Published } from './published/reported';
import type { Register } from './reference/register';

/** What the resolvers of one request share: the directory's knowledge at the moment the request came. */
export interface DirectoryContext {
  readonly register: Register;
  readonly published: Published;
}
