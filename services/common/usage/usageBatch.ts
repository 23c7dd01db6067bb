import { z } from 'zod';

/** Operations beyond what is kept apart are counted under this id. */
export const OTHERS = 'others';

/** Most operations in one batch. */
export const MOST_OPERATIONS = 1000;

const USE = z.object({
  /** In the United Kingdom. */
  day: z.iso.date(),
  client: z.string().max(100),
  version: z.string().max(50),
  count: z.number().int().positive().max(1e9),
  /** How many of them were answered with errors. */
  errors: z.number().int().nonnegative().max(1e9),
});

/** An operation as usage knows it: without anything that tells what somebody looked for. */
export const USED_OPERATION = z.object({
  /** Hash of the text; or "others". */
  id: z.string().regex(/^([0-9a-f]{32}|others)$/),
  name: z.string().max(200),
  /** Normalised: no literals, no comments, definitions in order. */
  text: z.string().max(100_000),
  /** The fields that it reads, as Type.field. */
  fields: z.array(z.string().max(300)).max(5000),
});

const OPERATION = USED_OPERATION.extend({ uses: z.array(USE).min(1).max(1000) });

/** What a gateway hands to the directory: how often each operation was used, by whom, on which day. */
export const USAGE_BATCH = z.object({
  /** The same batch may come twice, when the answer got lost: it counts once. */
  id: z.uuid(),
  operations: z.array(OPERATION).min(1).max(MOST_OPERATIONS),
});

export type UsageBatch = Readonly<z.infer<typeof USAGE_BATCH>>;
export type OperationUsage = Readonly<UsageBatch['operations'][number]>;
