import { Lexer, Source, TokenKind } from 'graphql';
import type { Excess } from './overLimit';

/** Tokens of a document, without parsing it. Text that is no GraphQL ends the count: the parser says what is wrong. */
export function countTokens(source: string): number {
  const lexer = new Lexer(new Source(source));
  let count = 0;
  try {
    while (lexer.advance().kind !== TokenKind.EOF) count++;
  } catch {
    return count;
  }
  return count;
}

/**
 * Names, numbers, strings and punctuation marks, told before anything is parsed. Validation is quadratic in fields of
 * one name: 1000 tokens of them took 20 milliseconds, 2000 took 60, 8000 took 250.
 */
export const tokens = (source: string): Excess => ({
  code: 'OPERATION_TOO_LARGE',
  setting: 'OPERATION_TOKENS',
  says: (found) => `The operation has ${found} tokens (names, values, punctuation marks)`,
  found: countTokens(source),
});
