import { Column, Entity } from 'typeorm';
import type { Capacity } from '../../common/contract/enums';
import { FactColumns } from '../../common/store/factColumns';
import { FigureColumns } from '../../common/store/figureColumns';

/** A figure stated by somebody who is no party. */
@Entity('observed_figure')
export class ObservedFigureRow extends FigureColumns {
  @Column('text')
  by!: Capacity;

  /** Null for a remark about no single collaboration. */
  @Column('text', { nullable: true })
  collaboration!: string | null;
}

/** A fact stated by somebody who is no party. */
@Entity('observed_fact')
export class ObservedFactRow extends FactColumns {
  @Column('text')
  by!: Capacity;

  @Column('text', { nullable: true })
  collaboration!: string | null;
}
