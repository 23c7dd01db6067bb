import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An operation that was used at a gateway, without literals. */
@Entity('used_operation')
export class UsedOperationRow {
  /** Hash of its text; "others" for those that are counted together. */
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  name!: string;

  @Column('text')
  text!: string;

  @Column('jsonb')
  fields!: readonly string[];
}

/** How often an operation was used by a client on a day. */
@Entity('operation_use')
export class OperationUseRow {
  @PrimaryColumn('text')
  operation!: string;

  @PrimaryColumn('date')
  day!: string;

  @PrimaryColumn('text')
  client!: string;

  @PrimaryColumn('text')
  version!: string;

  @Column('bigint')
  count!: string;

  @Column('bigint')
  errors!: string;
}

/** A batch that was taken: it counts once, however often it comes. */
@Entity('usage_batch')
export class UsageBatchRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('timestamptz', { name: 'taken_at' })
  takenAt!: Date;
}
