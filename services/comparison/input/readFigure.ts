import {
  AbsenceKind,
  Basis,
  Capacity,
  Measure,
  PeriodKind,
  Precision,
  Reading,
  SavingCategory,
  SavingStatus,
  Scope,
  Unit,
  WithheldReason,
} from '../../common/contract/enums';
import type { Figure } from '../../common/contract/figure';
import { isPlainDecimal, toDecimal, type Decimal } from '../../common/number/decimal';
import { isPartialDate } from '../../common/time/partialDate';
import { asObject, isOptional, isText, isTextList } from './read';

const oneOf =
  (values: object) =>
  (value: unknown): boolean =>
    typeof value === 'string' && Object.hasOwn(values, value);

/** A JSON number that stands for an exact decimal of the contract. */
export function readDecimal(value: unknown): Decimal | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) return undefined;
  const decimal = toDecimal(value);
  return isPlainDecimal(decimal.toFixed()) ? decimal : undefined;
}

const isDecimal = (value: unknown): boolean => readDecimal(value) !== undefined;
const isDate = (value: unknown): boolean => isText(value) && isPartialDate(value);

export function isEvidence(value: unknown): boolean {
  const evidence = asObject(value);
  return (
    evidence !== undefined &&
    isText(evidence['title']) &&
    isOptional(evidence['publisher'], isText) &&
    isOptional(evidence['address'], isText) &&
    isOptional(evidence['date'], isDate) &&
    oneOf(Reading)(evidence['reading'])
  );
}

export function isAbsence(value: unknown): boolean {
  const absence = asObject(value);
  return (
    absence !== undefined &&
    oneOf(AbsenceKind)(absence['kind']) &&
    isOptional(absence['reason'], oneOf(WithheldReason)) &&
    isOptional(absence['decidedBy'], oneOf(Capacity))
  );
}

function isQuantity(value: unknown): boolean {
  const quantity = asObject(value);
  return (
    quantity !== undefined &&
    isDecimal(quantity['value']) &&
    oneOf(Unit)(quantity['unit']) &&
    isText(quantity['text'])
  );
}

function isPeriod(value: unknown): boolean {
  const period = asObject(value);
  return (
    period !== undefined &&
    oneOf(PeriodKind)(period['kind']) &&
    isOptional(period['from'], isDate) &&
    isOptional(period['to'], isDate)
  );
}

function isSaving(value: unknown): boolean {
  const saving = asObject(value);
  return (
    saving !== undefined &&
    isOptional(saving['category'], oneOf(SavingCategory)) &&
    isOptional(saving['status'], oneOf(SavingStatus))
  );
}

/** The figure when it has the contract's form; else undefined. The hub never guesses what a publisher meant. */
export function readFigure(value: unknown): Figure | undefined {
  const figure = asObject(value);
  if (figure === undefined) return undefined;
  const hasNumber = figure['quantity'] !== undefined && figure['quantity'] !== null;
  const valid =
    oneOf(Measure)(figure['measure']) &&
    oneOf(Scope)(figure['scope']) &&
    oneOf(Basis)(figure['basis']) &&
    isOptional(figure['includesInternalCosts'], (one) => typeof one === 'boolean') &&
    isOptional(figure['about'], isText) &&
    (hasNumber ? isQuantity(figure['quantity']) : isAbsence(figure['absence'])) &&
    oneOf(Precision)(figure['precision']) &&
    isOptional(figure['roundedTo'], isDecimal) &&
    isPeriod(figure['period']) &&
    isOptional(figure['component'], isText) &&
    isOptional(figure['saving'], isSaving) &&
    isOptional(figure['statedOn'], isDate) &&
    oneOf(Capacity)(figure['statedAs']) &&
    isTextList(figure['jointlyWith']) &&
    isOptional(figure['evidence'], isEvidence) &&
    isOptional(figure['absence'], isAbsence) &&
    isOptional(figure['note'], isText);
  return valid ? (figure as unknown as Figure) : undefined;
}
