import type { ObjectKey } from '../subgraph/failure';

type Path = (string | number)[];

/** Where in a tree of results an object stands, as a path from the root; undefined when it is not there. */
export function findPath(tree: unknown, key: ObjectKey): Path | undefined {
  if (typeof tree !== 'object' || tree === null) return undefined;
  const node = tree as Readonly<Record<string, unknown>>;
  if (node['__typename'] === key.typename && node[key.field] === key.value) return [];
  const entries: [string | number, unknown][] = Array.isArray(tree)
    ? (tree as unknown[]).map((value, index) => [index, value])
    : Object.entries(node);
  for (const [step, value] of entries) {
    const rest = findPath(value, key);
    if (rest !== undefined) return [step, ...rest];
  }
  return undefined;
}

/** The part of a path that exists in the answer: the gateway also fetches objects that the client did not ask for. */
export function withinAnswer(path: Path, answer: unknown): Path {
  const kept: Path = [];
  let node: unknown = answer;
  for (const step of path) {
    if (typeof node !== 'object' || node === null || !(step in node)) break;
    kept.push(step);
    node = (node as Readonly<Record<string | number, unknown>>)[step];
  }
  return kept;
}
