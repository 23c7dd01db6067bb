interface Coded {
  readonly code: string;
}

/** Puts names in the place of codes, as the comparison gives them. */
export class Names {
  constructor(private readonly names: ReadonlyMap<string, string>) {}

  one(body: Coded | null): { name: string } | null {
    return body && { name: this.names.get(body.code) ?? '' };
  }

  all(bodies: readonly Coded[]): ({ name: string } | null)[] {
    return bodies.map((body) => this.one(body));
  }

  /** A coverage with the names of those who are silent and unavailable. */
  coverage({ silent, unavailable, ...counts }: Coverage): object {
    return { ...counts, silent: this.all(silent), unavailable: this.all(unavailable) };
  }
}

export interface Coverage {
  readonly silent: readonly Coded[];
  readonly unavailable: readonly Coded[];
}

export type { Coded };
