/**
 * What the estimate of an operation's cost is made of, in units of 0.04 to 0.08 milliseconds of the hub’s time, as measured
 * on the real data (32 subgraphs, 2 shared cores). The README publishes it; a test compares the two.
 */

/** What a field adds to the 1 that every field costs: it asks for the accounts of many publishers. */
export const ADDED: Readonly<Record<string, number>> = {
  nation: 8000,
  overview: 1500,
  briefing: 500,
  comparison: 50,
  accounts: 20,
  contact: 20,
  publishes: 20,
};

/** What it costs to plan one of those fields, wherever it is written and however often it is answered. */
export const PLANNED = 400;

/** How often a list counts that no `first` bounds. */
export const LIST = 5;

/** The same for lists that are often longer. */
export const LONG_LISTS: Readonly<Record<string, number>> = {
  bodies: 50,
  publishers: 50,
  peers: 50,
  comparisons: 20,
  ranked: 20,
  collaborations: 10,
  memberships: 10,
};

/** What is asked about the schema is answered from memory: that part of its cost counts. */
export const INTROSPECTION = 0.1;
