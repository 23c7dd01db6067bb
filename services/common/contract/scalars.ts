import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import { LRUCache } from 'lru-cache';
import Big from 'big.js';
import { isPlainDecimal, toDecimal, toExactNumber, type Decimal } from '../number/decimal';
import { isLocalDate, isPartialDate } from '../time/partialDate';
import { isReportingPeriod, REPORTING_PERIOD_FORMS } from '../time/reportingPeriod';

/** How many texts of one form are remembered to be right, and how long such a text is at most. */
const MOST_REMEMBERED = 10_000;
const LONGEST_REMEMBERED = 300;

/** A scalar that is text of one form, both ways. The same few dates and addresses come again and again. */
function textScalar(options: {
  name: string;
  description: string;
  form: string;
  isValid: (text: string) => boolean;
}): GraphQLScalarType<string, string> {
  const valid = new LRUCache<string, true>({ max: MOST_REMEMBERED });
  const check = (value: unknown, node?: ValueNode): string => {
    if (typeof value === 'string') {
      if (valid.get(value)) return value;
      if (options.isValid(value)) {
        if (value.length <= LONGEST_REMEMBERED) valid.set(value, true);
        return value;
      }
    }
    const given = typeof value === 'string' ? `"${value}"` : String(value);
    throw new GraphQLError(`${given} is no ${options.name}; write ${options.form}.`, { nodes: node });
  };
  return new GraphQLScalarType({
    name: options.name,
    description: options.description,
    serialize: (value) => check(value),
    parseValue: (value) => check(value),
    parseLiteral: (node) => check(node.kind === Kind.STRING ? node.value : undefined, node),
  });
}

export const LocalDateScalar = textScalar({
  name: 'LocalDate',
  description: 'A whole date without time or zone: 2021-03-31.',
  form: 'YYYY-MM-DD',
  isValid: isLocalDate,
});

export const PartialDateScalar = textScalar({
  name: 'PartialDate',
  description: 'A date as fully as it is known: 2021, 2021-03 or 2021-03-31.',
  form: 'YYYY, YYYY-MM or YYYY-MM-DD',
  isValid: isPartialDate,
});

export const ReportingPeriodScalar = textScalar({
  name: 'ReportingPeriod',
  description:
    'A financial year from April to March (2020-21), or its half from April (2020-21-H1) or from October (2020-21-H2).',
  form: REPORTING_PERIOD_FORMS,
  isValid: isReportingPeriod,
});

/** True for http and https addresses: other schemes must never become a link on a page. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s<>"]+$/i.test(text) && URL.canParse(text);
}

export const UrlScalar = textScalar({
  name: 'URL',
  description: 'The address of a web page or document, http or https.',
  form: 'an address that begins with http:// or https://',
  isValid: isWebAddress,
});

export const DateTimeScalar = new GraphQLScalarType({
  ...GraphQLDateTime.toConfig(),
  description: 'A moment in UTC, in RFC 3339 form: 2021-03-31T12:00:00Z.',
  specifiedByURL: undefined,
  extensions: {},
});

function exactDecimal(value: unknown, node?: ValueNode): Decimal {
  const text = value instanceof Big ? value.toFixed() : String(value);
  if (typeof value === 'number' ? Number.isFinite(value) : isPlainDecimal(text)) {
    const decimal = toDecimal(text);
    if (isPlainDecimal(decimal.toFixed())) return decimal;
  }
  throw new GraphQLError(`${text} is no Decimal; write at most 14 digits before the point and 4 after it.`, {
    nodes: node,
  });
}

/** The numbers that decimals were written as: a figure that is kept is written many times. */
const written = new WeakMap<object, number>();

/** Internally text or Big; on the wire a JSON number, refused when no number is exactly equal. */
export const DecimalScalar = new GraphQLScalarType<Decimal, number>({
  name: 'Decimal',
  description: 'An exact decimal number with at most four places; a JSON number on the wire.',
  serialize: (value) => {
    const before = value instanceof Big ? written.get(value) : undefined;
    if (before !== undefined) return before;
    const decimal = exactDecimal(value);
    const number = toExactNumber(decimal);
    if (number === undefined) {
      throw new GraphQLError(`${decimal.toFixed()} cannot be written as a JSON number without loss.`);
    }
    if (value instanceof Big) written.set(value, number);
    return number;
  },
  parseValue: (value) => exactDecimal(value),
  parseLiteral: (node) =>
    exactDecimal(node.kind === Kind.INT || node.kind === Kind.FLOAT ? node.value : undefined, node),
});
