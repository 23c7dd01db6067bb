import { Aspect } from '../contract/enums';
import { isBodyCode } from '../contract/codes';
import { isPartialDate } from '../time/partialDate';
import { didYouMean } from '../text/didYouMean';
import { CellReader } from './cells';
import type { Problem } from './problem';
import { readStated, type ReadContext } from './speaker';
import type { StatedFact } from './stated';
import type { Row } from './table';

export const STATEMENT_COLUMNS = {
  required: [
    'id',
    'collaboration',
    'publisher',
    'observer',
    'stated_on',
    'aspect',
    'value',
    'reading',
    'source_id',
    'note',
  ],
  optional: ['stated_as', 'jointly_with', 'component'],
} as const;

/** The files call the date of a review that was held REVIEW; the contract, REVIEWED. */
const ASPECTS = { REVIEW: 'REVIEWED' } as const;

const STATUSES = ['PROPOSED', 'ACTIVE', 'CHANGING', 'PARTY_WITHDRAWING', 'ENDED'];

/** The value in its aspect's own form, or undefined with the problem noted. */
function readValue(cells: CellReader, aspect: Aspect, { asPublished }: ReadContext): string | undefined {
  const value = cells.neededText('value');
  if (value === undefined) return undefined;
  switch (aspect) {
    case 'STATUS':
      if (STATUSES.includes(value)) return value;
      return cells.refuse(
        'value',
        `is no status.${didYouMean(value, STATUSES)} Allowed: ${STATUSES.join(', ')}.`,
      );
    case 'START':
    case 'END':
    case 'REVIEWED':
    case 'REVIEW_DUE':
      return isPartialDate(value)
        ? value
        : cells.refuse('value', 'is no date; write YYYY, YYYY-MM or YYYY-MM-DD.');
    case 'LEAD':
    case 'HOST':
      return cells.bodyCode('value') ?? undefined;
    case 'NOTICE_GIVEN_BY':
      if (value === 'NONE' || isBodyCode(value)) return value;
      return cells.refuse('value', 'is neither a body code nor NONE.');
    case 'PARTIES': {
      const codes = cells.bodyCodes('value', asPublished ? /[;\s]+/ : undefined);
      if (codes?.length === 0) return cells.refuse('value', 'names no body.');
      return codes?.join(' ');
    }
    case 'LEGAL_BASIS':
    case 'DELIVERY_MODEL':
    case 'COST_SHARING':
    case 'FUNCTION':
      return /^[A-Z][A-Z0-9_]*$/.test(value)
        ? value
        : cells.refuse(
            'value',
            'is not allowed; write a word in capitals with underscores, such as LEAD_FORCE.',
          );
    case 'PURPOSE':
    case 'OBJECTIVE':
    case 'WITHDRAWAL_TERMS':
    case 'BOARD':
    case 'SENIOR_OWNER':
    case 'WORK_STREAM':
    case 'MONITORING':
    case 'OUTCOME':
    case 'SKILLS':
    case 'PUBLICATION':
      return value;
  }
}

/** Reads one row of statements.csv; undefined, with its problems noted, when it cannot be used. */
export function readStatementRow(
  row: Row,
  context: ReadContext,
  problems: Problem[],
): StatedFact | undefined {
  const cells = new CellReader(row, problems);
  const before = problems.length;
  const stated = readStated(cells, context);
  const aspect = cells.neededWord('aspect', Aspect, ASPECTS);
  const value = aspect === undefined ? undefined : readValue(cells, aspect, context);
  const component = cells.text('component');
  if (component !== null && /[()]/.test(component)) {
    cells.refuse('component', 'must not hold brackets: it is shown in brackets after the value.');
  }
  if (problems.length > before) return undefined;
  return {
    ...(stated as NonNullable<typeof stated>),
    absence: null,
    aspect: aspect as Aspect,
    value: value as string,
    component,
  };
}
