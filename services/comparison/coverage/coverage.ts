import type { ComparisonInput } from '../model';

/** Which of the expected accounts are there; codes of bodies. */
export interface CoverageFinding {
  readonly partiesExpected: number;
  readonly published: number;
  readonly silent: readonly string[];
  readonly unavailable: readonly string[];
  readonly carriedForward: readonly string[];
}

export function coverageOf({ parties }: ComparisonInput): CoverageFinding {
  const codes = (kind: 'silent' | 'unavailable'): string[] =>
    parties.filter(({ standing }) => standing.kind === kind).map(({ code }) => code);
  return {
    partiesExpected: parties.length,
    published: parties.filter(({ standing }) => standing.kind === 'published').length,
    silent: codes('silent'),
    unavailable: codes('unavailable'),
    carriedForward: parties
      .filter(({ standing }) => standing.kind === 'published' && standing.carriedForwardFrom !== null)
      .map(({ code }) => code),
  };
}
