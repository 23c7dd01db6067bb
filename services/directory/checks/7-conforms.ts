import { conformance, notReached } from '../conformance/conformance';
import type { Candidate } from './checkSubgraph';
import type { Finding } from './finding';

/**
 * Check 7: the running subgraph does what the contract says, when its address answers. Where it does not answer, a
 * warning says so: a subgraph may be published before it is started.
 */
export async function checkConforms(
  { code, url }: Pick<Candidate, 'code' | 'url'>,
  severity: Finding['severity'],
): Promise<readonly Finding[]> {
  const results = await conformance(url, code);
  const unreached = notReached(results);
  if (unreached !== undefined) {
    return [
      {
        rule: 'SUBGRAPH_NOT_REACHED',
        severity: 'WARNING',
        coordinate: null,
        message: `The subgraph did not answer at its address (${unreached}), so it was not tried.`,
        advice: 'Start it; until then its accounts are UNAVAILABLE.',
        line: null,
      },
    ];
  }
  return results.flatMap(({ probe, contract, problems }) =>
    problems.map((problem) => ({
      rule: 'CONFORMANCE',
      severity,
      coordinate: null,
      message: `The running subgraph, ${probe}: ${problem}`,
      advice: contract,
      line: null,
    })),
  );
}
