import { comparePeriods, halfOf, halfOfPartialDate } from '../../common/time/reportingPeriod';
import { today } from '../../common/time/today';
import type { Published } from '../published/reported';
import type { Register } from '../reference/register';

function ordered(periods: Iterable<string>): string[] {
  return [...new Set(periods)].sort(comparePeriods);
}

function observedPeriods(register: Register, collaboration: string): string[] {
  return (register.observations.get(collaboration) ?? [])
    .map(({ figure, statement }) => figure?.statedOn ?? statement?.statedOn)
    .filter((date) => date !== null && date !== undefined)
    .map(halfOfPartialDate);
}

/** The half-years in which anybody stated anything dated about a collaboration, oldest first. */
export function periodsOf(register: Register, published: Published, collaboration: string): string[] {
  const reported = (published.byCollaboration.get(collaboration) ?? [])
    .map(({ period }) => period)
    .filter((period) => period !== null);
  return ordered([...reported, ...observedPeriods(register, collaboration)]);
}

/** The latest half-year in which anybody stated anything dated about any collaboration. */
export function latestPeriod(register: Register, published: Published): string | undefined {
  const ids = new Set([...register.collaborations.keys(), ...published.byCollaboration.keys()]);
  return ordered([...ids].flatMap((id) => periodsOf(register, published, id))).at(-1);
}

/** The latest half-year in which anybody stated anything dated; today's when nobody has. */
export function latestPeriodNow(register: Register, published: Published): string {
  return latestPeriod(register, published) ?? halfOf(today());
}

/** The latest half-year in which a body stated anything dated. */
export function latestPeriodOf(published: Published, body: string): string | undefined {
  const periods = (published.byBody.get(body) ?? [])
    .map(({ period }) => period)
    .filter((period) => period !== null);
  return ordered(periods).at(-1);
}
