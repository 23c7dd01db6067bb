import { Aspect, Capacity } from '../../common/contract/enums';
import type { Statement } from '../../common/contract/statement';
import { isPartialDate } from '../../common/time/partialDate';
import { asObject, isOptional, isText } from './read';
import { isAbsence, isEvidence } from './readFigure';

const isDate = (value: unknown): boolean => isText(value) && isPartialDate(value);

/** The statement when it has the contract's form; else undefined. */
export function readStatement(value: unknown): Statement | undefined {
  const statement = asObject(value);
  if (statement === undefined) return undefined;
  const { aspect, statedAs } = statement;
  const valid =
    isText(aspect) &&
    Object.hasOwn(Aspect, aspect) &&
    (isText(statement['value']) || isAbsence(statement['absence'])) &&
    isOptional(statement['statedOn'], isDate) &&
    isText(statedAs) &&
    Object.hasOwn(Capacity, statedAs) &&
    isOptional(statement['evidence'], isEvidence) &&
    isOptional(statement['absence'], isAbsence) &&
    isOptional(statement['note'], isText);
  return valid ? (statement as unknown as Statement) : undefined;
}
