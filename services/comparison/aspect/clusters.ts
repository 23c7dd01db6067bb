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
  // Only those that were joined can be out of order.
  return groups.length === items.length ? groups : groups.map((group) => inOrderOf(items, group));
}

function inOrderOf<T>(items: readonly T[], group: readonly T[]): T[] {
  if (group.length === items.length) return [...items];
  const members = new Set(group);
  return items.filter((item) => members.has(item));
}

/** Every pair of different items, each once. */
export function pairsOf<T>(items: readonly T[]): [T, T][] {
  const pairs: [T, T][] = [];
  items.forEach((a, index) => {
    for (let next = index + 1; next < items.length; next++) pairs.push([a, items[next] as T]);
  });
  return pairs;
}
