import type { BodyRow } from '../store/referenceRows';
import type { Body } from './body.type';

/** A body as resolvers hand it on: the fields that need no work; the field resolvers add the rest. */
export function toBody({ code, name, kind, onsCode, governance, governingBody, panel }: BodyRow): Body {
  return {
    code,
    name,
    kind,
    onsCode,
    governingBody: { name: governingBody, kind: governance, from: null, to: null },
    panel: panel === null ? null : { name: panel },
  } as Body;
}
