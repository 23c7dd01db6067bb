/** What the comparison asks the gateway to hand it, as the selections of @requires. */

const EVIDENCE = 'evidence { title publisher address date reading }';
const ABSENCE = 'absence { kind reason decidedBy }';

const FIGURE = [
  'measure scope basis includesInternalCosts about quantity { value unit text } precision roundedTo',
  'period { kind from to } component saving { category status } statedOn statedAs jointlyWith',
  EVIDENCE,
  ABSENCE,
  'note',
].join(' ');

const STATEMENT = `aspect value statedOn statedAs ${EVIDENCE} ${ABSENCE} note`;

/** For one comparison. */
export const COMPARISON_NEEDS = [
  'period tolerancePercent expected { id publishes body { code name } }',
  'collaboration { id name memberships { role from to body { code name } }',
  `observations { by figure { ${FIGURE} } statement { ${STATEMENT} } } }`,
  'accounts { id state period carriedForwardFrom revision reportedToPanelOn publisher { code name }',
  `figures { ${FIGURE} } statements { ${STATEMENT} } }`,
].join(' ');

/** For the completeness of one account. */
export const COMPLETENESS_NEEDS = 'state figures { measure saving { status } } statements { aspect value }';
