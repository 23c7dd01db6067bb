import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

export type BodyListKind = 'OPPORTUNITIES' | 'FUNCTION_COSTS';

/**
 * One version of a list of what a body says of itself. The newest of its kind counts; earlier ones are never changed
 * and never deleted. Where there is none of a kind, the body has said nothing; one without rows says that there are none.
 */
@Entity('body_list')
export class BodyListRow {
  @PrimaryGeneratedColumn({ type: 'int' })
  id!: number;

  @Column('text')
  kind!: BodyListKind;

  @Column('date', { name: 'published_on' })
  publishedOn!: string;

  @Column('text', { name: 'content_hash' })
  contentHash!: string;
}
