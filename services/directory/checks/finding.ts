import type { ASTNode } from 'graphql';

/** Something that a check found in a subgraph that is to be published. */
export interface Finding {
  /** The rule, as a stable code. */
  readonly rule: string;
  /** An ERROR keeps it from being published; a NOTE says what is good to know. */
  readonly severity: 'ERROR' | 'WARNING' | 'NOTE';
  /** Where in the schema: Type, Type.field; null for the whole. */
  readonly coordinate: string | null;
  readonly message: string;
  /** What to do. */
  readonly advice: string;
  /** Line of its SDL, from 1; null when it is about what is not there. */
  readonly line: number | null;
}

/** The line of its name: a description may stand before it. */
export function lineOf(node: ASTNode | undefined): number | null {
  const named = node !== undefined && 'name' in node ? node.name : undefined;
  return (named ?? node)?.loc?.startToken.line ?? null;
}

/** "error CONTRACT_FIELD_MISSING at KentAccount.state, line 7: ... What to do." */
export function findingText({ rule, severity, coordinate, message, advice, line }: Finding): string {
  const place = [coordinate, line === null ? null : `line ${line}`]
    .filter((part) => part !== null)
    .join(', ');
  return `${severity.toLowerCase()} ${rule}${place ? ` at ${place}` : ''}: ${message} ${advice}`;
}
