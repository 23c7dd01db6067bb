import { BODY_CODE_FORM, isBodyCode } from '../contract/codes';
import { isPlainDecimal, toDecimal, toExactNumber } from '../number/decimal';
import { didYouMean } from '../text/didYouMean';
import { isPartialDate } from '../time/partialDate';
import type { Problem } from './problem';
import type { Row } from './table';

const LONGEST_TEXT = 4000;

/** Reads the cells of one row. Each reader notes a problem and answers undefined when the cell cannot be used. */
export class CellReader {
  constructor(
    private readonly row: Row,
    private readonly problems: Problem[],
  ) {}

  /** Notes a problem with a column of this row. */
  refuse(column: string, message: string): undefined {
    const value = this.raw(column);
    const { file, row } = this.row;
    this.problems.push({ file, row, column, value: value === '' ? undefined : value, message });
    return undefined;
  }

  /** Notes that a key of this row stands further up already. `seen` maps the keys so far to their rows. */
  once(column: string, key: string, seen: Map<string, number>, also = ''): void {
    const earlier = seen.get(key);
    if (earlier === undefined) seen.set(key, this.row.row);
    else this.refuse(column, `stands in row ${earlier} already${also}.`);
  }

  /** The text as it stands; empty when the cell is empty or the file has no such column. */
  raw(column: string): string {
    return this.row.cells.get(column) ?? '';
  }

  private needed<T>(column: string, read: () => T | undefined): T | undefined {
    return this.raw(column) === '' ? this.refuse(column, 'the cell is empty; it must be filled.') : read();
  }

  text(column: string): string | null {
    const text = this.raw(column);
    if (text === '') return null;
    if (text.length <= LONGEST_TEXT) return text;
    this.refuse(column, `is longer than ${LONGEST_TEXT} characters.`);
    return null;
  }

  neededText(column: string): string | undefined {
    return this.needed(column, () => this.text(column) ?? undefined);
  }

  /** One of some words; `translate` maps the files' words to the contract's where they differ. */
  word<Value extends string>(
    column: string,
    allowed: { readonly [V in Value]: V },
    translate: Readonly<Record<string, NoInfer<Value>>> = {},
  ): Value | null | undefined {
    const text = this.raw(column);
    if (text === '') return null;
    if (Object.hasOwn(translate, text)) return translate[text];
    if (Object.hasOwn(allowed, text)) return text as Value;
    const known = [...Object.keys(allowed), ...Object.keys(translate)];
    return this.refuse(column, `is not allowed.${didYouMean(text, known)} Allowed: ${known.join(', ')}.`);
  }

  neededWord<Value extends string>(
    column: string,
    allowed: { readonly [V in Value]: V },
    translate: Readonly<Record<string, NoInfer<Value>>> = {},
  ): Value | undefined {
    return this.needed(column, () => this.word(column, allowed, translate) ?? undefined);
  }

  date(column: string): string | null | undefined {
    const text = this.raw(column);
    if (text === '') return null;
    return isPartialDate(text) ? text : this.refuse(column, 'is no date; write YYYY, YYYY-MM or YYYY-MM-DD.');
  }

  neededDate(column: string): string | undefined {
    return this.needed(column, () => this.date(column) ?? undefined);
  }

  /** A date of something that has been said: not after today. */
  pastDate(column: string, today: string): string | null | undefined {
    const date = this.date(column);
    if (date && date > today) return this.refuse(column, `lies in the future (today is ${today}).`);
    if (date && date < '1900') return this.refuse(column, 'lies before 1900.');
    return date;
  }

  /** A plain decimal number, as text without trailing noughts after the point. */
  decimal(column: string): string | null | undefined {
    const text = this.raw(column);
    if (text === '') return null;
    if (!isPlainDecimal(text)) {
      return this.refuse(
        column,
        'is not a plain number; write digits with at most four after one point, such as 3300000 or 12.50, without £, commas or words.',
      );
    }
    const decimal = toDecimal(text);
    return toExactNumber(decimal) === undefined
      ? this.refuse(column, 'has more digits than can be handed on exactly; write at most 15.')
      : decimal.toFixed();
  }

  neededDecimal(column: string): string | undefined {
    return this.needed(column, () => this.decimal(column) ?? undefined);
  }

  bodyCode(column: string): string | null | undefined {
    const text = this.raw(column);
    if (text === '') return null;
    return isBodyCode(text) ? text : this.refuse(column, `is no body code; write ${BODY_CODE_FORM}.`);
  }

  neededBodyCode(column: string): string | undefined {
    return this.needed(column, () => this.bodyCode(column) ?? undefined);
  }

  /** Body codes joined by semicolons, or as `between` says, in alphabetical order and each once. */
  bodyCodes(column: string, between: RegExp = /\s*;\s*/): string[] | undefined {
    const codes = this.raw(column)
      .split(between)
      .filter((code) => code !== '');
    const wrong = codes.find((code) => !isBodyCode(code));
    if (wrong !== undefined) {
      return this.refuse(
        column,
        `holds "${wrong}", which is no body code; write ${BODY_CODE_FORM}, joined by semicolons.`,
      );
    }
    return [...new Set(codes)].sort();
  }

  /** yes, no or unknown (also empty): true, false or null. */
  yesNoUnknown(column: string): boolean | null | undefined {
    switch (this.raw(column)) {
      case 'yes':
        return true;
      case 'no':
        return false;
      case 'unknown':
      case '':
        return null;
      default:
        return this.refuse(column, 'is not allowed. Allowed: yes, no, unknown.');
    }
  }
  /** Notes an observer's row on one body's own part that does not say whose part. */
  checkObserversSubject(scope: string | undefined, about: readonly string[] | undefined): void {
    if (this.raw('observer') === '' || scope !== 'OWN' || about?.length !== 0) return;
    this.refuse('about', 'the cell is empty; an observer who states one body’s own part must say whose.');
  }
}
