import { Command } from 'commander';
import { draftCommands } from './drafts.commands';
import { eventCommands } from './events.commands';
import { keyCommand } from './key.command';
import { publishCommands } from './publish.commands';
import { readCommands } from './read.commands';

/** `hub account`: what a body does with its own account. */
export function accountCommand(): Command {
  const account = new Command('account').description(
    'Drafts, previews, publishes, corrects and withdraws the account of a body; records reports to its panel; replies.',
  );
  for (const command of [
    ...draftCommands(),
    ...publishCommands(),
    ...eventCommands(),
    ...readCommands(),
    keyCommand(),
  ]) {
    account.addCommand(command);
  }
  return account;
}
