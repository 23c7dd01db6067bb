import { asList, asObject, asText, type Json } from './input/read';
import { readComparison } from './input/readComparison';
import type { ComparisonInput } from './model';

/** How much is there of an account: within one request, the same revision of it has the same content. */
function sizeOf(account: Json | undefined): unknown {
  const { id, state, revision, figures, statements } = account ?? {};
  return [id, state, revision, asList(figures)?.length, asList(statements)?.length];
}

/** Tells the comparisons of one request apart: by id, by which accounts arrived, and by what was asked of the bodies. */
function keyOf(raw: Json): string {
  const [expected] = asList(raw['expected']) ?? [];
  const asked = Object.keys(asObject(asObject(expected)?.['body']) ?? {});
  const accounts = (asList(raw['accounts']) ?? []).map((account) => sizeOf(asObject(account)));
  return JSON.stringify([raw['id'], raw['period'], raw['tolerancePercent'], asked, accounts]);
}

/**
 * What the resolvers of one request share. An overview or a briefing is handed the comparisons that the same request
 * also asks for one by one: each is read, and worked out, once.
 */
export class ComparisonContext {
  private readonly inputs = new Map<string, ComparisonInput | undefined>();

  readonly read = (representation: unknown): ComparisonInput | undefined => {
    const raw = asObject(representation);
    if (raw === undefined || asText(raw['id']) === undefined) return readComparison(representation);
    const key = keyOf(raw);
    if (!this.inputs.has(key)) this.inputs.set(key, readComparison(raw));
    return this.inputs.get(key);
  };
}
