import { Column, Entity, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { FigureColumns } from '../../common/store/figureColumns';
import { RevisionRow } from './revisionRow';

/** A figure of one revision, as seen from the body whose account it is. */
@Entity('figure')
export class FigureRow extends FigureColumns {
  @Column('int', { name: 'revision_id' })
  revisionId!: number;

  @ManyToOne(() => RevisionRow, (revision) => revision.figures)
  @JoinColumn({ name: 'revision_id' })
  revision!: Relation<RevisionRow>;
}
