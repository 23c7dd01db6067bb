import { Kind, print, visit, type ASTNode, type ConstDirectiveNode, type DocumentNode } from 'graphql';
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

/** Every directive of the document, wherever it stands, with the place as Type, Type.field or Type.field.argument. */
function directivesOf(document: DocumentNode): Used[] {
  const used: Used[] = [];
  const place: string[] = [];
  visit(document, {
    enter: (node) => {
      if (node.kind === Kind.DIRECTIVE) {
        const coordinate = place.length > 0 ? place.join('.') : null;
        used.push({ directive: node as ConstDirectiveNode, coordinate });
        return false;
      }
      const name = isPlace(node) ? named(node) : null;
      if (name !== null) place.push(name);
      return undefined;
    },
    leave: (node) => {
      if (isPlace(node) && named(node) !== null) place.pop();
    },
  });
  return used;
}

/** What has a place of its own in a schema: types, fields, arguments, values of an enum; not the types they refer to. */
const isPlace = ({ kind }: ASTNode): boolean => /Definition$|Extension$/.test(kind);

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
  const longestOwn = (name: string): number => (name.startsWith(prefix) ? prefix.length : 0);
  const foreign = others
    .filter((other) => other !== code)
    .map((other) => [typePrefix(other), other] as const);
  return document.definitions.flatMap((node): Finding[] => {
    const name = named(node);
    if (name === null || shared.has(name) || ROOTS.has(name) || node.kind === Kind.DIRECTIVE_DEFINITION)
      return [];
    if (/^(link__|federation__|_)/.test(name) || name === 'FieldSet') return [];
    // SurreyFireAccount begins with Surrey, and is Surrey Fire's: the longest beginning tells whose it is.
    const owner = foreign.find(([start]) => start.length > longestOwn(name) && name.startsWith(start));
    if (owner !== undefined) {
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
