import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A key to the registry. Only its hash is kept. */
@Entity('registry_key')
export class RegistryKeyRow {
  @PrimaryGeneratedColumn({ type: 'int' })
  id!: number;

  @Column('text')
  hash!: string;

  /** The body that it publishes for; null for an operator, who may do everything. */
  @Column('text', { nullable: true })
  code!: string | null;

  @Column('text')
  note!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'expires_at', nullable: true })
  expiresAt!: Date | null;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;
}

/** One use of a key, also one that was refused. */
@Entity('registry_use')
export class RegistryUseRow {
  @PrimaryGeneratedColumn({ type: 'int' })
  id!: number;

  @Column('timestamptz')
  at!: Date;

  /** Null when the key is unknown. */
  @Column('int', { name: 'key_id', nullable: true })
  keyId!: number | null;

  @Column('text')
  action!: string;

  @Column('text', { nullable: true })
  code!: string | null;

  @Column('text')
  outcome!: string;
}
