import type { Command } from 'commander';
import { hubError } from '../../common/errors/hubError';
import type { AccountDocument } from '../../publisher/document/document';
import { toDocument } from '../../publisher/document/toDocument';
import { readStanding } from '../../publisher/reporting/change';
import { diff } from '../../publisher/reporting/diff';
import { readDrafts } from '../../publisher/reporting/drafts';
import { history, revisionDocument } from '../../publisher/reporting/history';
import { write } from '../output';
import { collaborationCommand, place, placeOf, wholeNumber, type CollaborationOptions } from './options';
import { diffText, historyText } from './texts';
import { withStore, type Work } from './withStore';
import { writeAccountFolder } from './writeAccountFolder';

interface ShowOptions extends CollaborationOptions {
  readonly period?: string;
  readonly revision?: number;
  readonly csv?: string;
}

/** The revision that stands in a half-year. */
async function standingDocument(
  { store }: Work,
  { body, collaboration }: CollaborationOptions,
  period: string | null,
): Promise<AccountDocument> {
  const { number } = (await readStanding(store)).publishedAt({ collaboration, period });
  return revisionDocument(store.manager, body, { collaboration, revision: number });
}

function showCommand(): Command {
  return collaborationCommand('show', 'Writes what is published, to be corrected and drafted again.')
    .option('--period <half-year>', 'the half-year ("undated" for what carries no date)', place)
    .option('--revision <number>', 'a revision, also one that no longer stands', wholeNumber)
    .option('--csv <folder>', 'write CSV files into this folder instead of JSON')
    .action(async (options: ShowOptions, command: Command) => {
      const { body, collaboration, period, revision } = options;
      if ((period === undefined) === (revision === undefined)) {
        command.error('error: give either --period or --revision');
      }
      const document = await withStore(body, (work) =>
        revision === undefined
          ? standingDocument(work, options, placeOf(period ?? ''))
          : revisionDocument(work.store.manager, body, { collaboration, revision }),
      );
      if (options.csv === undefined) return write(true, document, '');
      const files = writeAccountFolder(options.csv, body, document);
      write(options.json, { files }, files.map((file) => `Wrote ${file}`).join('\n'));
    });
}

function historyCommand(): Command {
  return collaborationCommand('history', 'Lists every revision with its reason, the newest first.').action(
    async (options: CollaborationOptions) => {
      const rows = await withStore(options.body, ({ store }) =>
        history(store.manager, options.collaboration),
      );
      if (rows.length === 0) {
        throw hubError('NOTHING_PUBLISHED', `There is no revision of "${options.collaboration}".`);
      }
      const revisions = rows.map(({ id: _id, number, contentHash: _hash, ...row }) => ({
        revision: number,
        ...row,
      }));
      write(options.json, { revisions }, historyText(rows));
    },
  );
}

interface DiffOptions extends CollaborationOptions {
  readonly from?: number;
  readonly to?: number;
  readonly period?: string;
}

/** What a draft would change: the published content before, the draft after. */
async function draftDifference(
  work: Work,
  options: DiffOptions,
): Promise<[AccountDocument | null, AccountDocument]> {
  const { body, collaboration, period = '' } = options;
  const [draft] = await readDrafts(work.store.manager, { collaboration, period: placeOf(period) });
  if (draft === undefined)
    throw hubError('NO_DRAFT', `There is no draft of ${collaboration} in that half-year.`);
  const standing = (await readStanding(work.store)).at(draft);
  const before =
    standing?.state === 'PUBLISHED'
      ? await revisionDocument(work.store.manager, body, { collaboration, revision: standing.number })
      : null;
  return [before, toDocument({ body, ...draft }, draft.content)];
}

function diffCommand(): Command {
  return collaborationCommand(
    'diff',
    'Shows what differs between two revisions, or what a draft would change.',
  )
    .option('--from <number>', 'the earlier revision', wholeNumber)
    .option('--to <number>', 'the later revision', wholeNumber)
    .option('--period <half-year>', 'compare the draft of this half-year with what is published', place)
    .action(async (options: DiffOptions, command: Command) => {
      const { body, collaboration, from, to, period } = options;
      const byNumber = from !== undefined && to !== undefined;
      if (byNumber === (period !== undefined)) command.error('error: give --from and --to, or --period');
      const [before, after] = await withStore(body, async (work) =>
        byNumber
          ? [
              await revisionDocument(work.store.manager, body, { collaboration, revision: from }),
              await revisionDocument(work.store.manager, body, { collaboration, revision: to }),
            ]
          : draftDifference(work, options),
      );
      const differences = diff(before, after);
      write(options.json, { differences }, diffText(differences));
    });
}

export function readCommands(): Command[] {
  return [showCommand(), historyCommand(), diffCommand()];
}
