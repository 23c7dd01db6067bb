import { Column } from 'typeorm';
import type {
  Basis,
  Measure,
  PeriodKind,
  Precision,
  SavingCategory,
  SavingStatus,
  Scope,
  Unit,
} from '../contract/enums';
import { StatedColumns } from './statedColumns';

/** A figure as it is stored. numeric comes back from the database as text, exact. */
export abstract class FigureColumns extends StatedColumns {
  @Column('text')
  measure!: Measure;

  @Column('text')
  scope!: Scope;

  @Column('text')
  basis!: Basis;

  @Column('boolean', { name: 'includes_internal_costs', nullable: true })
  includesInternalCosts!: boolean | null;

  @Column('text', { array: true })
  about!: string[];

  @Column('numeric', { precision: 18, scale: 4, nullable: true })
  value!: string | null;

  @Column('text', { nullable: true })
  unit!: Unit | null;

  @Column('text')
  precision!: Precision;

  @Column('numeric', { name: 'rounded_to', precision: 18, scale: 4, nullable: true })
  roundedTo!: string | null;

  @Column('text', { name: 'period_kind' })
  periodKind!: PeriodKind;

  @Column('text', { name: 'period_from', nullable: true })
  periodFrom!: string | null;

  @Column('text', { name: 'period_to', nullable: true })
  periodTo!: string | null;

  @Column('text', { nullable: true })
  component!: string | null;

  @Column('text', { name: 'saving_category', nullable: true })
  savingCategory!: SavingCategory | null;

  @Column('text', { name: 'saving_status', nullable: true })
  savingStatus!: SavingStatus | null;

  @Column('text', { name: 'jointly_with', array: true })
  jointlyWith!: string[];
}
