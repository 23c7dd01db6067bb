import type { Command } from 'commander';
import { today } from '../../common/time/today';
import { recordPanelReport, reply } from '../../publisher/reporting/events';
import { write } from '../output';
import { collaborationCommand, halfYear, type CollaborationOptions } from './options';
import { withStore } from './withStore';

interface EventOptions extends CollaborationOptions {
  readonly period: string;
  readonly takeBack?: boolean;
}

const HALF_YEAR = ['--period <half-year>', 'the half-year', halfYear] as const;

function reportedCommand(): Command {
  return collaborationCommand(
    'reported',
    'Records that the account of a half-year was reported to the panel.',
  )
    .requiredOption(...HALF_YEAR)
    .option('--day <date>', 'the day: YYYY-MM-DD')
    .option('--take-back', 'it was not: take the record back')
    .action(async (options: EventOptions & { day?: string }, command: Command) => {
      if ((options.day === undefined) === (options.takeBack !== true)) {
        command.error('error: give either --day or --take-back');
      }
      const { body, collaboration, period, day } = options;
      const recorded = await withStore(body, ({ store }) =>
        recordPanelReport(store, { collaboration, period }, day ?? null, today()),
      );
      const what = day === undefined ? 'Took back the record' : `Recorded the report of ${day}`;
      write(
        options.json,
        { recorded },
        `${what} of ${collaboration}, ${period}, by revision ${recorded.revision}.`,
      );
    });
}

function replyCommand(): Command {
  return collaborationCommand(
    'reply',
    'Replies to one aspect of a comparison; everybody sees it beside the aspect.',
  )
    .requiredOption(...HALF_YEAR)
    .requiredOption('--aspect <key>', 'the key of the aspect, such as COST.WHOLE, STAFF.OWN or STATUS')
    .option('--text <text>', 'the reply')
    .option('--take-back', 'take the last reply on the aspect back')
    .action(async (options: EventOptions & { aspect: string; text?: string }, command: Command) => {
      if ((options.text === undefined) === (options.takeBack !== true) || options.text?.trim() === '') {
        command.error('error: give either --text with words, or --take-back');
      }
      const { body, collaboration, period, aspect, text } = options;
      const replied = await withStore(body, ({ store }) =>
        reply(store, { collaboration, period }, { aspect, text: text ?? null }, today()),
      );
      const what = text === undefined ? 'Took back the reply' : 'Replied';
      write(
        options.json,
        { replied },
        `${what} on ${aspect} of ${collaboration}, ${period}, by revision ${replied.revision}.`,
      );
    });
}

export function eventCommands(): Command[] {
  return [reportedCommand(), replyCommand()];
}
