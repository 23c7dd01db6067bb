import '../common/config/production';
import 'reflect-metadata';
import { Command, CommanderError } from 'commander';
import { GraphQLError } from 'graphql';
import { LoadError } from '../common/account-files/problem';
import { startFailureText } from '../common/errors/startError';
import { accountCommand } from './account/account.command';
import { RegistryRefusal } from './registry/client';
import { conformanceCommand } from './registry/conformance.command';
import { registryKeyCommand } from './registry/key.command';
import { registryCommands } from './registry/registry.commands';

/** Exit codes: 0 done, 1 refused or failed (nothing was changed), 2 the command line cannot be understood. */
const FAILED = 1;
const MISUSED = 2;

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
  const program = new Command('hub')
    .description('Works on the Collaboration Hub from the command line.')
    .addCommand(accountCommand())
    .addCommand(registryKeyCommand())
    .addCommand(conformanceCommand());
  for (const command of registryCommands()) program.addCommand(command);
  try {
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
