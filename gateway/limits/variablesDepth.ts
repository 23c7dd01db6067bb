import type { Excess } from './overLimit';

/** Lists and objects inside one another, without recursion: a client may nest as deep as its body is long. */
export function nesting(value: unknown): number {
  let level = [value];
  let deep = -1;
  while (level.length > 0) {
    deep++;
    level = level
      .filter((item): item is object => typeof item === 'object' && item !== null)
      .flatMap((item) => Object.values(item) as unknown[]);
  }
  return deep;
}

/** Variables have no fields, but what is nested in them is sent on to the subgraphs likewise. */
export const variablesDepth = (variables: unknown): Excess => ({
  code: 'OPERATION_TOO_DEEP',
  setting: 'OPERATION_DEPTH',
  says: (found) => `The variables have ${found} lists or objects inside one another`,
  found: nesting(variables),
});
