import { parse, type DocumentNode } from 'graphql';

/** Stands for the name of an operation that has none. */
const UNNAMED = '(no name)';

/** An operation that the checks have to keep working: one that is used at the gateway, or one of the hub's own. */
export interface UsedOperation {
  /** Its name, or "(no name)". */
  readonly name: string;
  readonly text: string;
  /** Who sends it, for people: "dashboard 1.2"; empty for the hub's own. */
  readonly clients: readonly string[];
}

/** Its text as a document; undefined when it cannot be read: then nobody can use it, whoever says so. */
export function documentOf({ text }: Pick<UsedOperation, 'text'>): DocumentNode | undefined {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}

/** '"Nation" of dashboard 1.2 and sandbox'. */
export function operationWords({ name, text, clients }: UsedOperation): string {
  const which =
    name === UNNAMED ? `without a name that begins ${JSON.stringify(text.slice(0, 80))}` : `"${name}"`;
  return clients.length === 0 ? which : `${which} of ${clients.join(' and ')}`;
}
