import type { AccountFiles } from '../../common/account-files/readAccountFiles';
import type { Stated, StatedFact, StatedFigure } from '../../common/account-files/stated';

/** What one body states, as seen from that body. */
export interface OwnRows {
  readonly figures: readonly StatedFigure[];
  readonly facts: readonly StatedFact[];
  /** Rows by other bodies or by observers: left out, they are not this body's to publish. */
  readonly others: number;
}

function makers(row: Stated): readonly string[] {
  return row.publisher === null ? [] : [row.publisher, ...row.jointlyWith];
}

function asSeenFrom<T extends Stated>(row: T, body: string): T {
  return {
    ...row,
    publisher: body,
    jointlyWith: makers(row)
      .filter((code) => code !== body)
      .sort(),
  };
}

/**
 * A figure of the first maker's own part is, in another maker's account, about the first; and a figure about a body is,
 * in that body's account, simply its own.
 */
function figureAsSeenFrom(row: StatedFigure, body: string): StatedFigure {
  const seen = asSeenFrom(row, body);
  const isFirstMakers = row.scope === 'OWN' && row.about.length === 0 && row.publisher !== null;
  const about = isFirstMakers ? [row.publisher] : row.about;
  return { ...seen, about: about.length === 1 && about[0] === body ? [] : about };
}

/**
 * Picks out what a body states: its own rows, and joint statements that it made with others.
 * A joint statement stands in the account of every body that made it.
 */
export function ownRows(files: AccountFiles, body: string): OwnRows {
  const isOwn = (row: Stated): boolean => makers(row).includes(body);
  const figures = files.figures.filter(isOwn).map((row) => figureAsSeenFrom(row, body));
  const facts = files.facts.filter(isOwn).map((row) => asSeenFrom(row, body));
  return {
    figures,
    facts,
    others: files.figures.length + files.facts.length - figures.length - facts.length,
  };
}
