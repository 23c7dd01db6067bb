import { InvalidArgumentError, type Command } from 'commander';
import { Capacity, WithheldReason } from '../../common/contract/enums';
import { memberOf } from '../../common/contract/describedEnum';
import { today } from '../../common/time/today';
import { publishDrafts } from '../../publisher/reporting/publish';
import { withdraw } from '../../publisher/reporting/withdraw';
import { withhold } from '../../publisher/reporting/withhold';
import { write } from '../output';
import {
  collaborationCommand,
  place,
  placeOf,
  PERIOD_OF_DRAFTS,
  selectionOf,
  type CollaborationOptions,
} from './options';
import { publishedText } from './texts';
import { withStore } from './withStore';

const PLACE = ['--period <half-year>', 'the half-year ("undated" for what carries no date)', place] as const;
const REASON = ['--reason <text>', 'why, for everybody to read'] as const;

function oneOf<Value extends string>(values: { readonly [V in Value]: V }): (text: string) => Value {
  return (text) => {
    const value = memberOf(values, text);
    if (value !== undefined) return value;
    throw new InvalidArgumentError(`Write one of ${Object.keys(values).join(', ')}.`);
  };
}

function publishCommand(): Command {
  return collaborationCommand(
    'publish',
    'Publishes drafts: all of a collaboration, or that of one half-year.',
  )
    .option(...PERIOD_OF_DRAFTS)
    .option('--reason <text>', 'why, for everybody to read; needed when something published is replaced')
    .action(async (options: CollaborationOptions & { period?: string; reason?: string }) => {
      const { body, collaboration, period } = options;
      const published = await withStore(body, ({ store }) =>
        publishDrafts(
          store,
          body,
          { ...selectionOf(collaboration, period), collaboration },
          { today: today(), reason: options.reason ?? null },
        ),
      );
      write(options.json, { published }, publishedText(published));
    });
}

function withdrawCommand(): Command {
  return collaborationCommand('withdraw', 'Takes back what is published of a half-year; it stays readable.')
    .requiredOption(...PLACE)
    .requiredOption(...REASON)
    .action(async (options: CollaborationOptions & { period: string; reason: string }) => {
      const { body, collaboration, period, reason } = options;
      const withdrawn = await withStore(body, ({ store }) =>
        withdraw(store, { collaboration, period: placeOf(period) }, { today: today(), reason }),
      );
      const text = `Withdrew ${collaboration}, ${period}, by revision ${withdrawn.revision}.`;
      write(options.json, { withdrawn }, text);
    });
}

interface WithholdOptions extends CollaborationOptions {
  readonly period: string;
  readonly figure: string;
  readonly because: WithheldReason;
  readonly decidedBy?: Capacity;
  readonly reason: string;
}

function withholdCommand(): Command {
  return collaborationCommand(
    'withhold',
    'Keeps a published figure back from now on, with the reason in its place.',
  )
    .requiredOption(...PLACE)
    .requiredOption('--figure <id>', 'the id of the figure')
    .requiredOption(
      '--because <reason>',
      `the reason in law: ${Object.keys(WithheldReason).join(', ')}`,
      oneOf(WithheldReason),
    )
    .option('--decided-by <capacity>', `who decided it: ${Object.keys(Capacity).join(', ')}`, oneOf(Capacity))
    .requiredOption(...REASON)
    .action(async (options: WithholdOptions) => {
      const { body, collaboration, period, figure, because, reason } = options;
      const withheld = await withStore(body, ({ store }) =>
        withhold(
          store,
          body,
          { collaboration, period: placeOf(period) },
          { figure, because, decidedBy: options.decidedBy ?? null, reason },
          today(),
        ),
      );
      const text = `Withheld ${figure} of ${collaboration}, ${period}, by revision ${withheld.revision}.`;
      write(options.json, { withheld }, text);
    });
}

export function publishCommands(): Command[] {
  return [publishCommand(), withdrawCommand(), withholdCommand()];
}
