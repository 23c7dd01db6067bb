import type { Decimal } from '../../common/number/decimal';
import { differingQualifiers } from '../alike/differingQualifiers';
import { sameAnswer } from '../answer/sameAnswer';
import type { FigureClaim } from '../model';
import type { PairFinding } from './pairFinding';
import { totalFell } from './runningTotal';
import { sameSpeaker } from './voices';

/** Sets two figures of one measure against each other. The order of the two does not matter. */
export function figurePair(a: FigureClaim, b: FigureClaim, tolerancePercent: Decimal): PairFinding {
  const differing = differingQualifiers(a, b);
  if (a.value === null || b.value === null) return { verdict: 'NOT_COMPARABLE', differing };
  if (totalFell(a, b, differing, tolerancePercent)) {
    return { verdict: sameSpeaker(a, b) ? 'CONTRADICTS_ITSELF' : 'DIFFERS', differing: [], totalFell: true };
  }
  if (differing.length > 0) return { verdict: 'NOT_COMPARABLE', differing };
  const answer = sameAnswer(a, b, tolerancePercent);
  const verdict = answer === 'DIFFERS' && sameSpeaker(a, b) ? 'CONTRADICTS_ITSELF' : answer;
  return { verdict, differing: [] };
}
