/** The part of the registry API that the rover client speaks, under that API's own names: they are not the hub's to choose. */
export const ROVER_TYPES = `
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
