import type { DataSource, EntityManager } from 'typeorm';
import { hubError } from '../../common/errors/hubError';
import { didYouMean } from '../../common/text/didYouMean';
import { standingRevisions } from '../account/standing';
import { lockRevisions } from '../store/insertRevisions';
import { RevisionRow } from '../store/revisionRow';

/** One collaboration in one half-year; null for what carries no date. */
export interface Place {
  readonly collaboration: string;
  readonly period: string | null;
}

export const placeText = ({ collaboration, period }: Place): string =>
  `${collaboration}, ${period ?? 'without a date'}`;

/** What stands while a change is made: nobody else can publish before it is done. */
export class Standing {
  private readonly standing: readonly RevisionRow[];

  constructor(
    readonly manager: EntityManager,
    /** Every revision of the body. */
    readonly stored: readonly RevisionRow[],
  ) {
    this.standing = standingRevisions(stored);
  }

  /** The newest revision of the figures and statements of a place, also when it withdrew them. */
  at({ collaboration, period }: Place): RevisionRow | undefined {
    return this.standing.find((one) => one.collaboration === collaboration && one.period === period);
  }

  /** The places of a collaboration with published figures or statements. */
  published(collaboration: string): RevisionRow[] {
    return this.standing.filter((one) => one.collaboration === collaboration && one.state === 'PUBLISHED');
  }

  /** The published revision of a place. Refuses when there is none, and says what there is instead. */
  publishedAt(place: Place): RevisionRow {
    const found = this.at(place);
    if (found?.state === 'PUBLISHED') return found;
    this.needAccount(place.collaboration);
    const periods = this.published(place.collaboration).map(({ period }) => period ?? 'undated');
    throw hubError(
      'NOTHING_PUBLISHED',
      `Nothing is published of ${placeText(place)}. Published half-years: ${periods.sort().join(', ')}.`,
    );
  }

  /** Refuses when the body has published nothing at all of a collaboration. */
  needAccount(collaboration: string): void {
    if (this.published(collaboration).length > 0) return;
    const known = new Set(
      this.standing.filter(({ state }) => state === 'PUBLISHED').map((one) => one.collaboration),
    );
    throw hubError(
      'NOTHING_PUBLISHED',
      `This body has published no account of "${collaboration}".${didYouMean(collaboration, known)}`,
    );
  }
}

/** What stands now, to read; it may have changed a moment later. */
export async function readStanding(store: DataSource): Promise<Standing> {
  return new Standing(store.manager, await store.getRepository(RevisionRow).find());
}

/** Makes a change to what is published, in one transaction and one after the other. */
export function change<Result>(
  store: DataSource,
  work: (standing: Standing) => Promise<Result>,
): Promise<Result> {
  return store.transaction(async (manager) => {
    await lockRevisions(store, manager);
    return work(new Standing(manager, await manager.find(RevisionRow)));
  });
}
