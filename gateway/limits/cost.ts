import type { Excess } from './overLimit';

/** The estimate of estimateCost: what an operation makes the hub do, and the field that most of it stands under. */
export const cost = (found: number, most?: string): Excess => ({
  code: 'OPERATION_TOO_COSTLY',
  setting: 'OPERATION_COST',
  says: (estimate) =>
    `The operation is estimated to cost ${estimate}${most === undefined ? '' : `, most of it under ${most}`}`,
  found,
});
