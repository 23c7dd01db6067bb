import {
  Column,
  Entity,
  JoinColumn,
  ManyToOne,
  OneToMany,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import type { Capacity, Reading } from '../../common/contract/enums';
import { SourceRow } from '../../common/store/sourceRow';
import { OpportunityStepRow } from './opportunityStepRow';

/** An opportunity to collaborate, as one version of the body's list has it. */
@Entity('opportunity')
export class OpportunityRow {
  @PrimaryGeneratedColumn({ type: 'int' })
  id!: number;

  @Column('int', { name: 'list_id' })
  listId!: number;

  /** The body's own id of it. */
  @Column('text')
  key!: string;

  /** Its place in the list: the order of the file. */
  @Column('int')
  place!: number;

  @Column('text')
  title!: string;

  @Column('text', { nullable: true })
  description!: string | null;

  @Column('text', { nullable: true })
  collaboration!: string | null;

  @Column('text', { name: 'raised_by', nullable: true })
  raisedBy!: string | null;

  @Column('text', { name: 'raised_as', nullable: true })
  raisedAs!: string | null;

  @Column('text', { name: 'considered_on', nullable: true })
  consideredOn!: string | null;

  @Column('text', { name: 'stated_on', nullable: true })
  statedOn!: string | null;

  @Column('text', { name: 'stated_as' })
  statedAs!: Capacity;

  @Column('text')
  reading!: Reading;

  @Column('text', { nullable: true })
  note!: string | null;

  @ManyToOne(() => SourceRow, { nullable: false })
  @JoinColumn({ name: 'source_id' })
  source!: Relation<SourceRow>;

  @OneToMany(() => OpportunityStepRow, (step) => step.opportunity)
  steps!: Relation<OpportunityStepRow[]>;
}
