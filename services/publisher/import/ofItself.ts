import type {
  OfItselfFiles,
  StatedFunctionFigure,
  StatedOpportunity,
} from '../../common/account-files/statedOfItself';

/** What files say of one body; undefined where they say nothing, and empty where they say that there is nothing. */
export interface OwnLists {
  readonly opportunities?: readonly StatedOpportunity[];
  readonly functionCosts?: readonly StatedFunctionFigure[];
}

/**
 * The body's own rows. A file without a single row says of every body that there is nothing; one with rows of others
 * only says nothing of this one.
 */
function ownRows<T extends { readonly publisher: string | null }>(
  rows: readonly T[] | undefined,
  body: string,
): readonly T[] | undefined {
  const own = rows?.filter(({ publisher }) => publisher === body);
  return rows?.length === 0 || own?.length !== 0 ? own : undefined;
}

/** What the files of a folder say of one body. */
export function ownLists({ opportunities, functionCosts }: OfItselfFiles, body: string): OwnLists {
  return {
    opportunities: ownRows(opportunities, body),
    functionCosts: ownRows(functionCosts, body),
  };
}
