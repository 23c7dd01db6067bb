import { hubError } from '../../common/errors/hubError';
import { quoted } from '../../common/text/quoted';
import type { Finding } from '../checks/finding';
import type { PublishedSubgraphRow } from '../store/publishedRows';
import type { CheckResult, CheckResults } from './checkResults';
import type { RegistryRequest } from './context';
import { check, publish, retract } from './publishing';

/** The only graph and variant that there are: hub@current. */
const GRAPH = 'hub';
const VARIANT = 'current';

const PAGE = 'https://github.com/apollographql/rover';

interface PublishArguments {
  readonly name: string;
  readonly url?: string | null;
  readonly activePartialSchema: { readonly sdl?: string | null };
  readonly graphVariant: string;
}

interface CheckArguments {
  readonly input: { readonly proposedSchema?: string | null; readonly subgraphName?: string | null };
}

function needVariant(name: string): void {
  if (name === VARIANT) return;
  throw hubError('BAD_VALUE', `There is no variant ${quoted(name)}; use the graph ref ${GRAPH}@${VARIANT}.`);
}

function toSubgraph({ code, url, sdl, publishedAt }: PublishedSubgraphRow) {
  return { name: code, url, updatedAt: publishedAt.toISOString(), activePartialSchema: { sdl } };
}

async function present(request: RegistryRequest): Promise<PublishedSubgraphRow[]> {
  return (await request.members()).filter(({ state }) => state !== 'RETRACTED');
}

function variantOf(request: RegistryRequest) {
  const launch = async () => {
    const version = await request.of.registry.current();
    const result =
      version === null
        ? { __typename: 'BuildFailure', errorMessages: [] }
        : { __typename: 'BuildSuccess', coreSchema: { coreDocument: version.sdl } };
    return { build: { result }, buildInput: { __typename: 'CompositionBuildInput', version: '2' } };
  };
  return {
    __typename: 'GraphVariant',
    id: `${GRAPH}@${VARIANT}`,
    name: VARIANT,
    subgraphs: async () => (await present(request)).map(toSubgraph),
    subgraph: async ({ name }: { name: string }) => {
      const found = (await present(request)).find(({ code }) => code === name);
      return found ? toSubgraph(found) : null;
    },
    latestApprovedLaunch: launch,
    latestLaunch: launch,
    sourceVariant: null,
  };
}

/** Where a line begins; rover shows the text at the byte. */
function startOf(line: number, sdl: string) {
  const before = sdl
    .split('\n')
    .slice(0, line - 1)
    .join('\n');
  return { line, column: 1, byteOffset: Buffer.byteLength(before) + (line > 1 ? 1 : 0) };
}

/** What a change does to those who read is shown apart from what is wrong with the schema. */
const IMPACT: ReadonlySet<string> = new Set([
  'CHANGE_BREAKING',
  'CHANGE_DANGEROUS',
  'CHANGE_SAFE',
  'OPERATION_BROKEN',
  'OPERATION_AFFECTED',
  'OPERATIONS_UNAFFECTED',
  'IMPACT_UNKNOWN',
]);

function toDiagnostic({ rule, severity, coordinate, message, advice, line }: Finding, sdl: string) {
  const place = startOf(line ?? 1, sdl);
  return {
    coordinate: coordinate ?? '',
    level: severity === 'NOTE' ? 'IGNORED' : severity,
    message: `${message} ${advice}`,
    rule,
    sourceLocations: [{ start: place, end: place, subgraphName: null }],
  };
}

