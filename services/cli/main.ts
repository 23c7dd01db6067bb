import '../common/config/production';
import 'reflect-metadata';
import { Command, CommanderError } from 'commander';
import { GraphQLError } from 'graphql';
import { LoadError } from '../common/account-files/problem';
import { startFailureText } from '../common/errors/startError';
import { RegistryRefusal } from './registry/client';
import { registryCommands } from './registry/registry.commands';

/** Exit codes: 0 done, 1 refused or failed (nothing was changed), 2 the command line cannot be understood. */
const FAILED = 1;
const MISUSED = 2;

/** Commands with much behind them: what is not called is not loaded. */
const LARGE = new Map([
  ['account', async () => (await import('./account/account.command.js')).accountCommand()],
  ['key', async () => (await import('./registry/key.command.js')).registryKeyCommand()],
  ['conformance', async () => (await import('./registry/conformance.command.js')).conformanceCommand()],
]);

/** The commands that can be meant: all of them, but for large ones when another is called. */
async function commandsFor(called: string | undefined): Promise<Command[]> {
  const small = registryCommands();
  if (small.some((command) => command.name() === called)) return small;
  const named = LARGE.get(called ?? '');
  const large = named === undefined ? [...LARGE.values()] : [named];
  return [...(await Promise.all(large.map((load) => load()))), ...small];
}

function failureText(error: unknown): string {
  if (error instanceof LoadError) return error.message;
  if (error instanceof GraphQLError || error instanceof RegistryRefusal) return error.message;
  return startFailureText(error);
}

/** Every command throws what it would exit with, and shows its help with an error. */
function prepared(command: Command): Command {
  command.exitOverride().showHelpAfterError('Run it with --help to see what it takes.');
  for (const inner of command.commands) prepared(inner);
  return command;
}

async function main(): Promise<number> {
  const program = new Command('hub').description('Works on the Collaboration Hub from the command line.');
  try {
    for (const command of await commandsFor(process.argv[2])) program.addCommand(command);
    await prepared(program).parseAsync();
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : MISUSED;
    process.stderr.write(`${failureText(error)}\n`);
    return FAILED;
  }
}

void main().then((exitCode) => {
  process.exitCode = exitCode;
});
