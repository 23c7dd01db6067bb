import { z } from 'zod';

/** What the directory serves at /state. */
export const PUBLISHED_STATE = z.object({
  /** Another one whenever anything changes that the directory knows of. */
  whole: z.string().min(1),
  /** By code: another one whenever the accounts change that the directory heard of from that publisher. */
  publishers: z.record(z.string(), z.string().min(1)),
});

export type PublishedState = Readonly<z.infer<typeof PUBLISHED_STATE>>;
