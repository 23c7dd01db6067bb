import type { DataSource } from 'typeorm';
import { hubError } from '../../common/errors/hubError';
import { toFactColumns, toFigureColumns } from '../../common/store/toRow';
import { hashOf, type Statements } from '../import/drafts';
import { insertRevisions } from '../store/insertRevisions';
import { newHead } from '../store/revisionRow';
import { change, placeText, type Place, type Standing } from './change';
import { contentOf } from './content';
import { discardDraft, readDrafts, type Draft } from './drafts';
import { LONGEST_REASON, wordsOf } from './words';

/** A revision that has just been published. */
export interface Published extends Place {
  readonly revision: number;
}

const rowNames = ({ figures, facts }: Statements): Set<string> =>
  new Set([...figures.map(({ key }) => `figure "${key}"`), ...facts.map(({ key }) => `statement "${key}"`)]);

/** Refuses when a row of a draft stands in another half-year of the collaboration that no draft replaces. */
async function checkStandsOnce(standing: Standing, body: string, drafts: readonly Draft[]): Promise<void> {
  const [first] = drafts;
  if (first === undefined) return;
  const replaced = new Set(drafts.map(({ period }) => period));
  const names = drafts.map((draft) => ({ draft, names: rowNames(draft.content) }));
  for (const [place, { draft, names: here }] of names.entries()) {
    const other = names.slice(place + 1).find((one) => [...here].some((name) => one.names.has(name)));
    if (other === undefined) continue;
    const twice = [...here].find((name) => other.names.has(name)) ?? '';
    throw hubError(
      'STANDS_TWICE',
      `The ${twice} is in two drafts: ${placeText(draft)}, and ${placeText(other.draft)}. Discard the one that is out of date.`,
    );
  }
  for (const other of standing.published(first.collaboration).filter(({ period }) => !replaced.has(period))) {
    const there = rowNames(await contentOf(standing.manager, body, other));
    for (const { draft, names: here } of names) {
      const twice = [...here].find((name) => there.has(name));
      if (twice === undefined) continue;
      throw hubError(
        'STANDS_TWICE',
        `The ${twice} of this draft (${placeText(draft)}) stands in ${other.period ?? 'the part without a date'} already. ` +
          'Make a draft of that part without it and publish both together, withdraw that part, or give it another id.',
      );
    }
  }
}

/**
 * Publishes drafts of one collaboration, each as a new revision that replaces what stood in its half-year; drafts that
 * say what stands already are dropped. All or none. `reason` is needed where something is replaced. `today` is
 * YYYY-MM-DD.
 */
export async function publishDrafts(
  store: DataSource,
  body: string,
  selection: { collaboration: string; period?: string | null },
  options: { today: string; reason: string | null },
): Promise<Published[]> {
  const reason = wordsOf(options.reason, 'The reason', LONGEST_REASON);
  return change(store, async (standing) => {
    const drafts = await readDrafts(standing.manager, selection);
    if (drafts.length === 0) {
      const { collaboration, period } = selection;
      const what = period === undefined ? `"${collaboration}"` : placeText({ collaboration, period });
      throw hubError('NO_DRAFT', `There is no draft of ${what}.`);
    }
    const changed = drafts.filter((draft) => {
      const last = standing.at(draft);
      return last?.state !== 'PUBLISHED' || last.contentHash !== hashOf(draft.content);
    });
    if (changed.length === 0) {
      throw hubError(
        'NOTHING_CHANGED',
        `What is published of ${drafts.map(placeText).join('; ')} says the same already.`,
      );
    }
    const replaces = changed.find((draft) => standing.at(draft) !== undefined);
    if (replaces !== undefined && reason === null) {
      const what =
        standing.at(replaces)?.state === 'WITHDRAWN'
          ? 'This publishes again what was withdrawn'
          : 'This replaces what was published';
      throw hubError('REASON_NEEDED', `${what} of ${placeText(replaces)}: give a reason.`);
    }
    await checkStandsOnce(standing, body, changed);
    const numbers = await insertRevisions(
      standing.manager,
      changed.map(({ collaboration, period, content }) => ({
        head: newHead({
          collaboration,
          period,
          origin: 'BODY',
          publishedOn: options.today,
          state: 'PUBLISHED',
          reason,
          contentHash: hashOf(content),
        }),
        figures: content.figures.map(toFigureColumns),
        facts: content.facts.map(toFactColumns),
      })),
      standing.stored,
    );
    for (const draft of drafts) await discardDraft(standing.manager, draft);
    return changed.map(({ collaboration, period }, index) => ({
      collaboration,
      period,
      revision: numbers[index] as number,
    }));
  });
}
