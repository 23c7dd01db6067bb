import { partialDateText } from '../../common/time/partialDate';
import type { Claim } from '../model';
import { link, plainText } from '../../common/text/markdownText';

interface Cited {
  readonly title: string;
  readonly publisher: string | null;
  readonly address: string | null;
  readonly date: string | null;
}

/** The sources of one section, numbered in the order in which they are first cited. */
export class SourceList {
  private readonly numbers = new Map<string, number>();
  private readonly sources: Cited[] = [];

  /** "[3]", the number of a claim's source, or that it names none. */
  cite(claim: Claim): string {
    const { evidence } = claim.kind === 'figure' ? claim.figure : claim.statement;
    if (!evidence) return 'no source named';
    const { title, publisher = null, address = null, date = null } = evidence;
    const key = JSON.stringify([title, address, date]);
    let number = this.numbers.get(key);
    if (number === undefined) {
      this.sources.push({ title, publisher, address, date });
      number = this.sources.length;
      this.numbers.set(key, number);
    }
    return `\\[${number}\\]`;
  }

  /** One line for each source, with a link where an address is known. */
  lines(): string[] {
    return this.sources.map(({ title, publisher, address, date }, index) => {
      const rest = [publisher && plainText(publisher), date && partialDateText(date)]
        .filter(Boolean)
        .join(', ');
      return `\\[${index + 1}\\] ${link(title, address)}${rest ? `, ${rest}` : ''}${address ? '' : ' (no address found)'}`;
    });
  }
}
