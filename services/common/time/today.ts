import type { LocalDate } from './partialDate';

const FORMAT = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' });

/** Today in the United Kingdom, whatever the machine's zone. */
export function today(now: Date = new Date()): LocalDate {
  return FORMAT.format(now);
}
