import type { Decimal } from '../../common/number/decimal';
import { quantityText } from '../../common/number/quantityText';
import { capitalised, listOf } from '../../common/text/words';
import type { ShareFinding, ShareKind } from './share';

const SAID: Readonly<Record<ShareKind, (share: string) => string>> = {
  cost: (share) => `pays ${share}`,
  resources: (share) => `provides ${share} of the resources`,
  benefit: (share) => `receives ${share} of the benefit or use`,
  votes: (share) => `holds ${share} of the votes`,
};

const MISSING: Readonly<Record<ShareKind, string>> = {
  cost: 'what it pays',
  resources: 'what it provides',
  benefit: 'what it receives',
  votes: 'how many votes it holds',
};

function percentText({ percent, derived }: ShareFinding): string {
  const text = percent.eq(50) && !derived ? 'half' : quantityText(percent, 'PERCENT');
  return derived ? `${text} (worked out)` : text;
}

/** "Pays 31%, holds half of the votes; what it receives is not stated." */
export function netReading(
  shares: Readonly<Partial<Record<ShareKind, ShareFinding>>>,
  unclear: readonly ShareKind[],
  net: Decimal | null,
): string {
  const kinds = Object.keys(SAID) as ShareKind[];
  const said = kinds.flatMap((kind) => {
    const share = shares[kind];
    return share ? [SAID[kind](percentText(share))] : [];
  });
  const missing = kinds
    .filter((kind) => !shares[kind] && !unclear.includes(kind))
    .map((kind) => MISSING[kind]);
  const parts = [
    said.join(', '),
    unclear.length > 0
      ? `several unlike shares are stated of ${listOf(unclear.map((kind) => MISSING[kind]))}`
      : '',
    missing.length > 0 ? `${listOf(missing)} ${missing.length === 1 ? 'is' : 'are'} not stated` : '',
    net === null
      ? ''
      : `it receives ${quantityText(net.abs(), 'PERCENT').replace('%', ' percentage points')} ${net.gte(0) ? 'more' : 'less'} than it pays`,
  ];
  return `${capitalised(parts.filter((part) => part !== '').join('; '))}.`;
}
