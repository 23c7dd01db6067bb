import { buildSchema, type GraphQLSchema } from 'graphql';

/**
 * The registry's GraphQL: the part of the registry API that the rover client speaks, under that API's own names, and
 * the hub's own operations beside it.
 */
const SDL = `
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
  publishSubgraph(code: ID!, url: String!, sdl: String!, waive: Boolean = false): Publication!
  "Checks a subgraph and changes nothing."
  checkSubgraph(code: ID!, url: String, sdl: String!): [Finding!]!
  "Publishes again what an earlier version was made of; takes an operator's key."
  rollback(version: Int!): Publication!
  "Takes a publisher out: its accounts become UNAVAILABLE, or it becomes a body without a subgraph. Takes an operator's key."
  retract(code: ID!, as: Retraction!): Publication!
}

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
  "Warnings."
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

interface Identity { id: ID! asActor: Actor! }
type Graph implements Identity {
  id: ID!
  title: String!
  asActor: Actor!
  variant(name: String!): GraphVariant
  variants: [GraphVariant!]!
  checkWorkflow(id: ID!): CheckWorkflow
}
type User implements Identity { id: ID! asActor: Actor! }
type Actor { type: ActorType! }
enum ActorType { GRAPH USER BACKFILL CRON ANONYMOUS_USER INTERNAL_IDENTITY SYNCHRONIZATION SYSTEM }

union GraphVariantLookup = GraphVariant | InvalidRefFormat
type InvalidRefFormat { message: String! }
type GraphVariant {
  id: ID!
  name: String!
  subgraphs: [GraphVariantSubgraph!]
  subgraph(name: ID!): GraphVariantSubgraph
  latestApprovedLaunch: Launch
  latestLaunch: Launch
  sourceVariant: GraphVariant
}
type GraphVariantSubgraph {
  name: String!
  url: String
  updatedAt: Timestamp
  activePartialSchema: PartialSchema!
}
scalar Timestamp
scalar GraphQLDocument
type PartialSchema { sdl: String! }
type Launch { build: Build buildInput: BuildInput! }
union BuildInput = CompositionBuildInput
type CompositionBuildInput { version: String }
type Build { result: BuildResult }
union BuildResult = BuildSuccess | BuildFailure
type BuildSuccess { coreSchema: CoreSchema! }
type BuildFailure { errorMessages: [BuildError!]! }
type BuildError { message: String! code: String locations: [SourceLocation!]! }
type SourceLocation { line: Int! column: Int! }
type CoreSchema { coreDocument: GraphQLDocument! }

type GraphMutation {
  variant(name: String!): GraphVariantMutation
  publishSubgraph(
    name: String!
    url: String
    revision: String!
    activePartialSchema: PartialSchemaInput!
    graphVariant: String!
    gitContext: GitContextInput
  ): CompositionAndUpsertResult
  removeImplementingServiceAndTriggerComposition(
    graphVariant: String!
    name: String!
    dryRun: Boolean = false
  ): CompositionAndRemoveResult!
  lintSchema(sdl: String!, baseSdl: String): LintResult!
}
type GraphVariantMutation {
  submitSubgraphCheckAsync(input: SubgraphCheckAsyncInput!): CheckRequestResult!
}
union CheckRequestResult = CheckRequestSuccess | InvalidInputError | PermissionError | PlanError
type CheckRequestSuccess { targetURL: String! workflowID: ID! }
type InvalidInputError { message: String! }
type PermissionError { message: String! }
type PlanError { message: String! }
input PartialSchemaInput { sdl: String hash: String }
input GitContextInput { branch: String commit: ID committer: String message: String remoteUrl: String }
input SubgraphCheckAsyncInput {
  config: HistoricQueryParametersInput
  gitContext: GitContextInput
  graphRef: ID
  introspectionEndpoint: String
  isSandbox: Boolean
  proposedSchema: GraphQLDocument
  subgraphName: String
  triggeredBy: ID
  isProposal: Boolean
  sourceVariant: String
}
input HistoricQueryParametersInput {
  from: String
  to: String
  queryCountThreshold: Int
  queryCountThresholdPercentage: Float
  ignoredOperations: [ID!]
  excludedClients: [ClientInfoFilter!]
  excludedOperationNames: [OperationNameFilterInput!]
  includedVariants: [String!]
}
input ClientInfoFilter { name: String version: String }
input OperationNameFilterInput { name: String! version: String }
type CompositionAndUpsertResult {
  compositionConfig: CompositionConfig
  errors: [BuildError]!
  updatedGateway: Boolean!
  wasCreated: Boolean!
  wasUpdated: Boolean!
  launchCliCopy: String
  launchUrl: String
}
type CompositionConfig { schemaHash: String! }
type CompositionAndRemoveResult { errors: [BuildError]! updatedGateway: Boolean! }
type CheckWorkflow { id: ID! status: CheckWorkflowStatus! tasks: [CheckWorkflowTask!]! }
enum CheckWorkflowStatus { FAILED PASSED PENDING }
enum CheckWorkflowTaskStatus { BLOCKED FAILED PASSED PENDING }
interface CheckWorkflowTask { id: ID! status: CheckWorkflowTaskStatus! targetURL: String }
type CompositionCheckTask implements CheckWorkflowTask {
  id: ID!
  status: CheckWorkflowTaskStatus!
  targetURL: String
  coreSchemaModified: Boolean!
  result: CompositionResult
}
interface CompositionResult { errors: [BuildError!]! }
type CompositionCheckResult implements CompositionResult { errors: [BuildError!]! }
type CompositionPublishResult implements CompositionResult { errors: [BuildError!]! }
type OperationsCheckTask implements CheckWorkflowTask {
  id: ID!
  status: CheckWorkflowTaskStatus!
  targetURL: String
  result: OperationsCheckResult
}
type OperationsCheckResult {
  checkSeverity: ChangeSeverity!
  numberOfCheckedOperations: Int!
  changes: [Change!]!
}
enum ChangeSeverity { FAILURE NOTICE }
type Change { severity: ChangeSeverity! code: String! description: String! }
type LintCheckTask implements CheckWorkflowTask {
  id: ID!
  status: CheckWorkflowTaskStatus!
  targetURL: String
  result: LintResult
}
type LintResult { diagnostics: [LintDiagnostic!]! stats: LintStats! }
type LintStats { errorsCount: Int! warningsCount: Int! }
type LintDiagnostic {
  coordinate: String!
  level: LintDiagnosticLevel!
  message: String!
  rule: LintRule!
  sourceLocations: [Coordinate!]!
}
enum LintDiagnosticLevel { ERROR IGNORED WARNING }
scalar LintRule
type Coordinate { start: Offset end: Offset subgraphName: String }
type Offset { byteOffset: Int! column: Int! line: Int! }
type CustomCheckTask implements CheckWorkflowTask { id: ID! status: CheckWorkflowTaskStatus! targetURL: String result: CustomResult }
type CustomResult { violations: [Violation!]! }
type Violation { coordinate: String level: LintDiagnosticLevel! message: String! rule: String! sourceLocations: [Coordinate!]! }
type ProposalsCheckTask implements CheckWorkflowTask {
  id: ID!
  status: CheckWorkflowTaskStatus!
  targetURL: String
  didOverrideProposalsCheckTask: Boolean!
  proposalCoverage: String!
  relatedProposalResults: [RelatedProposal!]!
  severityLevel: String!
}
type RelatedProposal { statusAtCheck: String! proposal: Proposal! }
type Proposal { displayName: String! }
type DownstreamCheckTask implements CheckWorkflowTask { id: ID! status: CheckWorkflowTaskStatus! targetURL: String results: [DownstreamResult!] }
type DownstreamResult { downstreamVariantName: String! failsUpstreamWorkflow: Boolean! }
`;

let schema: GraphQLSchema | undefined;

export function registrySchema(): GraphQLSchema {
  return (schema ??= buildSchema(SDL));
}
