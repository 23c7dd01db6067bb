import { Command } from 'commander';

/** A command that talks to the registry over HTTP. */
export function registryCommand(name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .option('--registry <address>', 'where the directory answers (default: DIRECTORY_URL, else this machine)')
    .option('--json', 'write the outcome as JSON');
}

/** The same with a key. */
export function keyedCommand(name: string, description: string): Command {
  return registryCommand(name, description).option('--key <key>', 'the key (default: HUB_KEY)');
}
