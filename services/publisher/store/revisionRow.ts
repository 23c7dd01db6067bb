import { Column, Entity, OneToMany, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { FactRow } from './factRow';
import { FigureRow } from './figureRow';

/**
 * One revision of what the body states about one collaboration in one half-year. Never changed and never deleted.
 * Numbers run through all half-years of a collaboration, so that a number identifies the content of the account
 * as at any period: the highest number among the revisions that stand.
 */
@Entity('revision')
export class RevisionRow {
  @PrimaryGeneratedColumn({ type: 'int' })
  id!: number;

  @Column('text')
  collaboration!: string;

  /** The half-year; null for statements that carry no date, which stand in every period. */
  @Column('text', { nullable: true })
  period!: string | null;

  @Column('int')
  number!: number;

  @Column('text')
  state!: 'PUBLISHED' | 'WITHDRAWN';

  @Column('date', { name: 'published_on' })
  publishedOn!: string;

  /** Why it replaces the one before; null for the first. */
  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('text', { name: 'content_hash' })
  contentHash!: string;

  @OneToMany(() => FigureRow, (figure) => figure.revision)
  figures!: Relation<FigureRow[]>;

  @OneToMany(() => FactRow, (fact) => fact.revision)
  facts!: Relation<FactRow[]>;
}
