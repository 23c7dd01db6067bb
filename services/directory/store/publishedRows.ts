import { Column, Entity, PrimaryColumn } from 'typeorm';

export type SubgraphState = 'PUBLISHED' | 'UNAVAILABLE' | 'RETRACTED';

/** A subgraph that is published: what the supergraph is made of. */
@Entity('published_subgraph')
export class PublishedSubgraphRow {
  /** Code of the body that publishes it. */
  @PrimaryColumn('text')
  code!: string;

  @Column('text')
  url!: string;

  @Column('text')
  sdl!: string;

  /** Counts the versions of its schema, from 1. */
  @Column('int', { name: 'schema_version' })
  schemaVersion!: number;

  @Column('text', { name: 'contract_version' })
  contractVersion!: string;

  @Column('timestamptz', { name: 'published_at' })
  publishedAt!: Date;

  @Column('int', { name: 'version_id' })
  versionId!: number;

  /** UNAVAILABLE and RETRACTED by the operator: its accounts come as UNAVAILABLE, or it is a body without a subgraph. */
  @Column('text')
  state!: SubgraphState;
}

/** An account that a publisher said it has, when it was last asked. */
@Entity('reported_account')
export class ReportedAccountRow {
  @PrimaryColumn('text')
  code!: string;

  @PrimaryColumn('text')
  collaboration!: string;

  /** Empty for statements without a date. */
  @PrimaryColumn('text')
  period!: string;

  @Column('text')
  name!: string;

  @Column('int')
  revision!: number;
}

/** What was last imported under a name, by the hash of its content. */
@Entity('import')
export class ImportRow {
  @PrimaryColumn('text')
  name!: string;

  @Column('text')
  hash!: string;
}
