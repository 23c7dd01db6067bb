import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { USED_OPERATION } from '../../services/common/usage/usageBatch';
import type { DescribedOperation } from '../usage/describeOperation';

/** Stands before every key. The number is that of the form below: another form is never read as this one. */
export const PREFIX = 'hub:answer:1:';

/** Most that one entry may have, in bytes. */
export const MOST_BYTES = 500_000;

/** An answer without errors, as it goes over the wire, with the operation that it counts as a use of. */
export interface SharedAnswer {
  readonly type: string;
  readonly text: string;
  readonly used: DescribedOperation;
}

/** An entry is a seal, a line that says what the answer is, and the answer's text as it is. */
const HEAD = z.object({
  /** The entry's own: tells when an answer belongs to another question. */
  key: z.string(),
  /** When the answer was made, by the clock of the gateway that made it, in milliseconds since 1970. */
  at: z.number().int(),
  type: z.string().regex(/^application\/(graphql-response\+)?json(; ?charset=utf-8)?$/),
  used: USED_OPERATION,
});

const sealOf = (secret: string, rest: string): string =>
  createHmac('sha256', secret).update(rest).digest('base64url');

/** Where the answer to a question is. `secret` is what gateways that give the same answers have in common. */
export const keyOf = (secret: string, question: string): string => PREFIX + sealOf(secret, question);

/** Undefined when it would be larger than an entry may be. */
export function writeEntry(
  { type, text, used }: SharedAnswer,
  { key, at, secret }: { readonly key: string; readonly at: number; readonly secret: string },
): string | undefined {
  // Before anything is copied: a text has at least as many bytes as characters.
  if (text.length > MOST_BYTES) return undefined;
  const head: z.infer<typeof HEAD> = { key, at, type, used: { ...used, fields: [...used.fields] } };
  const rest = `${JSON.stringify(head)}\n${text}`;
  const entry = `${sealOf(secret, rest)}\n${rest}`;
  return Buffer.byteLength(entry) > MOST_BYTES ? undefined : entry;
}

/** A text's first line, and what follows. */
function firstLine(text: string): readonly [string, string] {
  const end = text.indexOf('\n');
  return end < 0 ? ['', text] : [text.slice(0, end), text.slice(end + 1)];
}

/**
 * Reads what Redis gave for a key, with the milliseconds that Redis leaves it. How old the answer is tell both the clock
 * of Redis and those of the gateways, and the greater age counts: what was written late is not younger, and a gateway
 * whose clock is behind takes nothing for new. Throws when it is not what a gateway wrote there.
 */
export function readEntry(
  { entry, leftMs }: { readonly entry: unknown; readonly leftMs: unknown },
  of: { readonly key: string; readonly secret: string; readonly lifeMs: number; readonly now: number },
): { readonly answer: SharedAnswer; readonly ageMs: number } {
  if (typeof entry !== 'string' || typeof leftMs !== 'number') throw new Error('no answer of this form');
  if (Buffer.byteLength(entry) > MOST_BYTES) throw new Error('an answer that is too large');
  const [seal, rest] = firstLine(entry);
  if (seal !== sealOf(of.secret, rest)) throw new Error('an answer that no gateway wrote');
  const [line, text] = firstLine(rest);
  const { key, at, type, used } = HEAD.parse(JSON.parse(line));
  if (key !== of.key) throw new Error('the answer to another question');
  if (!text.startsWith('{"data":{')) throw new Error('an answer with errors');
  if (!(leftMs >= 0 && leftMs <= of.lifeMs)) throw new Error('an answer that does not grow old');
  return { answer: { type, text, used }, ageMs: Math.max(of.lifeMs - leftMs, of.now - at) };
}
