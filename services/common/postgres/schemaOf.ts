import type { DataSource } from 'typeorm';

/** The PostgreSQL schema that a DataSource works in: the same migrations and entities serve every publisher. */
export function schemaOf({ options }: DataSource): string {
  if (options.type !== 'postgres' || options.schema === undefined) throw new Error('A store needs a schema.');
  return options.schema;
}
