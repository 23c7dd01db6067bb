import { Column } from 'typeorm';
import type { Aspect } from '../contract/enums';
import { StatedColumns } from './statedColumns';

/** A statement that is no quantity, as it is stored. */
export abstract class FactColumns extends StatedColumns {
  @Column('text')
  aspect!: Aspect;

  @Column('text', { nullable: true })
  value!: string | null;

  /** The part of the collaboration that it is about; null when it is about the whole. */
  @Column('text', { nullable: true })
  component!: string | null;
}
