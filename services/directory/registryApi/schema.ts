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
  publishSubgraph(code: ID!, url: String, sdl: String!, waive: Boolean = false): Publication!
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

"Who a key belongs to."
interface Identity { id: ID! asActor: Actor! }
"The one graph that there is: hub."
type Graph implements Identity {
  id: ID!
  title: String!
  asActor: Actor!
  variant(name: String!): GraphVariant
  variants: [GraphVariant!]!
  checkWorkflow(id: ID!): CheckWorkflow
}
"An operator, as rover knows people."
type User implements Identity { id: ID! asActor: Actor! }
"What kind of holder a key has."
type Actor { type: ActorType! }
"Kinds of holders, in the words of rover; a body is a GRAPH, an operator a USER."
enum ActorType { GRAPH USER BACKFILL CRON ANONYMOUS_USER INTERNAL_IDENTITY SYNCHRONIZATION SYSTEM }

"What a ref leads to."
union GraphVariantLookup = GraphVariant | InvalidRefFormat
"The ref names nothing that there is."
type InvalidRefFormat { message: String! }
"The one variant that there is: current."
type GraphVariant {
  id: ID!
  name: String!
  subgraphs: [GraphVariantSubgraph!]
  subgraph(name: ID!): GraphVariantSubgraph
  latestApprovedLaunch: Launch
  latestLaunch: Launch
  sourceVariant: GraphVariant
}
"A published subgraph."
type GraphVariantSubgraph {
  name: String!
  url: String
  updatedAt: Timestamp
  activePartialSchema: PartialSchema!
}
"A moment, as ISO 8601 has it."
scalar Timestamp
"A schema as SDL."
scalar GraphQLDocument
"The schema of one subgraph."
type PartialSchema { sdl: String! }
"The making of a version of the supergraph."
type Launch { build: Build buildInput: BuildInput! }
"What a version was made with."
union BuildInput = CompositionBuildInput
"The version of federation that it was composed with."
type CompositionBuildInput { version: String }
"What came of composing."
type Build { result: BuildResult }
"Whether composing succeeded."
union BuildResult = BuildSuccess | BuildFailure
"The supergraph was composed."
type BuildSuccess { coreSchema: CoreSchema! }
"The supergraph could not be composed."
type BuildFailure { errorMessages: [BuildError!]! }
"One problem of composing."
type BuildError { message: String! code: String locations: [SourceLocation!]! }
"A place in a schema."
type SourceLocation { line: Int! column: Int! }
"The supergraph."
type CoreSchema { coreDocument: GraphQLDocument! }

