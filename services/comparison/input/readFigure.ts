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

function oneOf(values: object): (value: unknown) => boolean {
  const known: ReadonlySet<unknown> = new Set(Object.keys(values));
  return (value) => known.has(value);
}

const isMeasure = oneOf(Measure);
const isScope = oneOf(Scope);
const isBasis = oneOf(Basis);
const isPrecision = oneOf(Precision);
const isCapacity = oneOf(Capacity);
const isReading = oneOf(Reading);
const isAbsenceKind = oneOf(AbsenceKind);
const isWithheldReason = oneOf(WithheldReason);
const isUnit = oneOf(Unit);
const isPeriodKind = oneOf(PeriodKind);
const isSavingCategory = oneOf(SavingCategory);
const isSavingStatus = oneOf(SavingStatus);
const isBoolean = (value: unknown): boolean => typeof value === 'boolean';

/** True for a JSON number that stands for an exact decimal of the contract. */
function isDecimal(value: unknown): value is number {
  return typeof value === 'number' && isPlainDecimal(String(value));
}

/** A JSON number that stands for an exact decimal of the contract. */
export function readDecimal(value: unknown): Decimal | undefined {
  return isDecimal(value) ? toDecimal(value) : undefined;
}

const isDate = (value: unknown): boolean => isText(value) && isPartialDate(value);

export function isEvidence(value: unknown): boolean {
  const evidence = asObject(value);
  return (
    evidence !== undefined &&
    isText(evidence['title']) &&
    isOptional(evidence['publisher'], isText) &&
    isOptional(evidence['address'], isText) &&
    isOptional(evidence['date'], isDate) &&
    isReading(evidence['reading'])
  );
}

export function isAbsence(value: unknown): boolean {
  const absence = asObject(value);
  return (
    absence !== undefined &&
    isAbsenceKind(absence['kind']) &&
    isOptional(absence['reason'], isWithheldReason) &&
    isOptional(absence['decidedBy'], isCapacity)
  );
}

function isQuantity(value: unknown): boolean {
  const quantity = asObject(value);
  return (
    quantity !== undefined &&
    isDecimal(quantity['value']) &&
    isUnit(quantity['unit']) &&
    isText(quantity['text'])
  );
}

function isPeriod(value: unknown): boolean {
  const period = asObject(value);
  return (
    period !== undefined &&
    isPeriodKind(period['kind']) &&
    isOptional(period['from'], isDate) &&
    isOptional(period['to'], isDate)
  );
}

function isSaving(value: unknown): boolean {
  const saving = asObject(value);
  return (
    saving !== undefined &&
    isOptional(saving['category'], isSavingCategory) &&
    isOptional(saving['status'], isSavingStatus)
  );
}

/** The figure when it has the contract's form; else undefined. The hub never guesses what a publisher meant. */
export function readFigure(value: unknown): Figure | undefined {
  const figure = asObject(value);
  if (figure === undefined) return undefined;
  const hasNumber = figure['quantity'] !== undefined && figure['quantity'] !== null;
  const valid =
    isMeasure(figure['measure']) &&
    isScope(figure['scope']) &&
    isBasis(figure['basis']) &&
    isOptional(figure['includesInternalCosts'], isBoolean) &&
    isOptional(figure['about'], isText) &&
    (hasNumber ? isQuantity(figure['quantity']) : isAbsence(figure['absence'])) &&
    isPrecision(figure['precision']) &&
    isOptional(figure['roundedTo'], isDecimal) &&
    isPeriod(figure['period']) &&
    isOptional(figure['component'], isText) &&
    isOptional(figure['saving'], isSaving) &&
    isOptional(figure['statedOn'], isDate) &&
    isCapacity(figure['statedAs']) &&
    isTextList(figure['jointlyWith']) &&
    isOptional(figure['evidence'], isEvidence) &&
    isOptional(figure['absence'], isAbsence) &&
    isOptional(figure['note'], isText);
  return valid ? (figure as unknown as Figure) : undefined;
}
