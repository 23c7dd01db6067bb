import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A key to the body's reporting endpoint. Only its hash is kept. */
@Entity('reporting_key')
export class ReportingKeyRow {
  @PrimaryGeneratedColumn({ type: 'int' })
  id!: number;

  @Column('text')
  hash!: string;

  /** What it is for, in the words of who made it. */
  @Column('text')
  note!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'expires_at', nullable: true })
  expiresAt!: Date | null;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;
}
