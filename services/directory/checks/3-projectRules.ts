import { Kind, print, type ASTNode, type ConstDirectiveNode, type DocumentNode } from 'graphql';
import { typePrefix } from '../../common/contract/codes';
import { publisherSubgraph } from '../../publisher/subgraph';
import { lineOf, type Finding } from './finding';
import { fieldsOf, typesByName } from './types';

const error = (finding: Omit<Finding, 'severity'>): Finding => ({ severity: 'ERROR', ...finding });

/** Directives that would change what belongs to others, or that the gateway cannot carry out. */
const REFUSED: ReadonlySet<string> = new Set([
  'override',
  'interfaceObject',
  'composeDirective',
  'authenticated',
  'requiresScopes',
  'policy',
  'context',
  'fromContext',
  'connect',
  'source',
  'sourceAPI',
  'sourceType',
  'sourceField',
  'inaccessible',
]);

const ROOTS: ReadonlySet<string> = new Set(['Query', 'Mutation', 'Subscription']);

function named(node: object): string | null {
  const { name } = node as { name?: { value: string } };
  return name?.value ?? null;
}

interface Used {
  readonly directive: ConstDirectiveNode;
  readonly coordinate: string | null;
}

function directivesOf(document: DocumentNode): Used[] {
  return document.definitions.flatMap((node) => {
    const of = (holder: object, coordinate: string | null): Used[] =>
      ((holder as { directives?: readonly ConstDirectiveNode[] }).directives ?? []).map((directive) => ({
        directive,
        coordinate,
      }));
    const fields = (node as { fields?: readonly (ASTNode & { name: { value: string } })[] }).fields ?? [];
    return [
      ...of(node, named(node)),
      ...fields.flatMap((field) => of(field, `${named(node) ?? ''}.${field.name.value}`)),
    ];
  });
}

function checkDirectives(document: DocumentNode): Finding[] {
  return directivesOf(document)
    .filter(({ directive }) => REFUSED.has(directive.name.value.replace(/^federation__/, '')))
    .map(({ directive, coordinate }) =>
      error({
        rule: 'DIRECTIVE_REFUSED',
        coordinate,
        message: `@${directive.name.value} is not allowed here.`,
        advice: 'Leave it out: a publisher answers for its own types only.',
        line: lineOf(directive),
      }),
    );
}

function checkRoots(document: DocumentNode): Finding[] {
  return [...typesByName(document)]
    .filter(([name]) => ROOTS.has(name))
    .flatMap(([name, nodes]) =>
      [...fieldsOf(nodes)]
        .filter(([field]) => !field.startsWith('_'))
        .map(([field, node]) =>
          error({
            rule: 'ROOT_FIELD',
            coordinate: `${name}.${field}`,
            message: `A publisher has no fields of ${name}: those of others could have the same name.`,
            advice: 'Put it on your Account or Body type.',
            line: lineOf(node),
          }),
        ),
    );
}

function checkKeys(code: string, document: DocumentNode): Finding[] {
  const prefix = typePrefix(code);
  const own = new Set([`${prefix}Account`, `${prefix}Body`]);
  return directivesOf(document)
    .filter(({ directive }) => directive.name.value === 'key' || directive.name.value === 'federation__key')
    .filter(({ coordinate, directive }) => {
      const allowed = coordinate === `${prefix}Account` ? 'id' : 'code';
      const isOwn = own.has(coordinate ?? '') && print(directive).includes(`fields: "${allowed}"`);
      return !isOwn && !print(directive).includes('resolvable: false');
    })
    .map(({ directive, coordinate }) =>
      error({
        rule: 'KEY_ON_FOREIGN_TYPE',
        coordinate,
        message: `${print(directive)} would let the gateway ask this subgraph for ${coordinate ?? ''}.`,
        advice: `Have keys on ${prefix}Account (id) and ${prefix}Body (code) only; refer to others with resolvable: false.`,
        line: lineOf(directive),
      }),
    );
}

/** Names of the types that belong to nobody's own: the contract's. */
function contractNames(code: string): ReadonlySet<string> {
  const names = publisherSubgraph(code).typeDefs.definitions.map(named);
  return new Set(names.filter((name) => name !== null));
}

function checkNames(code: string, document: DocumentNode, others: readonly string[]): Finding[] {
  const prefix = typePrefix(code);
  const shared = contractNames(code);
  const foreign = others
    .filter((other) => other !== code)
    .map((other) => [typePrefix(other), other] as const);
  return document.definitions.flatMap((node): Finding[] => {
    const name = named(node);
    if (name === null || shared.has(name) || ROOTS.has(name) || node.kind === Kind.DIRECTIVE_DEFINITION)
      return [];
    if (/^(link__|federation__|_)/.test(name) || name === 'FieldSet') return [];
    const owner = foreign.find(([start]) => name === `${start}Account` || name === `${start}Body`);
    if (owner !== undefined && !name.startsWith(prefix)) {
      return [
        error({
          rule: 'TYPE_OF_ANOTHER_PUBLISHER',
          coordinate: name,
          message: `${name} is a type of "${owner[1]}".`,
          advice: `Publish your own types, which begin with ${prefix}.`,
          line: lineOf(node),
        }),
      ];
    }
    if (name.startsWith(prefix)) return [];
    return [
      error({
        rule: 'TYPE_NAME',
        coordinate: name,
        message: `${name} is neither of the contract nor marked as this publisher's own.`,
        advice: `Call it ${prefix}${name}.`,
        line: lineOf(node),
      }),
    ];
  });
}

function checkNullable(code: string, document: DocumentNode): Finding[] {
  const prefix = typePrefix(code);
  const contract = typesByName(publisherSubgraph(code).typeDefs);
  return [`${prefix}Account`, `${prefix}Body`].flatMap((name) => {
    const known = fieldsOf(contract.get(name) ?? []);
    return [...fieldsOf(typesByName(document).get(name) ?? [])]
      .filter(([field, node]) => !known.has(field) && node.type.kind === Kind.NON_NULL_TYPE)
      .map(([field, node]) =>
        error({
          rule: 'NON_NULL_ACROSS_SERVICES',
          coordinate: `${name}.${field}`,
          message: `${name}.${field} is non-null: when this publisher is down, the whole object would be lost.`,
          advice: 'Make it nullable.',
          line: lineOf(node),
        }),
      );
  });
}

/** Check 3: the rules of this project, so that no publisher can take anything from another. */
export function checkProjectRules(
  code: string,
  document: DocumentNode,
  others: readonly string[],
): Finding[] {
  return [
    ...checkKeys(code, document),
    ...checkNullable(code, document),
    ...checkRoots(document),
    ...checkNames(code, document, others),
    ...checkDirectives(document),
  ];
}
