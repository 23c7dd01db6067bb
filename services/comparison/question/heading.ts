import type { Aspect, Measure } from '../../common/contract/enums';
import type { ScrutinyHeading } from '../enums';

/** The heading of the East Midlands panels' list under which an aspect falls. */
export function headingOf(measure: Measure | null, aspect: Aspect | null): ScrutinyHeading {
  if (measure === 'VOTE_SHARE') return 'GOVERNANCE';
  if (measure !== null) return 'COST_BENEFIT_AND_VALUE';
  switch (aspect) {
    case 'LEAD':
    case 'HOST':
    case 'WORK_STREAM':
    case 'SENIOR_OWNER':
      return 'WORK_STREAMS_AND_LEADS';
    case 'MONITORING':
    case 'REVIEWED':
    case 'REVIEW_DUE':
    case 'OUTCOME':
    case 'OBJECTIVE':
    case 'PUBLICATION':
    case 'SKILLS':
      return 'MONITORING_AND_EVIDENCE';
    case 'COST_SHARING':
      return 'COST_BENEFIT_AND_VALUE';
    default:
      return 'GOVERNANCE';
  }
}
