/** The registry's types in the hub's own words. */
export const HUB_TYPES = `
"""What becomes of a publisher that is taken out."""
enum Retraction {
  "Its accounts stay expected and come as UNAVAILABLE."
  UNAVAILABLE
  "It becomes a body without a subgraph."
  UNPUBLISHED
}

"""The outcome of a change."""
type Publication {
  "The version of the supergraph that counts now."
  version: Int!
  "False when nothing had to be changed."
  changed: Boolean!
  "Warnings and notes; of a roll-back or a retraction, what it does to those who read."
  findings: [Finding!]!
}

"""Something that a check found."""
type Finding {
  "The rule, as a stable code."
  rule: String!
  "ERROR keeps the subgraph from being published; WARNING and NOTE do not."
  severity: String!
  "Where in the schema."
  coordinate: String
  "What is wrong."
  message: String!
  "What to do."
  advice: String!
  "Line of the SDL, from 1."
  line: Int
}

"""The registry in the hub's own words."""
type Hub {
  "Every subgraph, in order of code."
  subgraphs: [RegisteredSubgraph!]!
  "Versions of the supergraph, the newest first."
  versions(first: Int = 50): [SupergraphVersion!]!
  "Operations that were used at the gateways in the last so many days, those used most first; takes an operator's key."
  operations(days: Int = 90, first: Int = 100): [UsedOperation!]!
  "What was done with keys, also what was refused, the newest first; takes an operator's key."
  keyUses(first: Int = 100): [KeyUse!]!
}

"""An operation that was used at a gateway."""
type UsedOperation {
  "Its name, or (no name)."
  name: String!
  "Its text, without what somebody looked for."
  text: String!
  "The fields that it reads, as Type.field."
  fields: [String!]!
  "Who sent it, with version."
  clients: [String!]!
  "How often it was answered."
  count: Int!
  "How often the answer had errors."
  errors: Int!
  "The last day on which it was used."
  lastUsedOn: String!
}

"""One use of a key to the registry."""
type KeyUse {
  "When."
  at: String!
  "Number of the key; null when it is unknown."
  key: Int
  "What somebody wanted to do."
  action: String!
  "The body concerned; null for what only an operator may do."
  code: ID
  "allowed or refused."
  outcome: String!
}

"""A subgraph as the registry has it."""
type RegisteredSubgraph {
  "Code of the body."
  code: ID!
  "PUBLISHED, UNAVAILABLE or RETRACTED."
  state: String!
  "How many versions of its schema there are."
  schemaVersion: Int!
  "The version of the contract that it implements."
  contractVersion: String!
  "When it published its present schema."
  publishedAt: String!
}

"""A version of the supergraph; it never changes."""
type SupergraphVersion {
  "Its number."
  number: Int!
  "Identifies what it was made of."
  hash: String!
  "When it was made."
  madeAt: String!
  "Who made it."
  madeBy: String!
  "What changed."
  what: String!
  "Codes of the publishers in it."
  publishers: [ID!]!
}
`;
