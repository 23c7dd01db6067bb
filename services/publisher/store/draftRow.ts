import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Statements } from '../import/drafts';

/** What a body is about to publish about one collaboration in one half-year; nobody else can read it. */
@Entity('draft')
export class DraftRow {
  @PrimaryColumn('text')
  collaboration!: string;

  /** Empty for statements without a date. */
  @PrimaryColumn('text')
  period!: string;

  @Column('jsonb')
  content!: Statements;

  @Column('timestamptz', { name: 'saved_at' })
  savedAt!: Date;
}
