import type { Excess } from './overLimit';

/** The estimate of estimateCost: what an operation makes the hub do. */
export const cost = (found: number): Excess => ({
  code: 'OPERATION_TOO_COSTLY',
  setting: 'OPERATION_COST',
  says: (estimate) => `The operation is estimated to cost ${estimate}`,
  found,
});
