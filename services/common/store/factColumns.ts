import { Column } from 'typeorm';
import type { Aspect } from '../contract/enums';
import { StatedColumns } from './statedColumns';

/** A statement that is no quantity, as it is stored. */
export abstract class FactColumns extends StatedColumns {
  @Column('text')
  aspect!: Aspect;

  @Column('text', { nullable: true })
  value!: string | null;
}
