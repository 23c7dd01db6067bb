import { Column, Entity, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { FactColumns } from '../../common/store/factColumns';
import { RevisionRow } from './revisionRow';

/** A statement of one revision that is no quantity. */
@Entity('fact')
export class FactRow extends FactColumns {
  @Column('int', { name: 'revision_id' })
  revisionId!: number;

  @ManyToOne(() => RevisionRow, (revision) => revision.facts)
  @JoinColumn({ name: 'revision_id' })
  revision!: Relation<RevisionRow>;
}
