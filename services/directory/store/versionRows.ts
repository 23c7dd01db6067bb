import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { SubgraphState } from './publishedRows';

/** One version of a subgraph. Never changed and never deleted. */
@Entity('subgraph_version')
export class SubgraphVersionRow {
  @PrimaryGeneratedColumn({ type: 'int' })
  id!: number;

  @Column('text')
  code!: string;

  /** Counts the versions of its schema, from 1; a new address alone makes no new one. */
  @Column('int', { name: 'schema_version' })
  schemaVersion!: number;

  @Column('text')
  url!: string;

  @Column('text')
  sdl!: string;

  @Column('text', { name: 'contract_version' })
  contractVersion!: string;

  @Column('timestamptz', { name: 'published_at' })
  publishedAt!: Date;

  @Column('text', { name: 'published_by' })
  publishedBy!: string;
}

/** A subgraph in a supergraph: which version of it, and whether it was taken out of service. */
export interface SupergraphPart {
  readonly id: number;
  readonly code: string;
  readonly state: SubgraphState;
}

/** One version of the supergraph. Never changed and never deleted. */
@Entity('supergraph_version')
export class SupergraphVersionRow {
  @PrimaryGeneratedColumn({ type: 'int' })
  number!: number;

  /** Identifies what it was made of. */
  @Column('text')
  hash!: string;

  @Column('text')
  sdl!: string;

  /** Identifies the directory's own subgraph in it: the end of that subgraph's address. */
  @Column('text', { name: 'directory_hash' })
  directoryHash!: string;

  @Column('jsonb')
  parts!: readonly SupergraphPart[];

  @Column('timestamptz', { name: 'made_at' })
  madeAt!: Date;

  @Column('text', { name: 'made_by' })
  madeBy!: string;

  @Column('text')
  what!: string;
}
