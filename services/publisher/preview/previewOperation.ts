import { COMPARISON_NEEDS } from '../../comparison/external/needs';

/** What a preview asks the gateway for. A gateway with a safelist answers it too, word for word as it stands here. */
export const PREVIEW_OPERATION = `query Preview($id: ID!, $period: ReportingPeriod!) {
  collaboration(id: $id) { comparison(period: $period) { id ${COMPARISON_NEEDS} } }
}`;
