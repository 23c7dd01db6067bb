import { OpportunityStep, type Opportunity, type OpportunityEvent } from '../../common/contract/opportunity';
import { evidenceOf } from '../../common/store/toContract';
import { lastPossibleDay } from '../../common/time/partialDate';
import type { OpportunityRow } from '../store/opportunityRow';
import type { OpportunityStepRow } from '../store/opportunityStepRow';

const ORDER = Object.keys(OpportunityStep);

/** By the last day that a date can mean; of one day, in the order of the Act. */
function inOrderOfTime(a: OpportunityEvent, b: OpportunityEvent): number {
  const byDay = lastPossibleDay(a.on).localeCompare(lastPossibleDay(b.on));
  return byDay !== 0 ? byDay : ORDER.indexOf(a.step) - ORDER.indexOf(b.step);
}

function eventsOf(steps: readonly OpportunityStepRow[]): OpportunityEvent[] {
  return steps
    .flatMap(({ kind, on, note, ...row }) =>
      kind === 'NOTIFIED' || kind === 'VIEW' ? [] : [{ step: kind, on, evidence: evidenceOf(row), note }],
    )
    .sort(inOrderOfTime);
}

/** A stored opportunity in the contract's form. */
export function toOpportunity(row: OpportunityRow): Opportunity {
  const notifications = row.steps.flatMap(({ kind, body, on, note, ...step }) =>
    kind === 'NOTIFIED' && body !== null ? [{ body, notifiedOn: on, evidence: evidenceOf(step), note }] : [],
  );
  const views = row.steps.flatMap(({ body, view, ground, reason, on, note, ...step }) =>
    body !== null && view !== null
      ? [{ body, view, ground, reason, statedOn: on, evidence: evidenceOf(step), note }]
      : [],
  );
  const events = eventsOf(row.steps);
  return {
    id: row.key,
    title: row.title,
    description: row.description,
    collaboration: row.collaboration,
    raisedBy: row.raisedBy,
    raisedAs: row.raisedAs,
    consideredOn: row.consideredOn,
    notifications,
    views,
    outcome: events.at(-1)?.step ?? (notifications.length > 0 ? 'NOTIFIED' : 'CONSIDERED'),
    events,
    statedOn: row.statedOn,
    statedAs: row.statedAs,
    evidence: evidenceOf(row),
    note: row.note,
  };
}
