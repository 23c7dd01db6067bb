import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A document or page. Its id is a hash of its content, so that a row never changes. */
@Entity('source')
export class SourceRow {
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  title!: string;

  @Column('text', { nullable: true })
  publisher!: string | null;

  @Column('text', { nullable: true })
  address!: string | null;

  @Column('text', { nullable: true })
  date!: string | null;
}
