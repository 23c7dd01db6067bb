import { Command } from 'commander';
import { createKey, listKeys, revokeKey } from '../../publisher/reporting/keys';
import { columns, write } from '../output';
import { bodyCommand, days, wholeNumber, type BodyOptions } from './options';
import { withStore } from './withStore';

const day = (date: Date | null): string => date?.toISOString().slice(0, 10) ?? '';

function createCommand(): Command {
  return bodyCommand('create', 'Makes a key to the body’s reporting endpoint; it is shown once.')
    .option('--note <text>', 'who it is for', '')
    .option('--days <number>', 'days until it expires', days, 365)
    .action(async (options: BodyOptions & { note: string; days: number }) => {
      const made = await withStore(options.body, ({ store }) =>
        createKey(store, options.body, { note: options.note, days: options.days, now: new Date() }),
      );
      const text = `${made.key}\nKey ${made.id}, until ${day(made.expiresAt)}. Keep it: it is not shown again.`;
      write(options.json, made, text);
    });
}

function listCommand(): Command {
  return bodyCommand('list', 'Lists the keys of a body, without the keys themselves.').action(
    async (options: BodyOptions) => {
      const keys = (await withStore(options.body, ({ store }) => listKeys(store))).map(
        ({ hash: _hash, ...key }) => key,
      );
      const rows = keys.map((key) => [
        String(key.id),
        day(key.createdAt),
        day(key.expiresAt),
        day(key.revokedAt),
        key.note,
      ]);
      const header = ['key', 'made', 'expires', 'revoked', 'note'];
      write(options.json, { keys }, rows.length === 0 ? 'There are no keys.' : columns([header, ...rows]));
    },
  );
}

function revokeCommand(): Command {
  return bodyCommand('revoke', 'Revokes a key at once.')
    .requiredOption('--key <number>', 'the number of the key, as "list" shows it', wholeNumber)
    .action(async (options: BodyOptions & { key: number }) => {
      await withStore(options.body, ({ store }) => revokeKey(store, options.key, new Date()));
      write(options.json, { revoked: options.key }, `Key ${options.key} is revoked.`);
    });
}

export function keyCommand(): Command {
  const key = new Command('key').description('Keys to a body’s reporting endpoint.');
  for (const command of [createCommand(), listCommand(), revokeCommand()]) key.addCommand(command);
  return key;
}
