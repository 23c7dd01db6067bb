import type { DataSource } from 'typeorm';
import type { StatedFigure } from '../../common/account-files/stated';
import type { Capacity, WithheldReason } from '../../common/contract/enums';
import { hubError } from '../../common/errors/hubError';
import { toFactColumns, toFigureColumns } from '../../common/store/toRow';
import { didYouMean } from '../../common/text/didYouMean';
import { hashOf } from '../import/drafts';
import { insertRevisions } from '../store/insertRevisions';
import { newHead } from '../store/revisionRow';
import { change, placeText, type Place } from './change';
import { contentOf } from './content';
import type { Published } from './publish';
import { LONGEST_REASON, wordsOf } from './words';

export interface Withholding {
  /** The id of the figure. */
  readonly figure: string;
  /** The reason in law. */
  readonly because: WithheldReason;
  readonly decidedBy: Capacity | null;
  /** Why it is taken back now, in the words of the body. */
  readonly reason: string | null;
}

/** The number is gone; what it was about, on what basis and for which time, stays: another figure is not meant. */
function withheld(figure: StatedFigure, { because, decidedBy, reason }: Withholding): StatedFigure {
  return {
    ...figure,
    absence: { kind: 'WITHHELD', reason: because, decidedBy },
    reading: 'DIRECT',
    note: reason,
    value: null,
    unit: null,
    precision: 'EXACT',
    roundedTo: null,
  };
}

/**
 * Keeps a published figure back from now on: a new revision says WITHHELD with the reason in its place. The number stays
 * in the earlier revision: what was public once cannot be made secret.
 */
export async function withhold(
  store: DataSource,
  body: string,
  place: Place,
  withholding: Withholding,
  today: string,
): Promise<Published> {
  const reason = wordsOf(withholding.reason, 'The reason', LONGEST_REASON);
  return change(store, async (standing) => {
    const last = standing.publishedAt(place);
    const { figures, facts } = await contentOf(standing.manager, body, last);
    const numbers = figures.filter(({ absence }) => absence === null);
    const found = numbers.find(({ key }) => key === withholding.figure);
    if (found === undefined) {
      const known = numbers.map(({ key }) => key);
      throw hubError(
        'NOTHING_PUBLISHED',
        `No figure with a number is published under the id "${withholding.figure}" in ${placeText(place)}.${didYouMean(withholding.figure, known)}`,
      );
    }
    if (reason === null) {
      throw hubError(
        'REASON_NEEDED',
        `This takes back a published figure (${placeText(place)}): give a reason.`,
      );
    }
    const content = {
      figures: figures.map((figure) =>
        figure === found ? withheld(figure, { ...withholding, reason }) : figure,
      ),
      facts,
    };
    const head = newHead({
      ...place,
      origin: 'BODY',
      publishedOn: today,
      state: 'PUBLISHED',
      reason,
      contentHash: hashOf(content),
    });
    const [revision] = await insertRevisions(
      standing.manager,
      [{ head, figures: content.figures.map(toFigureColumns), facts: content.facts.map(toFactColumns) }],
      standing.stored,
    );
    return { ...place, revision: revision as number };
  });
}
