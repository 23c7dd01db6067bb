import { PROBES } from './probes';
import { Subgraph } from './subgraph';

/** How a probe came out. */
export interface ProbeResult {
  readonly probe: string;
  readonly contract: string;
  readonly passed: boolean;
  readonly problems: readonly string[];
}

/** Failures of the way there, not of what answered. */
const NOT_REACHED = /^(E[A-Z]+|UND_ERR_[A-Z_]+|It took longer than \d+ seconds\.)$/;

/** Why nothing answered at the address; undefined where something did. */
export function notReached(results: readonly ProbeResult[]): string | undefined {
  const schema = results.find(({ probe }) => probe === 'schema');
  return schema?.problems.find((one) => NOT_REACHED.test(one));
}

/** Whether what answers may be another program, or the subgraph of another body: neither its schema nor its body is right. */
export function mayBeAnother(results: readonly ProbeResult[]): boolean {
  return ['schema', 'body'].every((name) => results.some(({ probe, passed }) => probe === name && !passed));
}

/**
 * Drives a running subgraph as the gateway would, and says what it does otherwise than the contract says. Where nothing
 * answers, the first probe says so and no other is tried.
 */
export async function conformance(url: string, code: string): Promise<ProbeResult[]> {
  const subgraph = new Subgraph(url, code);
  const results: ProbeResult[] = [];
  for (const { name, contract, run } of PROBES) {
    const problems = await run(subgraph).catch((error: unknown) => {
      const { name: kind, message, code: reason } = error as NodeJS.ErrnoException;
      return [kind === 'TimeoutError' ? 'It took longer than 5 seconds.' : (reason ?? message)];
    });
    results.push({ probe: name, contract, passed: problems.length === 0, problems });
    if (notReached(results) !== undefined) break;
  }
  return results;
}