"Changes to the graph."
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
"Changes to the variant."
type GraphVariantMutation {
  submitSubgraphCheckAsync(input: SubgraphCheckAsyncInput!): CheckRequestResult!
}
"Whether a check was made."
union CheckRequestResult = CheckRequestSuccess | InvalidInputError | PermissionError | PlanError
"A check was made; it is over already."
type CheckRequestSuccess { targetURL: String! workflowID: ID! }
"What was sent cannot be checked."
type InvalidInputError { message: String! }
"The key does not allow it."
type PermissionError { message: String! }
"Never answered: the hub has no plans to pay for."
type PlanError { message: String! }
"The schema of one subgraph."
input PartialSchemaInput { sdl: String hash: String }
"Where a schema comes from; it is not kept."
input GitContextInput { branch: String commit: ID committer: String message: String remoteUrl: String }
"What is to be checked."
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
"Which operations to look at; the hub looks at those of the last 90 days."
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
"A client; not used here."
input ClientInfoFilter { name: String version: String }
"An operation by name; not used here."
input OperationNameFilterInput { name: String! version: String }
"What came of publishing."
type CompositionAndUpsertResult {
  compositionConfig: CompositionConfig
  errors: [BuildError]!
  updatedGateway: Boolean!
  wasCreated: Boolean!
  wasUpdated: Boolean!
  launchCliCopy: String
  launchUrl: String
}
"Identifies a supergraph."
type CompositionConfig { schemaHash: String! }
"What came of taking a subgraph out."
type CompositionAndRemoveResult { errors: [BuildError]! updatedGateway: Boolean! }
"A finished check."
type CheckWorkflow { id: ID! status: CheckWorkflowStatus! tasks: [CheckWorkflowTask!]! }
"Whether a check found errors."
enum CheckWorkflowStatus { FAILED PASSED PENDING }
"Whether a part of a check found errors."
enum CheckWorkflowTaskStatus { BLOCKED FAILED PASSED PENDING }
"One part of a check."
interface CheckWorkflowTask { id: ID! status: CheckWorkflowTaskStatus! targetURL: String }
"Whether it composes with the others."
type CompositionCheckTask implements CheckWorkflowTask {
  id: ID!
  status: CheckWorkflowTaskStatus!
  targetURL: String
  coreSchemaModified: Boolean!
  result: CompositionResult
}
"The problems of composing."
interface CompositionResult { errors: [BuildError!]! }
"The problems of composing, in a check."
type CompositionCheckResult implements CompositionResult { errors: [BuildError!]! }
"The problems of composing, when it is published."
type CompositionPublishResult implements CompositionResult { errors: [BuildError!]! }
"What a change does to the operations that are used."
type OperationsCheckTask implements CheckWorkflowTask {
  id: ID!
  status: CheckWorkflowTaskStatus!
  targetURL: String
  result: OperationsCheckResult
}
"The changes, and how many operations were looked at."
type OperationsCheckResult {
  checkSeverity: ChangeSeverity!
  numberOfCheckedOperations: Int!
  changes: [Change!]!
}
"Whether a change keeps the subgraph from being published."
enum ChangeSeverity { FAILURE NOTICE }
"One change, or what it does to one operation."
type Change { severity: ChangeSeverity! code: String! description: String! }
"Everything else that was found in the schema."
type LintCheckTask implements CheckWorkflowTask {
  id: ID!
  status: CheckWorkflowTaskStatus!
  targetURL: String
  result: LintResult
}
"What was found in a schema, and how much of it."
type LintResult { diagnostics: [LintDiagnostic!]! stats: LintStats! }
"How many errors and warnings there are."
type LintStats { errorsCount: Int! warningsCount: Int! }
"One thing that was found."
type LintDiagnostic {
  coordinate: String!
  level: LintDiagnosticLevel!
  message: String!
  rule: LintRule!
  sourceLocations: [Coordinate!]!
}
"How serious it is; IGNORED is a note."
enum LintDiagnosticLevel { ERROR IGNORED WARNING }
"The rule, as a stable code."
scalar LintRule
"From where to where it is."
type Coordinate { start: Offset end: Offset subgraphName: String }
"A place in the text."
type Offset { byteOffset: Int! column: Int! line: Int! }
"Never answered: there are no checks of others."
type CustomCheckTask implements CheckWorkflowTask { id: ID! status: CheckWorkflowTaskStatus! targetURL: String result: CustomResult }
"Never answered."
type CustomResult { violations: [Violation!]! }
"Never answered."
type Violation { coordinate: String level: LintDiagnosticLevel! message: String! rule: String! sourceLocations: [Coordinate!]! }
"Never answered: there are no proposals."
type ProposalsCheckTask implements CheckWorkflowTask {
  id: ID!
  status: CheckWorkflowTaskStatus!
  targetURL: String
  didOverrideProposalsCheckTask: Boolean!
  proposalCoverage: String!
  relatedProposalResults: [RelatedProposal!]!
  severityLevel: String!
}
"Never answered."
type RelatedProposal { statusAtCheck: String! proposal: Proposal! }
"Never answered."
type Proposal { displayName: String! }
"Never answered: no variant is made of this one."
type DownstreamCheckTask implements CheckWorkflowTask { id: ID! status: CheckWorkflowTaskStatus! targetURL: String results: [DownstreamResult!] }
"Never answered."
type DownstreamResult { downstreamVariantName: String! failsUpstreamWorkflow: Boolean! }
`;

let schema: GraphQLSchema | undefined;

export function registrySchema(): GraphQLSchema {
  return (schema ??= buildSchema(SDL));
}
