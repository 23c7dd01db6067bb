import type { Command } from 'commander';
import { wholeNumber } from '../account/options';
import { columns, write } from '../output';
import { askRegistry, type RegistryOptions } from './client';
import { keyedCommand } from './commands';

interface UsedOperation {
  readonly name: string;
  readonly text: string;
  readonly clients: readonly string[];
  readonly count: number;
  readonly errors: number;
  readonly lastUsedOn: string;
}

/** `hub operations`: what dashboards and people ask the gateway. */
export function operationsCommand(): Command {
  return keyedCommand(
    'operations',
    "Lists the operations that were used at the gateway, those used most first; takes an operator's key.",
  )
    .option('--days <number>', 'how many days back', wholeNumber, 90)
    .option('--first <number>', 'how many', wholeNumber, 50)
    .action(async (options: RegistryOptions & { days: number; first: number }) => {
      const { hub } = await askRegistry<{ hub: { operations: UsedOperation[] } }>(
        options,
        `query ($days: Int!, $first: Int!) { hub { operations(days: $days, first: $first) {
          name text fields clients count errors lastUsedOn } } }`,
        { days: options.days, first: options.first },
      );
      const rows = hub.operations.map(({ name, text, clients, count, errors, lastUsedOn }) => [
        name,
        String(count),
        String(errors),
        lastUsedOn,
        clients.join(', '),
        text.length > 60 ? `${text.slice(0, 59)}…` : text,
      ]);
      write(
        options.json,
        hub,
        columns([['operation', 'used', 'with errors', 'last', 'by', 'text'], ...rows]),
      );
    });
}

interface KeyUse {
  readonly at: string;
  readonly key: number | null;
  readonly action: string;
  readonly code: string | null;
  readonly outcome: string;
}

/** `hub audit`: what was done with keys to the registry. */
export function auditCommand(): Command {
  return keyedCommand(
    'audit',
    "Lists which keys were shown to the registry for what, and whether they were good for it, the newest first; takes an operator's key.",
  )
    .option('--first <number>', 'how many', wholeNumber, 50)
    .action(async (options: RegistryOptions & { first: number }) => {
      const { hub } = await askRegistry<{ hub: { keyUses: KeyUse[] } }>(
        options,
        'query ($first: Int!) { hub { keyUses(first: $first) { at key action code outcome } } }',
        { first: options.first },
      );
      const rows = hub.keyUses.map(({ at, key, action, code, outcome }) => [
        at,
        key === null ? 'unknown' : String(key),
        outcome,
        action,
        code ?? '',
      ]);
      write(options.json, hub, columns([['when', 'key', 'outcome', 'what', 'body'], ...rows]));
    });
}
