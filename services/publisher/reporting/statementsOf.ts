import { LoadError, problemText } from '../../common/account-files/problem';
import { COLLABORATION_ID_FORM, isCollaborationId } from '../../common/contract/codes';
import { hubError } from '../../common/errors/hubError';
import { quoted } from '../../common/text/quoted';
import { isHalfYear } from '../../common/time/reportingPeriod';
import type { AccountDocument } from '../document/document';
import { readDocument } from '../document/readDocument';
import type { Statements } from '../import/drafts';

/**
 * The figures and statements of a document that is to become a draft. `today` is YYYY-MM-DD.
 * Throws BAD_ACCOUNT with every problem.
 */
export function statementsOf(document: AccountDocument, body: string, today: string): Statements {
  const { collaboration, period } = document;
  if (document.body !== undefined && document.body !== null && document.body !== body) {
    throw hubError('BAD_VALUE', `The account is of ${quoted(document.body)}; this is "${body}".`);
  }
  if (!isCollaborationId(collaboration)) {
    throw hubError(
      'BAD_VALUE',
      `${quoted(collaboration)} is no collaboration id; write ${COLLABORATION_ID_FORM}.`,
    );
  }
  if (period && period !== 'undated' && !isHalfYear(period)) {
    throw hubError(
      'BAD_VALUE',
      `${quoted(period)} is no half-year; write 2020-21-H1, 2020-21-H2 or undated.`,
    );
  }
  try {
    return readDocument(document, body, today);
  } catch (error) {
    if (!(error instanceof LoadError)) throw error;
    throw hubError('BAD_ACCOUNT', error.message, { problems: error.problems.map(problemText) });
  }
}
