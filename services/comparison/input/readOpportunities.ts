import { isBodyCode, isCollaborationId } from '../../common/contract/codes';
import { BodyView, ViewGround, type OpportunityView } from '../../common/contract/opportunity';
import { isPartialDate } from '../../common/time/partialDate';
import type { OpportunityClaim } from '../notification/model';
import { asList, asObject, asText, isOptional, isText, type Json } from './read';
import { readAtMost } from './readExpected';
import { isEvidence } from './readFigure';

/** Most opportunities of one body, and notifications and views of each: one body must not stop all others. */
const MOST_OPPORTUNITIES = 500;
const MOST_OF_EACH = 200;

const isCode = (value: unknown): value is string => isText(value) && isBodyCode(value);
const isDate = (value: unknown): value is string => isText(value) && isPartialDate(value);

function readNotification(value: unknown): OpportunityClaim['notifications'][number] | undefined {
  const raw = asObject(value);
  const [body, notifiedOn] = [raw?.['body'], raw?.['notifiedOn']];
  return isCode(body) && isDate(notifiedOn) ? { body, notifiedOn } : undefined;
}

function isView(raw: Json): boolean {
  return (
    isCode(raw['body']) &&
    isText(raw['view']) &&
    Object.hasOwn(BodyView, raw['view']) &&
    isOptional(raw['ground'], (ground) => isText(ground) && Object.hasOwn(ViewGround, ground)) &&
    isOptional(raw['reason'], isText) &&
    isDate(raw['statedOn']) &&
    isOptional(raw['evidence'], isEvidence) &&
    isOptional(raw['note'], isText)
  );
}

function readView(value: unknown): OpportunityView | undefined {
  const raw = asObject(value);
  return raw && isView(raw) ? (raw as unknown as OpportunityView) : undefined;
}

/** Who raised it and as what; null when the publisher did, undefined for what has not the contract's form. */
function readRaised(raw: Json): OpportunityClaim['raised'] | undefined {
  const [by, id] = [raw['raisedBy'] ?? null, raw['raisedAs'] ?? null];
  if (by === null && id === null) return null;
  return isCode(by) && isText(id) && isCollaborationId(id) ? { by, id } : undefined;
}

/** An opportunity, when it has the contract's form; else undefined. */
export function readOpportunity(value: unknown): OpportunityClaim | undefined {
  const raw = asObject(value);
  const [id, title] = [asText(raw?.['id']), asText(raw?.['title'])];
  if (raw === undefined || id === undefined || title === undefined || !isCollaborationId(id))
    return undefined;
  const raised = readRaised(raw);
  const notifications = readAtMost(MOST_OF_EACH, asList(raw['notifications']) ?? [null], readNotification);
  const views = readAtMost(MOST_OF_EACH, asList(raw['views']) ?? [null], readView);
  if (raised === undefined || notifications === undefined || views === undefined) return undefined;
  return { id, title, raised, notifications, views };
}

/** The opportunities of one body; undefined when one of them has not the contract's form. */
export function readOpportunities(list: readonly unknown[]): OpportunityClaim[] | undefined {
  return readAtMost(MOST_OPPORTUNITIES, list, readOpportunity);
}
