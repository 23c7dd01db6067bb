import { sum, toDecimal, type Decimal } from '../../common/number/decimal';
import { differingQualifiers } from '../alike/differingQualifiers';
import { clusters } from '../aspect/clusters';
import type { ComparisonInput, FigureClaim } from '../model';
import type { Names } from '../words/names';
import { figureSubject } from '../words/subject';
import { SHARES } from './additive';
import { missingParts, onePartEach } from './parts';
import { partsText } from './partsText';
import { allowedInSum } from './sumRange';
import type { SumFinding } from './sumFinding';

const HUNDRED = toDecimal(100);

function check(claims: readonly FigureClaim[], input: ComparisonInput, names: Names): SumFinding {
  const parts = onePartEach(claims);
  const total = sum(parts.map(({ value }) => value as Decimal));
  const difference = HUNDRED.minus(total);
  const fits = difference.abs().lte(allowedInSum(parts));
  const missing = fits ? [] : missingParts(input.members, parts);
  const added = partsText(parts, total, 'PERCENT', names);
  const base = {
    subject: figureSubject(claims, names),
    parts,
    total,
    unit: 'PERCENT' as const,
    stated: [],
    difference,
    missing,
  };
  if (fits) return { ...base, verdict: 'ADDS_UP', reason: `${added}.` };
  if (missing.length > 0 && difference.gt(0)) {
    return {
      ...base,
      verdict: 'INCOMPLETE',
      reason: `${added}. The share of ${names.list(missing)} is not stated.`,
    };
  }
  return { ...base, missing: [], verdict: 'DOES_NOT_ADD_UP', reason: `${added}, not 100%.` };
}

/** Checks whether the stated shares of one kind make up a hundred per cent. */
export function shareSums(input: ComparisonInput, names: Names): SumFinding[] {
  const shares = input.figures.filter(
    ({ figure, value }) =>
      value !== null &&
      SHARES.has(figure.measure) &&
      figure.scope === 'OWN' &&
      figure.quantity?.unit === 'PERCENT',
  );
  const sameKind = (a: FigureClaim, b: FigureClaim): boolean =>
    a.figure.measure === b.figure.measure &&
    differingQualifiers(a, b).every((qualifier) => qualifier === 'SUBJECT');
  return clusters(shares, sameKind).map((claims) => check(claims, input, names));
}
