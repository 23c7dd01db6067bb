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

const OBSERVATION = `by figure { ${FIGURE} } statement { ${STATEMENT} }`;

const COLLABORATION = [
  'collaboration { id name function memberships { role from to body { code name } }',
  `observations { ${OBSERVATION} }`,
  'breakdowns { whole { measure component } parts { measure component } } }',
].join(' ');

/** What it needs of an account from the publisher itself. */
export const ACCOUNT_NEEDS = [
  'state carriedForwardFrom revision reportedToPanelOn',
  `figures { ${FIGURE} } statements { ${STATEMENT} } replies { aspect period text repliedOn }`,
].join(' ');

const ACCOUNTS = `accounts { id period publisher { code name } ${ACCOUNT_NEEDS} }`;

function comparisonNeeds(body: string): string {
  return `period tolerancePercent expected { id publishes body { ${body} } } ${COLLABORATION} ${ACCOUNTS}`;
}

/** For one comparison. */
export const COMPARISON_NEEDS = comparisonNeeds('code name');

/** For figures for each resident and officer. */
export const VALUE_NEEDS = comparisonNeeds('code name statistics { measure value asAt note }');

/** For an overview: every comparison in it. */
export const OVERVIEW_NEEDS = `period bodies { code name } observations { ${OBSERVATION} } comparisons { id ${COMPARISON_NEEDS} }`;

/** For a briefing: every comparison in it. */
export const BRIEFING_NEEDS = `period body { code name panel { name } } comparisons { id ${COMPARISON_NEEDS} }`;

/** For the completeness of one account. */
export const COMPLETENESS_NEEDS = 'state figures { measure saving { status } } statements { aspect value }';

const EXPECTED = 'expected { publishes body { code name } }';

/** What it needs of a body's function costs from the publisher itself. */
export const FUNCTION_COSTS_NEEDS = `functionCosts { function year cost { ${FIGURE} } staff { ${FIGURE} } }`;

/** For function costs among peers. */
export const PEER_COSTS_NEEDS = `${EXPECTED} bodies { code ${FUNCTION_COSTS_NEEDS} }`;

/** To know which notifications a body made and received. */
export const NOTIFICATIONS_NEEDS =
  'body { code opportunities { id raisedBy raisedAs notifications { body } } }';

/** What it needs of a body's opportunities from the publisher itself. */
export const OPPORTUNITIES_NEEDS = `opportunities { id title raisedBy raisedAs notifications { body notifiedOn } views { body view ground reason statedOn ${EVIDENCE} note } }`;

/** To check whether one notification got an answer. */
export const NOTIFICATION_CHECK_NEEDS = `${EXPECTED} by { code ${OPPORTUNITIES_NEEDS} } to { code ${OPPORTUNITIES_NEEDS} }`;
