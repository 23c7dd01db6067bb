import { ComparisonFinding } from '../compare';
import type { ComparisonInput } from '../model';

const findings = new WeakMap<ComparisonInput, ComparisonFinding>();

/** What a comparison concludes, worked out once for one and the same input. */
export function findingFor(input: ComparisonInput): ComparisonFinding {
  let finding = findings.get(input);
  if (finding === undefined) {
    finding = new ComparisonFinding(input);
    findings.set(input, finding);
  }
  return finding;
}