function lintResult(findings: readonly Finding[], sdl: string) {
  const count = (severity: Finding['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return {
    diagnostics: findings.map((finding) => toDiagnostic(finding, sdl)),
    stats: { errorsCount: count('ERROR'), warningsCount: count('WARNING') },
  };
}

/** A finished check as rover reads it: composition errors on their own, everything else as lint. */
function toWorkflow(id: string, { findings, sdl, operations }: CheckResult) {
  const composition = findings.filter(({ rule }) => rule === 'COMPOSITION');
  const impact = findings.filter(({ rule }) => IMPACT.has(rule));
  const rest = findings.filter(({ rule }) => rule !== 'COMPOSITION' && !IMPACT.has(rule));
  const failed = (list: readonly Finding[]): boolean => list.some(({ severity }) => severity === 'ERROR');
  const task = (name: string, isFailed: boolean) => ({
    __typename: name,
    id: `${id}-${name}`,
    status: isFailed ? 'FAILED' : 'PASSED',
    targetURL: null,
  });
  return {
    id,
    status: failed(findings) ? 'FAILED' : 'PASSED',
    tasks: [
      {
        ...task('CompositionCheckTask', failed(composition)),
        coreSchemaModified: true,
        result: {
          __typename: 'CompositionCheckResult',
          errors: composition.map(({ message, rule }) => ({ message, code: rule, locations: [] })),
        },
      },
      {
        ...task('OperationsCheckTask', failed(impact)),
        result: {
          checkSeverity: failed(impact) ? 'FAILURE' : 'NOTICE',
          numberOfCheckedOperations: operations,
          changes: impact.map(({ rule, severity, message, advice }) => ({
            severity: severity === 'ERROR' ? 'FAILURE' : 'NOTICE',
            code: rule,
            description: `${message} ${advice}`,
          })),
        },
      },
      { ...task('LintCheckTask', failed(rest)), result: lintResult(rest, sdl) },
    ],
  };
}

function graphMutation(request: RegistryRequest, results: CheckResults) {
  return {
    publishSubgraph: async ({ name, url, activePartialSchema, graphVariant }: PublishArguments) => {
      needVariant(graphVariant);
      const sdl = activePartialSchema.sdl ?? '';
      const { version, isNew, wasCreated } = await publish(request, { code: name, url: url ?? null, sdl });
      return {
        compositionConfig: { schemaHash: version.hash },
        errors: [],
        updatedGateway: isNew,
        wasCreated,
        wasUpdated: isNew,
        launchCliCopy: `The supergraph is at version ${version.number}.`,
        launchUrl: null,
      };
    },
    removeImplementingServiceAndTriggerComposition: async (args: {
      graphVariant: string;
      name: string;
      dryRun: boolean;
    }) => {
      needVariant(args.graphVariant);
      if (args.dryRun) {
        await request.authorise({ action: 'retract', code: args.name });
        const found = (await present(request)).some(({ code }) => code === args.name);
        if (!found) throw hubError('BAD_VALUE', `No subgraph of ${quoted(args.name)} is published.`);
        return { errors: [], updatedGateway: true };
      }
      const { isNew } = await retract(request, args.name, 'RETRACTED');
      return { errors: [], updatedGateway: isNew };
    },
    lintSchema: async ({ sdl }: { sdl: string }) => {
      const holder = await request.holder();
      if (holder?.code === null || holder === undefined) {
        throw hubError('KEY_NEEDED', 'Linting takes the key of the body whose subgraph it is.');
      }
      const { findings } = await check(request, { code: holder.code, url: null, sdl });
      return lintResult(findings, sdl);
    },
    variant: ({ name }: { name: string }) => {
      needVariant(name);
      return {
        submitSubgraphCheckAsync: async ({ input }: CheckArguments) => {
          const code = input.subgraphName ?? '';
          const sdl = input.proposedSchema ?? '';
          const checked = await check(request, { code, url: null, sdl });
          const workflowID = results.keep({ ...checked, sdl });
          return { __typename: 'CheckRequestSuccess', targetURL: PAGE, workflowID };
        },
      };
    },
  };
}

/** The operations of the rover client. */
export function roverOperations(results: CheckResults) {
  return {
    frontendUrlRoot: PAGE,
    me: async (_: unknown, request: RegistryRequest) => {
      const holder = await request.holder();
      if (holder === undefined) {
        throw hubError('KEY_REFUSED', 'The key is missing, unknown, revoked or expired.');
      }
      return holder.code === null
        ? { __typename: 'User', id: 'operator', asActor: { type: 'USER' } }
        : { __typename: 'Graph', id: GRAPH, title: holder.code, asActor: { type: 'GRAPH' } };
    },
    graph: ({ id }: { id: string }, request: RegistryRequest, info: { operation: { operation: string } }) => {
      if (id !== GRAPH) return null;
      if (info.operation.operation === 'mutation') return graphMutation(request, results);
      return {
        __typename: 'Graph',
        id: GRAPH,
        title: GRAPH,
        asActor: { type: 'GRAPH' },
        variant: ({ name }: { name: string }) => (name === VARIANT ? variantOf(request) : null),
        variants: [variantOf(request)],
        checkWorkflow: ({ id: workflow }: { id: string }) => {
          const result = results.find(workflow);
          return result ? toWorkflow(workflow, result) : null;
        },
      };
    },
    variant: ({ ref }: { ref: string }, request: RegistryRequest) =>
      ref === `${GRAPH}@${VARIANT}`
        ? variantOf(request)
        : { __typename: 'InvalidRefFormat', message: `There is only ${GRAPH}@${VARIANT}.` },
  };
}
