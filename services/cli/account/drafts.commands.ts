import type { Command } from 'commander';
import path from 'node:path';
import type { DataSource } from 'typeorm';
import { readAccountFiles } from '../../common/account-files/readAccountFiles';
import { StartError } from '../../common/errors/startError';
import { localAddress } from '../../common/config/settings';
import { counted } from '../../common/text/words';
import { today } from '../../common/time/today';
import type { Statements } from '../../publisher/import/drafts';
import { ownRows } from '../../publisher/import/ownRows';
import { preview } from '../../publisher/preview/preview';
import { discardDrafts, readDrafts, saveDraft } from '../../publisher/reporting/drafts';
import { statementsOf } from '../../publisher/reporting/statementsOf';
import { columns, write } from '../output';
import {
  address,
  bodyCommand,
  collaborationCommand,
  COLLABORATION_OF_DRAFTS,
  period as readPeriod,
  PERIOD_OF_DRAFTS,
  selectionOf,
  type BodyOptions,
  type CollaborationOptions,
} from './options';
import { readAccountFile } from './readAccountFile';
import { periodName, previewText } from './texts';
import { withStore } from './withStore';

interface DraftOptions extends BodyOptions {
  readonly file?: string;
  readonly csv?: string;
  readonly collaboration?: string;
  readonly period?: string;
  readonly new?: boolean;
}

function statementsFrom({ file, csv, body }: DraftOptions): Statements {
  if (file !== undefined) return statementsOf(readAccountFile(file), body, today());
  const own = ownRows(readAccountFiles(path.resolve(csv ?? ''), today()), body);
  if (own.figures.length + own.facts.length > 0) return own;
  throw new StartError(
    `No row in ${csv ?? ''} has "${body}" as its publisher or among those who speak jointly with it.`,
    'Write the code of the body into the column publisher.',
  );
}

/** Drafts of the same collaborations that were there before: publishing takes them along. */
async function otherDrafts(
  store: DataSource,
  saved: readonly { collaboration: string; period: string | null }[],
): Promise<{ collaboration: string; period: string | null }[]> {
  const isSaved = (one: { collaboration: string; period: string | null }): boolean =>
    saved.some(({ collaboration, period }) => one.collaboration === collaboration && one.period === period);
  const all = await readDrafts(store.manager, {});
  return all
    .filter((one) => !isSaved(one) && saved.some(({ collaboration }) => one.collaboration === collaboration))
    .map(({ collaboration, period }) => ({ collaboration, period }));
}

function draftCommand(): Command {
  return bodyCommand('draft', 'Checks an account and keeps it as a draft; nobody else sees it.')
    .option('--file <file>', 'account as JSON, as "show" writes it; - reads standard input')
    .option('--csv <folder>', 'folder with figures.csv, no-figure.csv, statements.csv and sources.csv')
    .option(...COLLABORATION_OF_DRAFTS)
    .option(...PERIOD_OF_DRAFTS)
    .option('--new', 'begin an account: of a body that has none yet, or of a collaboration that is new to it')
    .action(async (options: DraftOptions, command: Command) => {
      if ((options.file === undefined) === (options.csv === undefined)) {
        command.error('error: give either --file or --csv');
      }
      const selection = selectionOf(options.collaboration, options.period);
      // Checked before a store is made for a new body.
      const checked = options.new ? statementsFrom(options) : undefined;
      const { drafts, others } = await withStore(
        options.body,
        async ({ store }) => {
          const content = checked ?? statementsFrom(options);
          const now = new Date();
          const saved = await saveDraft(store, content, { selection, now, isNew: options.new ?? false });
          return { drafts: saved, others: await otherDrafts(store, saved) };
        },
        options.new,
      );
      if (drafts.length === 0)
        throw new StartError('Nothing in it matches.', 'Leave out --collaboration or --period.');
      const saved = drafts.map((draft) => ({
        collaboration: draft.collaboration,
        period: draft.period,
        figures: draft.figures.length,
        statements: draft.facts.length,
      }));
      const text = saved.map(
        (one) =>
          `Draft of ${one.collaboration}, ${periodName(one.period)}: ${counted(one.figures, 'figure')}, ${counted(one.statements, 'statement')}.`,
      );
      const more = others.map(
        ({ collaboration, period }) => `There is another draft: ${collaboration}, ${periodName(period)}.`,
      );
      write(options.json, { drafts: saved, others }, [...text, ...more].join('\n'));
    });
}

function draftsCommand(): Command {
  return bodyCommand('drafts', 'Lists the drafts of a body.').action(async (options: BodyOptions) => {
    const drafts = await withStore(options.body, ({ store }) => readDrafts(store.manager, {}));
    const list = drafts.map(({ collaboration, period, savedAt, content }) => ({
      collaboration,
      period,
      savedAt: savedAt.toISOString(),
      figures: content.figures.length,
      statements: content.facts.length,
    }));
    const rows = list.map((one) => [
      one.collaboration,
      periodName(one.period),
      one.savedAt,
      String(one.figures),
      String(one.statements),
    ]);
    const header = ['collaboration', 'half-year', 'saved', 'figures', 'statements'];
    write(
      options.json,
      { drafts: list },
      rows.length === 0 ? 'There are no drafts.' : columns([header, ...rows]),
    );
  });
}

function discardCommand(): Command {
  return collaborationCommand('discard', 'Throws drafts away.')
    .option(...PERIOD_OF_DRAFTS)
    .action(async (options: CollaborationOptions & { period?: string }) => {
      const { collaboration, period } = options;
      const discarded = await withStore(options.body, ({ store }) =>
        discardDrafts(store.manager, selectionOf(collaboration, period)),
      );
      write(options.json, { discarded }, `${counted(discarded, 'draft')} discarded.`);
    });
}

function previewCommand(): Command {
  return collaborationCommand(
    'preview',
    'Shows the comparison as it would come out if the drafts were published now; the gateway must be running.',
  )
    .option(...PERIOD_OF_DRAFTS)
    .option(
      '--as-at <period>',
      'the period as at whose end to compare (default: the latest of the drafts)',
      readPeriod,
    )
    .option(
      '--gateway <address>',
      'where the gateway answers (default: GATEWAY_URL, else this machine)',
      address,
    )
    .action(async (options: CollaborationOptions & { period?: string; asAt?: string; gateway?: string }) => {
      const { body, collaboration, period } = options;
      const result = await withStore(body, ({ store, settings }) =>
        preview(store, body, {
          ...selectionOf(collaboration, period),
          collaboration,
          asAt: options.asAt ?? null,
          gatewayUrl: options.gateway ?? settings.GATEWAY_URL ?? localAddress(settings.HOST, settings.PORT),
          today: today(),
        }),
      );
      write(options.json, result, previewText(result));
    });
}

export function draftCommands(): Command[] {
  return [draftCommand(), draftsCommand(), previewCommand(), discardCommand()];
}
