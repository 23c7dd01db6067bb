import fs from 'node:fs';
import { Command } from 'commander';
import { StartError } from '../../common/errors/startError';
import { findingText, type Finding } from '../../directory/checks/finding';
import { bodyCode, wholeNumber } from '../account/options';
import { columns, write } from '../output';
import { askRegistry, type RegistryOptions } from './client';
import { keyedCommand, registryCommand } from './commands';
import { auditCommand, operationsCommand } from './reading.commands';

interface SubgraphOptions extends RegistryOptions {
  readonly body: string;
  readonly schema: string;
  readonly url?: string;
}

function subgraphCommand(name: string, description: string): Command {
  return keyedCommand(name, description)
    .requiredOption('--body <code>', 'the body whose subgraph it is', bodyCode)
    .requiredOption('--schema <file>', 'the SDL of the subgraph; - reads standard input')
    .option('--url <address>', 'where the gateway finds the subgraph');
}

function readSchema(file: string): string {
  try {
    return fs.readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new StartError(`The schema cannot be read from ${file} (${code}).`, 'Name a file that holds SDL.');
  }
}

const FINDINGS = 'rule severity coordinate message advice line';

interface Publication {
  readonly version: number;
  readonly changed: boolean;
  readonly findings: readonly Finding[];
}

function publicationText({ version, changed, findings }: Publication): string {
  const head = changed
    ? `The supergraph is at version ${version}.`
    : `Nothing changed: the supergraph stays at version ${version}.`;
  const said = findings.filter(({ severity }) => severity !== 'NOTE');
  return [head, ...said.map(findingText)].join('\n');
}

function checkCommand(): Command {
  return subgraphCommand('check', 'Checks a subgraph before it is published; changes nothing.').action(
    async (options: SubgraphOptions) => {
      const { checkSubgraph: findings } = await askRegistry<{ checkSubgraph: Finding[] }>(
        options,
        `mutation ($code: ID!, $url: String, $sdl: String!) {
          checkSubgraph(code: $code, url: $url, sdl: $sdl) { ${FINDINGS} } }`,
        { code: options.body, url: options.url, sdl: readSchema(options.schema) },
      );
      const isFine = findings.every(({ severity }) => severity === 'NOTE');
      const text = [...(isFine ? ['Nothing is wrong with it.'] : []), ...findings.map(findingText)].join(
        '\n',
      );
      write(options.json, { findings }, text);
      if (findings.some(({ severity }) => severity === 'ERROR')) process.exitCode = 1;
    },
  );
}

function publishCommand(): Command {
  return subgraphCommand('publish', 'Checks a subgraph and publishes it.')
    .option(
      '--waive',
      "publish though the running subgraph departs from the contract or used operations would break; takes an operator's key",
    )
    .action(async (options: SubgraphOptions & { waive?: boolean }) => {
      const { publishSubgraph } = await askRegistry<{ publishSubgraph: Publication }>(
        options,
        `mutation ($code: ID!, $url: String, $sdl: String!, $waive: Boolean) {
          publishSubgraph(code: $code, url: $url, sdl: $sdl, waive: $waive) { version changed findings { ${FINDINGS} } } }`,
        {
          code: options.body,
          url: options.url,
          sdl: readSchema(options.schema),
          waive: options.waive ?? false,
        },
      );
      write(options.json, publishSubgraph, publicationText(publishSubgraph));
    });
}

interface Subgraph {
  readonly code: string;
  readonly state: string;
  readonly schemaVersion: number;
  readonly contractVersion: string;
  readonly publishedAt: string;
}

function listCommand(): Command {
  return registryCommand('list', 'Lists the subgraphs.').action(async (options: RegistryOptions) => {
    const { hub } = await askRegistry<{ hub: { subgraphs: Subgraph[] } }>(
      options,
      '{ hub { subgraphs { code state schemaVersion contractVersion publishedAt } } }',
    );
    const rows = hub.subgraphs.map(({ code, state, schemaVersion, contractVersion, publishedAt }) => [
      code,
      state.toLowerCase(),
      String(schemaVersion),
      contractVersion,
      publishedAt,
    ]);
    write(options.json, hub, columns([['body', 'state', 'schema', 'contract', 'published'], ...rows]));
  });
}

interface Version {
  readonly number: number;
  readonly madeAt: string;
  readonly madeBy: string;
  readonly what: string;
  readonly publishers: readonly string[];
}

function historyCommand(): Command {
  return registryCommand('history', 'Lists the versions of the supergraph, the newest first.')
    .option('--first <number>', 'how many', wholeNumber, 50)
    .action(async (options: RegistryOptions & { first: number }) => {
      const { hub } = await askRegistry<{ hub: { versions: Version[] } }>(
        options,
        'query ($first: Int) { hub { versions(first: $first) { number hash madeAt madeBy what publishers } } }',
        { first: options.first },
      );
      const rows = hub.versions.map(({ number, madeAt, madeBy, what, publishers }) => [
        String(number),
        madeAt,
        madeBy,
        String(publishers.length),
        what,
      ]);
      write(options.json, hub, columns([['version', 'made', 'by', 'publishers', 'what'], ...rows]));
    });
}

function rollbackCommand(): Command {
  return keyedCommand(
    'rollback',
    "Publishes again what an earlier version was made of; takes an operator's key.",
  )
    .requiredOption('--to <version>', 'the version', wholeNumber)
    .action(async (options: RegistryOptions & { to: number }) => {
      const { rollback } = await askRegistry<{ rollback: Publication }>(
        options,
        `mutation ($to: Int!) { rollback(version: $to) { version changed findings { ${FINDINGS} } } }`,
        { to: options.to },
      );
      write(options.json, rollback, publicationText(rollback));
    });
}

function retractCommand(): Command {
  return keyedCommand('retract', 'Takes the subgraph of a body out; its own key or an operator’s.')
    .requiredOption('--body <code>', 'the body', bodyCode)
    .option('--unavailable', 'keep its accounts expected: they come as UNAVAILABLE')
    .action(async (options: RegistryOptions & { body: string; unavailable?: boolean }) => {
      const { retract } = await askRegistry<{ retract: Publication }>(
        options,
        `mutation ($code: ID!, $as: Retraction!) { retract(code: $code, as: $as) { version changed findings { ${FINDINGS} } } }`,
        { code: options.body, as: options.unavailable ? 'UNAVAILABLE' : 'UNPUBLISHED' },
      );
      write(options.json, retract, publicationText(retract));
    });
}

/** The commands that talk to the registry over HTTP. */
export function registryCommands(): Command[] {
  return [
    checkCommand(),
    publishCommand(),
    listCommand(),
    historyCommand(),
    rollbackCommand(),
    retractCommand(),
    operationsCommand(),
    auditCommand(),
  ];
}
