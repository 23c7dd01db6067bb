import { Column, Entity, OneToMany, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { FactRow } from './factRow';
import { FigureRow } from './figureRow';

export type RevisionKind = 'ACCOUNT' | 'PANEL_REPORT' | 'REPLY';

/**
 * One revision of a body's account of one collaboration in one half-year. Never changed and never deleted.
 * Numbers run through all half-years and kinds of revision of a collaboration, so that a number identifies the content
 * of the account as at any period: the highest number among the revisions that count.
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

  /** What is new in it: figures and statements, a report to the panel, or a reply to a comparison. */
  @Column('text')
  kind!: RevisionKind;

  /** Who made it: a load of files, or the body itself. What the body published is not replaced by files. */
  @Column('text')
  origin!: 'FILES' | 'BODY';

  @Column('text')
  state!: 'PUBLISHED' | 'WITHDRAWN';

  @Column('date', { name: 'published_on' })
  publishedOn!: string;

  /** Why it replaces the one before; null for the first. */
  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('text', { name: 'content_hash' })
  contentHash!: string;

  /** For PANEL_REPORT: the day; null when an earlier record is taken back. */
  @Column('date', { name: 'reported_on', nullable: true })
  reportedOn!: string | null;

  /** For REPLY: the key of the aspect. */
  @Column('text', { name: 'reply_to', nullable: true })
  replyTo!: string | null;

  /** For REPLY: the words; null when an earlier reply is taken back. */
  @Column('text', { nullable: true })
  reply!: string | null;

  @OneToMany(() => FigureRow, (figure) => figure.revision)
  figures!: Relation<FigureRow[]>;

  @OneToMany(() => FactRow, (fact) => fact.revision)
  facts!: Relation<FactRow[]>;
}

type Head = Omit<RevisionRow, 'id' | 'number' | 'figures' | 'facts'>;

/** A revision of figures and statements unless `head` says otherwise; it is numbered when it is saved. */
export function newHead(head: Omit<Head, 'kind' | 'reportedOn' | 'replyTo' | 'reply'> & Partial<Head>): Head {
  return { kind: 'ACCOUNT', reportedOn: null, replyTo: null, reply: null, ...head };
}
