import type { Source } from '../body/body.type';
import type { Register } from './register';

/** The source with this id; the database does not let a row refer to one that is not there. */
export function sourceOf(register: Register, id: string): Source {
  const row = register.sources.get(id);
  if (row === undefined) throw new Error(`The register has no source "${id}".`);
  const { title, publisher, address, date } = row;
  return { title, publisher, address, date };
}
