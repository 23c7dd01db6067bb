import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import type { StatedStep } from '../../common/account-files/statedOfItself';
import type { Reading } from '../../common/contract/enums';
import type { BodyView, ViewGround } from '../../common/contract/opportunity';
import { SourceRow } from '../../common/store/sourceRow';
import { OpportunityRow } from './opportunityRow';

/** A notification, a body's view, or a later step of an opportunity. */
@Entity('opportunity_step')
export class OpportunityStepRow {
  @PrimaryGeneratedColumn({ type: 'int' })
  id!: number;

  @Column('int', { name: 'opportunity_id' })
  opportunityId!: number;

  @ManyToOne(() => OpportunityRow, (opportunity) => opportunity.steps)
  @JoinColumn({ name: 'opportunity_id' })
  opportunity!: Relation<OpportunityRow>;

  /** Its place among the steps: the order of the file. */
  @Column('int')
  place!: number;

  @Column('text')
  kind!: StatedStep['kind'];

  @Column('text', { name: 'taken_on' })
  on!: string;

  /** Who was notified, or whose view it is. */
  @Column('text', { nullable: true })
  body!: string | null;

  @Column('text', { nullable: true })
  view!: BodyView | null;

  @Column('text', { nullable: true })
  ground!: ViewGround | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('text')
  reading!: Reading;

  @Column('text', { nullable: true })
  note!: string | null;

  @ManyToOne(() => SourceRow, { nullable: false })
  @JoinColumn({ name: 'source_id' })
  source!: Relation<SourceRow>;
}
