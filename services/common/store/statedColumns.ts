import { Column, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import type { AbsenceKind, Capacity, Reading, WithheldReason } from '../contract/enums';
import { SourceRow } from './sourceRow';

/** The columns that figures and statements share in every table that holds them. */
export abstract class StatedColumns {
  @PrimaryGeneratedColumn({ type: 'int' })
  id!: number;

  /** The row's own id in the file that it came from. */
  @Column('text')
  key!: string;

  /** Its place in the account: the order of the file. */
  @Column('int')
  place!: number;

  @Column('text', { name: 'stated_on', nullable: true })
  statedOn!: string | null;

  @Column('text', { name: 'stated_as' })
  statedAs!: Capacity;

  @Column('text')
  reading!: Reading;

  @Column('text', { name: 'absence_kind', nullable: true })
  absenceKind!: AbsenceKind | null;

  @Column('text', { name: 'absence_reason', nullable: true })
  absenceReason!: WithheldReason | null;

  @Column('text', { name: 'absence_decided_by', nullable: true })
  absenceDecidedBy!: Capacity | null;

  @Column('text', { nullable: true })
  note!: string | null;

  @ManyToOne(() => SourceRow, { nullable: false })
  @JoinColumn({ name: 'source_id' })
  source!: Relation<SourceRow>;
}
