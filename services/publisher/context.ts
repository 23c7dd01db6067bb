import type { AccountLoaders } from './account/account.loaders';
import type { OfItselfLoaders } from './body/ofItself.loaders';
import type { DataSource } from 'typeorm';

/** What the resolvers of one request of one publisher share. */
export interface PublisherContext {
  /** Code of the body whose subgraph this is. */
  readonly body: string;
  readonly store: DataSource;
  readonly loaders: AccountLoaders;
  readonly ofItself: OfItselfLoaders;
}
