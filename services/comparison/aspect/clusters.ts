/**
 * Groups things that belong together, directly or through others, whatever order they come in: the connected parts of
 * the graph that `linked` draws. Keeps the order of the items within and between groups.
 */
export function clusters<T>(items: readonly T[], linked: (a: T, b: T) => boolean): T[][] {
  const groups: T[][] = [];
  for (const item of items) {
    const near = groups.filter((group) => group.some((other) => linked(item, other)));
    const [first, ...rest] = near;
    if (first === undefined) {
      groups.push([item]);
      continue;
    }
    first.push(item);
    for (const group of rest) {
      first.push(...group);
      groups.splice(groups.indexOf(group), 1);
    }
  }
  return groups.map((group) => items.filter((item) => group.includes(item)));
}

/** Every pair of different items, each once. */
export function pairsOf<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((a, index) => items.slice(index + 1).map((b): [T, T] => [a, b]));
}
