import { Column, Entity } from 'typeorm';
import type { CostFunction } from '../../common/contract/functionCost';
import { FigureColumns } from '../../common/store/figureColumns';

/** What a function costs in a year, or who works in it, as one version of the body's list has it. */
@Entity('function_cost')
export class FunctionCostRow extends FigureColumns {
  @Column('int', { name: 'list_id' })
  listId!: number;

  @Column('text')
  function!: CostFunction;

  /** The financial year. */
  @Column('text')
  year!: string;
}
