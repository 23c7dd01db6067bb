import { PROBES } from './probes';
import { Subgraph } from './subgraph';

/** How a probe came out. */
export interface ProbeResult {
  readonly probe: string;
  readonly contract: string;
  readonly passed: boolean;
  readonly problems: readonly string[];
}

/** Drives a running subgraph as the gateway would, and says what it does otherwise than the contract says. */
export async function conformance(url: string, code: string): Promise<ProbeResult[]> {
  const subgraph = new Subgraph(url, code);
  const results: ProbeResult[] = [];
  for (const { name, contract, run } of PROBES) {
    const problems = await run(subgraph).catch((error: unknown) => {
      const { name: kind, message, code: reason } = error as NodeJS.ErrnoException;
      return [kind === 'TimeoutError' ? 'It took longer than 5 seconds.' : (reason ?? message)];
    });
    results.push({ probe: name, contract, passed: problems.length === 0, problems });
  }
  return results;
}
