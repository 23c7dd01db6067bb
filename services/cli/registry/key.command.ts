import { Command } from 'commander';
import { StartError } from '../../common/errors/startError';
import type { DataSource } from 'typeorm';
import { didYouMean } from '../../common/text/didYouMean';
import { BodyRow } from '../../directory/store/referenceRows';
import { openStore } from '../../directory/store/openStore';
import { createRegistryKey, listRegistryKeys, revokeRegistryKey } from '../../directory/registry/keys';
import { bodyCode, days, wholeNumber } from '../account/options';
import { columns, write } from '../output';
import { withDatabase } from '../withDatabase';

interface KeyOptions {
  readonly json?: boolean;
}

const day = (date: Date | null): string => date?.toISOString().slice(0, 10) ?? '';

/** Only bodies that the directory knows can publish; before its first start it knows none. */
async function needBody(store: DataSource, code: string): Promise<void> {
  const bodies = await store.getRepository(BodyRow).find({ select: { code: true } });
  const codes = bodies.map((body) => body.code);
  if (codes.length === 0 || codes.includes(code)) return;
  throw new StartError(
    `The directory knows no body "${code}".${didYouMean(code, codes)}`,
    'No key was made.',
  );
}

function createCommand(): Command {
  return new Command('create')
    .description('Makes a key to the registry; it is shown once.')
    .option('--body <code>', 'the body that it publishes for', bodyCode)
    .option('--operator', 'a key that may do everything')
    .option('--note <text>', 'who it is for', '')
    .option('--days <number>', 'days until it expires', days, 365)
    .option('--json', 'write the outcome as JSON')
    .action(
      async (
        options: KeyOptions & { body?: string; operator?: boolean; note: string; days: number },
        command: Command,
      ) => {
        const { body, operator, note } = options;
        if ((body === undefined) === (operator !== true)) {
          command.error('error: give either --body or --operator');
        }
        const made = await withDatabase(async ({ pool }) => {
          const store = await openStore(pool);
          if (body !== undefined) await needBody(store, body);
          const { days: untilThen } = options;
          return createRegistryKey(store, { code: body ?? null, note, days: untilThen, now: new Date() });
        });
        const whose = body ?? 'an operator';
        const text = `${made.key}\nKey ${made.id} of ${whose}, until ${day(made.expiresAt)}. Keep it: it is not shown again.`;
        write(options.json, made, text);
      },
    );
}

function listCommand(): Command {
  return new Command('list')
    .description('Lists the keys, without the keys themselves.')
    .option('--json', 'write the outcome as JSON')
    .action(async (options: KeyOptions) => {
      const rows = await withDatabase(async ({ pool }) => listRegistryKeys(await openStore(pool)));
      const keys = rows.map(({ hash: _hash, ...key }) => key);
      const lines = keys.map((key) => [
        String(key.id),
        key.code ?? 'operator',
        day(key.createdAt),
        day(key.expiresAt),
        day(key.revokedAt),
        key.note,
      ]);
      const header = ['key', 'of', 'made', 'expires', 'revoked', 'note'];
      write(options.json, { keys }, columns([header, ...lines]));
    });
}

function revokeCommand(): Command {
  return new Command('revoke')
    .description('Revokes a key at once.')
    .requiredOption('--key <number>', 'the number of the key, as "list" shows it', wholeNumber)
    .option('--json', 'write the outcome as JSON')
    .action(async (options: KeyOptions & { key: number }) => {
      const done = await withDatabase(async ({ pool }) =>
        revokeRegistryKey(await openStore(pool), options.key, new Date()),
      );
      if (!done) {
        throw new StartError(`There is no key ${options.key} that could be revoked.`, 'See hub key list.');
      }
      write(options.json, { revoked: options.key }, `Key ${options.key} is revoked.`);
    });
}

/** `hub key`: keys to the registry. It works on the database, so that only who runs the hub can make them. */
export function registryKeyCommand(): Command {
  const key = new Command('key').description('Keys to the registry: of a body, or of an operator.');
  for (const command of [createCommand(), listCommand(), revokeCommand()]) key.addCommand(command);
  return key;
}
