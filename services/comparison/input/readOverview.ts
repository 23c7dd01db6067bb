import { isReportingPeriod } from '../../common/time/reportingPeriod';
import { toDecimal } from '../../common/number/decimal';
import type { BriefingInput } from '../briefing/briefing';
import type { ComparisonInput, Party } from '../model';
import type { OverviewInput } from '../overview/overview';
import { merged } from './claims';
import { asList, asObject, asText, type Json } from './read';
import { readComparison, readObservation } from './readComparison';

/** Reads one comparison, or hands over the same one that was read before. */
export type ReadComparison = (representation: unknown) => ComparisonInput | undefined;

function readComparisons(raw: Json, read: ReadComparison): ComparisonInput[] | undefined {
  const list = asList(raw['comparisons']);
  return list?.map(read).filter((one) => one !== undefined);
}

function readBody(raw: unknown): Party | undefined {
  const body = asObject(raw);
  const code = asText(body?.['code']);
  return code === undefined ? undefined : { code, name: asText(body?.['name']) ?? code };
}

/** What observers say about collaboration as a whole, as a comparison without parties. */
function readRemarks(raw: Json, period: string): ComparisonInput {
  const observations = (asList(raw['observations']) ?? []).map((one) => readObservation(one, period));
  return {
    id: '',
    collaboration: '',
    collaborationName: 'collaboration as a whole',
    period,
    tolerancePercent: toDecimal(1),
    parties: [],
    members: [],
    breakdowns: [],
    replies: [],
    statistics: new Map(),
    function: 'OTHER',
    figures: merged(observations.flatMap(({ figures }) => figures)),
    facts: merged(observations.flatMap(({ facts }) => facts)),
  };
}

/** Reads what the gateway hands over for an overview; undefined when the directory has not answered. */
export function readOverview(
  representation: unknown,
  read: ReadComparison = readComparison,
): OverviewInput | undefined {
  const raw = asObject(representation);
  const period = asText(raw?.['period']);
  const comparisons = raw && readComparisons(raw, read);
  if (!raw || !period || !isReportingPeriod(period) || !comparisons) return undefined;
  const bodies = (asList(raw['bodies']) ?? []).map(readBody).filter((body) => body !== undefined);
  return { period, comparisons, bodies, remarks: readRemarks(raw, period) };
}

/** Reads what the gateway hands over for a briefing; undefined when the directory has not answered. */
export function readBriefing(
  representation: unknown,
  read: ReadComparison = readComparison,
): BriefingInput | undefined {
  const raw = asObject(representation);
  const period = asText(raw?.['period']);
  const body = readBody(raw?.['body']);
  const comparisons = raw && readComparisons(raw, read);
  if (!raw || !body || !period || !isReportingPeriod(period) || !comparisons) return undefined;
  const panel = asText(asObject(asObject(raw['body'])?.['panel'])?.['name']) ?? null;
  return { body, panel, period, comparisons };
}
