/** What the gateway knows of a request while it answers. The hub's own operations are nobody's. */
export interface RequestContext {
  /** Whose request it is: the key of the client's budgets. */
  client?: string;
}
