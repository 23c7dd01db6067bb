import { isPartialDate } from '../../common/time/partialDate';
import type { BodyStatistics, OfficialNumber } from '../model';
import { asList, asObject, asText } from './read';
import { readDecimal } from './readFigure';

function readOne(raw: unknown): { measure: string; number: OfficialNumber } | undefined {
  const statistic = asObject(raw);
  const measure = asText(statistic?.['measure']);
  const value = readDecimal(statistic?.['value']);
  const asAt = asText(statistic?.['asAt']);
  if (!measure || !value || !asAt || !isPartialDate(asAt)) return undefined;
  return { measure, number: { value, asAt, note: asText(statistic?.['note']) ?? null } };
}

/** The statistics of the expected bodies, where the gateway hands them over; the latest of each kind. */
export function readStatistics(expected: readonly unknown[]): Map<string, BodyStatistics> {
  const byBody = new Map<string, BodyStatistics>();
  for (const entry of expected) {
    const body = asObject(asObject(entry)?.['body']);
    const code = asText(body?.['code']);
    const statistics = (asList(body?.['statistics']) ?? []).map(readOne).filter((one) => one !== undefined);
    const latest = (measure: string): OfficialNumber | undefined =>
      statistics
        .filter((one) => one.measure === measure)
        .map(({ number }) => number)
        .toSorted((a, b) => b.asAt.localeCompare(a.asAt))[0];
    if (code) byBody.set(code, { population: latest('POPULATION'), officers: latest('OFFICER_FTE') });
  }
  return byBody;
}
