import { buildSchema, type GraphQLSchema } from 'graphql';
import { HUB_TYPES } from './hubTypes';
import { ROVER_TYPES } from './roverTypes';

const ROOTS = `
"""Where questions to the registry begin."""
type Query {
  "Where people can look things up; the registry has no pages of its own."
  frontendUrlRoot: String!
  "Who the key belongs to; null without a key that opens anything."
  me: Identity
  "The graph, by the first part of its ref: hub."
  graph(id: ID!): Graph
  "A variant, by its whole ref: hub@current."
  variant(ref: ID!): GraphVariantLookup
  "The registry of the hub, in the hub's own words."
  hub: Hub!
}

"""Changes to the registry."""
type Mutation {
  "Changes to the graph, as rover asks for them."
  graph(id: ID!): GraphMutation
  "Checks a subgraph and publishes it, when nothing is wrong with it. To waive conformance of what runs, and operations that would break, takes an operator's key."
  publishSubgraph(code: ID!, url: String, sdl: String!, waive: Boolean = false): Publication!
  "Checks a subgraph and changes nothing."
  checkSubgraph(code: ID!, url: String, sdl: String!): [Finding!]!
  "Publishes again what an earlier version was made of; takes an operator's key."
  rollback(version: Int!): Publication!
  "Takes a publisher out: its accounts become UNAVAILABLE, or it becomes a body without a subgraph. Takes the body's own key or an operator's."
  retract(code: ID!, as: Retraction!): Publication!
}
`;

let schema: GraphQLSchema | undefined;

/** The registry's GraphQL: what the rover client asks for, and the hub's own operations beside it. */
export function registrySchema(): GraphQLSchema {
  return (schema ??= buildSchema(ROOTS + HUB_TYPES + ROVER_TYPES));
}
