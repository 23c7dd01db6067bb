import type { LocalDate } from './partialDate';

/** Today in the United Kingdom, whatever the machine's zone. */
export function today(now: Date = new Date()): LocalDate {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' }).format(now);
}
