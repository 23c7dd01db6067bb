import { toDecimal, type Decimal } from './decimal';

/** Units of the contract's `Unit` enum. */
export type UnitName = 'GBP' | 'PERCENT' | 'HOURS' | 'FTE' | 'GBP_PER_HEAD' | 'MONTHS' | 'COUNT';

const SCALES = [
  { name: 'billion', size: toDecimal(1_000_000_000) },
  { name: 'million', size: toDecimal(1_000_000) },
] as const;

/** 1234567.5 as 1,234,567.5; never loses a digit. */
export function withThousands(value: Decimal): string {
  const [whole = '0', fraction] = value.abs().toFixed().split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${value.lt(0) ? '-' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

function pounds(value: Decimal): string {
  const sign = value.lt(0) ? '-' : '';
  const size = value.abs();
  for (const scale of SCALES) {
    if (size.lt(scale.size)) continue;
    const scaled = size.div(scale.size);
    if (scaled.round(2).eq(scaled)) return `${sign}£${withThousands(scaled)} ${scale.name}`;
  }
  const hasPence = !size.round(0).eq(size);
  const text = withThousands(size);
  const padded = hasPence && /\.\d$/.test(text) ? `${text}0` : text;
  return `${sign}£${padded}`;
}

/** Whole pence under a pound: 5p. */
function pence(value: Decimal): string | undefined {
  const whole = value.times(100);
  return value.gt(0) && value.lt(1) && whole.round(0).eq(whole) ? `${whole.toFixed()}p` : undefined;
}

function counted(value: Decimal, one: string, many: string): string {
  return `${withThousands(value)} ${value.eq(1) ? one : many}`;
}

/** A quantity as people say it, exact: £9.4 million, 22%, 15 months. */
export function quantityText(value: Decimal, unit: UnitName): string {
  switch (unit) {
    case 'GBP':
      return pounds(value);
    case 'GBP_PER_HEAD':
      return `${pence(value) ?? pounds(value)} a head`;
    case 'PERCENT':
      return `${withThousands(value)}%`;
    case 'HOURS':
      return counted(value, 'hour', 'hours');
    case 'MONTHS':
      return counted(value, 'month', 'months');
    case 'FTE':
      return `${withThousands(value)} full-time equivalent`;
    case 'COUNT':
      return withThousands(value);
  }
}
