/** Most different names of operations in the metrics: each is a set of figures for as long as the gateway runs. */
export const MOST_NAMES = 200;

/** Longest name that is taken as it is. */
const LONGEST = 100;

export const OTHERS = '(others)';
export const UNNAMED = '(unnamed)';

/**
 * The names of operations that metrics tell apart. Clients choose them: the first so many count, all further ones are
 * "(others)". Those in `listed` always count.
 */
export class KnownNames {
  private readonly names: Set<string>;

  constructor(
    listed: Iterable<string> = [],
    private readonly most = MOST_NAMES,
  ) {
    this.names = new Set(listed);
  }

  labelOf(name: string | null | undefined): string {
    if (name === null || name === undefined) return UNNAMED;
    if (this.names.has(name)) return name;
    if (this.names.size >= this.most || name.length > LONGEST) return OTHERS;
    this.names.add(name);
    return name;
  }
}
