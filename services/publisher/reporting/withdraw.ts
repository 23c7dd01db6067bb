import type { DataSource } from 'typeorm';
import { hubError } from '../../common/errors/hubError';
import { hashOf } from '../import/drafts';
import { insertRevisions } from '../store/insertRevisions';
import { newHead } from '../store/revisionRow';
import { change, placeText, type Place } from './change';
import type { Published } from './publish';
import { LONGEST_REASON, wordsOf } from './words';

/** Takes back what is published of one half-year, for a reason; what was said stays readable as a revision. */
export async function withdraw(
  store: DataSource,
  place: Place,
  options: { today: string; reason: string | null },
): Promise<Published> {
  const reason = wordsOf(options.reason, 'The reason', LONGEST_REASON);
  return change(store, async (standing) => {
    standing.publishedAt(place);
    if (reason === null) {
      throw hubError(
        'REASON_NEEDED',
        `This takes back what was published of ${placeText(place)}: give a reason.`,
      );
    }
    const head = newHead({
      ...place,
      origin: 'BODY',
      publishedOn: options.today,
      state: 'WITHDRAWN',
      reason,
      contentHash: hashOf({ figures: [], facts: [] }),
    });
    const [revision] = await insertRevisions(
      standing.manager,
      [{ head, figures: [], facts: [] }],
      standing.stored,
    );
    return { ...place, revision: revision as number };
  });
}
