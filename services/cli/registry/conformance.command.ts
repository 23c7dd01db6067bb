import { Command } from 'commander';
import {
  conformance,
  mayBeAnother,
  notReached,
  type ProbeResult,
} from '../../directory/conformance/conformance';
import { address, bodyCode } from '../account/options';
import { write } from '../output';

function resultText({ probe, contract, passed, problems }: ProbeResult): string {
  const head = `${passed ? 'ok    ' : 'FAILED'}  ${probe}: ${contract}`;
  return [head, ...problems.map((problem) => `          ${problem}`)].join('\n');
}

/** The whole outcome. An address that is wrong is the first thing to look at, and would fail in every probe. */
export function outcomeText(results: readonly ProbeResult[], url: string, code: string): string {
  const reason = notReached(results);
  if (reason !== undefined) {
    return `FAILED  Nothing answers at ${url} (${reason}), so nothing was tried.\n          Start the subgraph, or correct the address in --url.`;
  }
  const hint = mayBeAnother(results)
    ? [`Is ${url} the address of the subgraph of "${code}"? What answers there may be something else.`]
    : [];
  return [...results.map(resultText), ...hint].join('\n');
}

/** `hub conformance`: drives a running subgraph as the gateway would. */
export function conformanceCommand(): Command {
  return new Command('conformance')
    .description(
      'Asks a running subgraph what the gateway would ask, and says where it departs from the contract.',
    )
    .requiredOption('--url <address>', 'where it answers', address)
    .requiredOption('--body <code>', 'the body whose subgraph it is', bodyCode)
    .option('--json', 'write the outcome as JSON')
    .action(async (options: { url: string; body: string; json?: boolean }) => {
      const results = await conformance(options.url, options.body);
      write(options.json, { results }, outcomeText(results, options.url, options.body));
      if (results.some(({ passed }) => !passed)) process.exitCode = 1;
    });
}
