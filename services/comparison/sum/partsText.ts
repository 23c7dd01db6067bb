import type { Unit } from '../../common/contract/enums';
import type { Decimal } from '../../common/number/decimal';
import { listOf } from '../../common/text/words';
import type { FigureClaim } from '../model';
import type { Names } from '../words/names';
import { amountText, saidText } from '../words/quantities';

/** "£9.5 million (Surrey Police) and £12.7 million (Sussex Police) make £22.2 million"; of one part, that it is the only one. */
export function partsText(parts: readonly FigureClaim[], total: Decimal, unit: Unit, names: Names): string {
  const terms = parts.map((part) => `${saidText(part)} (${names.list(part.subject.split(' '))})`);
  return `${listOf(terms)} ${terms.length === 1 ? 'is the only part stated' : `make ${amountText(total, unit)}`}`;
}
