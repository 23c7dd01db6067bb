import type { Party } from '../model';
import { asList, asObject, asText } from './read';

/** What the comparison has of a body's own words on something that it may publish. */
export type Words<T> =
  | { readonly kind: 'stated'; readonly said: T }
  /** Its publisher answers, and does not say: it may be on an earlier version of the contract. */
  | { readonly kind: 'not stated' }
  /** The publisher could not be reached, or answered what the contract does not allow. */
  | { readonly kind: 'unavailable' }
  /** It has no published subgraph. */
  | { readonly kind: 'not published' };

/** A body that is expected to have something to say, as the directory hands it over. */
export interface ExpectedBodyInput extends Party {
  readonly publishes: boolean;
}

/** The expected bodies in the order given; undefined when the directory has not answered. */
export function readExpectedBodies(raw: unknown): ExpectedBodyInput[] | undefined {
  return asList(raw)?.flatMap((value) => {
    const entry = asObject(value);
    const body = asObject(entry?.['body']);
    const code = asText(body?.['code']);
    if (code === undefined) return [];
    return [{ code, name: asText(body?.['name']) ?? code, publishes: entry?.['publishes'] === true }];
  });
}

/**
 * A body's words, of what the gateway handed over of it: the body is missing when its publisher is down, and the field
 * is null when the publisher does not say. `read` answers undefined for what has not the contract's form.
 */
export function readWords<T>(
  { publishes }: ExpectedBodyInput,
  body: unknown,
  field: string,
  read: (value: readonly unknown[]) => T | undefined,
): Words<T> {
  if (!publishes) return { kind: 'not published' };
  const given = asObject(body)?.[field];
  if (given === null) return { kind: 'not stated' };
  const list = asList(given);
  const said = list && read(list);
  return said === undefined ? { kind: 'unavailable' } : { kind: 'stated', said };
}

/** Reads every element, or answers undefined as soon as one has not the contract's form, or when there are too many. */
export function readAtMost<T>(
  most: number,
  list: readonly unknown[],
  read: (value: unknown) => T | undefined,
): T[] | undefined {
  if (list.length > most) return undefined;
  const all = list.map(read).filter((one) => one !== undefined);
  return all.length === list.length ? all : undefined;
}
