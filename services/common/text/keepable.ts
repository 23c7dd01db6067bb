/** Lone surrogates and U+0000: PostgreSQL cannot keep them as they are. */
const UNKEEPABLE = /[\0\p{Surrogate}]/u;

/** The text without what cannot be kept, for texts of which only that they came matters. */
export function keepable(text: string): string {
  return text.replace(/[\0\p{Surrogate}]/gu, '\ufffd');
}

/** True for text that can be kept without a loss. */
export function isKeepable(text: string): boolean {
  return !UNKEEPABLE.test(text);
}

/** True when every text in a value, at any depth, can be kept. */
export function isAllKeepable(value: unknown): boolean {
  if (typeof value === 'string') return isKeepable(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.values(value).every(isAllKeepable);
}
