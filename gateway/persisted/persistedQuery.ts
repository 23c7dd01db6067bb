import { createHash } from 'node:crypto';
import { z } from 'zod';

/** What clients send instead of an operation's text, as Apollo Client and others do. */
const EXTENSION = z.object({
  persistedQuery: z.object({ version: z.literal(1), sha256Hash: z.string().regex(/^[0-9a-f]{64}$/) }),
});

/** SHA-256 of an operation's text, in hexadecimal digits: how clients name a persisted operation. */
export function hashOf(operation: string): string {
  return createHash('sha256').update(operation).digest('hex');
}

/** What a request asks for by hash. */
export type RequestedHash =
  | { readonly kind: 'none' }
  | { readonly kind: 'hash'; readonly hash: string }
  | { readonly kind: 'unreadable' };

export function requestedHash(extensions: unknown): RequestedHash {
  const given =
    typeof extensions === 'object' && extensions !== null
      ? (extensions as Readonly<Record<string, unknown>>)['persistedQuery']
      : undefined;
  if (given === undefined || given === null) return { kind: 'none' };
  const hash = EXTENSION.safeParse(extensions).data?.persistedQuery.sha256Hash;
  return hash === undefined ? { kind: 'unreadable' } : { kind: 'hash', hash };
}
