import { print, type DocumentNode } from 'graphql';
import { typePrefix } from '../../common/contract/codes';
import { neededTypes } from '../../common/contract/neededTypes';
import { ADDITIONS, additionsIn } from '../../common/contract/versions';
import { didYouMean } from '../../common/text/didYouMean';
import { publisherSubgraph } from '../../publisher/subgraph';
import { lineOf, type Finding } from './finding';
import { enumsOf, fieldsOf, scalarsOf, typesByName } from './types';

const SEE = 'See schema/contract.graphql.';

const error = (finding: Omit<Finding, 'severity'>): Finding => ({ severity: 'ERROR', ...finding });

function isOptional(type: string, field: string, prefix: string): boolean {
  return ADDITIONS.some(
    (addition) =>
      addition.field === field && (type === addition.type || type === `${prefix}${addition.type}`),
  );
}

function checkTypes(
  code: string,
  contract: DocumentNode,
  document: DocumentNode,
  needed: ReadonlySet<string>,
): Finding[] {
  const prefix = typePrefix(code);
  const entities = new Set([`${prefix}Account`, `${prefix}Body`]);
  const theirs = typesByName(document);
  // Root types hold what federation itself adds; check 3 looks at them.
  const wantedTypes = [...typesByName(contract)].filter(([name]) => name !== 'Query');
  return wantedTypes.flatMap(([name, nodes]): Finding[] => {
    const given = theirs.get(name);
    const [first] = given ?? [];
    if (given === undefined || first === undefined) {
      if (!needed.has(name)) return [];
      return [
        error({
          rule: 'CONTRACT_TYPE_MISSING',
          coordinate: name,
          message: `The type ${name} is missing.${didYouMean(name, theirs.keys())}`,
          advice: SEE,
          line: null,
        }),
      ];
    }
    const fields = fieldsOf(given);
    const wanted = fieldsOf(nodes);
    const problems = [...wanted].flatMap(([field, node]): Finding[] => {
      const coordinate = `${name}.${field}`;
      const type = print(node.type);
      const own = fields.get(field);
      if (own === undefined) {
        if (isOptional(name, field, prefix)) return [];
        const message = `The field ${coordinate}: ${type} is missing.${didYouMean(field, fields.keys())}`;
        return [
          error({ rule: 'CONTRACT_FIELD_MISSING', coordinate, message, advice: SEE, line: lineOf(first) }),
        ];
      }
      if (print(own.type) === type) return [];
      return [
        error({
          rule: 'CONTRACT_FIELD_TYPE',
          coordinate,
          message: `${coordinate} is ${print(own.type)}; the contract says ${type}.`,
          advice: 'Give it the type of the contract, nullability included.',
          line: lineOf(own),
        }),
      ];
    });
    const extra = entities.has(name) ? [] : [...fields].filter(([field]) => !wanted.has(field));
    return [
      ...problems,
      ...extra.map(([field, node]) =>
        error({
          rule: 'CONTRACT_VALUE_TYPE_EXTENDED',
          coordinate: `${name}.${field}`,
          message: `${name} is shared by all publishers, and ${field} is no field of it.`,
          advice: `Put it on a type of your own, or on ${prefix}Account or ${prefix}Body.`,
          line: lineOf(node),
        }),
      ),
    ];
  });
}

function checkInterfaces(code: string, document: DocumentNode): Finding[] {
  const prefix = typePrefix(code);
  const types = typesByName(document);
  return (['Account', 'Body'] as const).flatMap((name): Finding[] => {
    const nodes = types.get(`${prefix}${name}`);
    if (nodes === undefined) return [];
    const implemented = nodes.some((node) => node.interfaces?.some((one) => one.name.value === name));
    const [key] = name === 'Account' ? ['id'] : ['code'];
    const hasKey = nodes.some((node) =>
      node.directives?.some((one) => one.name.value === 'key' && print(one).includes(`"${key}"`)),
    );
    const coordinate = `${prefix}${name}`;
    const line = lineOf(nodes[0]);
    return [
      ...(implemented
        ? []
        : [
            error({
              rule: 'CONTRACT_INTERFACE',
              coordinate,
              message: `${coordinate} does not implement ${name}.`,
              advice: `Write: type ${coordinate} implements ${name} @key(fields: "${key}")`,
              line,
            }),
          ]),
      ...(hasKey
        ? []
        : [
            error({
              rule: 'CONTRACT_KEY',
              coordinate,
              message: `${coordinate} has not the key "${key}".`,
              advice: `Write: type ${coordinate} implements ${name} @key(fields: "${key}")`,
              line,
            }),
          ]),
    ];
  });
}

function checkWords(contract: DocumentNode, document: DocumentNode, needed: ReadonlySet<string>): Finding[] {
  const wanted = new Map(enumsOf(contract).map((node) => [node.name.value, node]));
  const unknown = enumsOf(document).flatMap((node) => {
    const known = wanted.get(node.name.value)?.values?.map(({ name }) => name.value);
    if (known === undefined) return [];
    return (node.values ?? [])
      .filter(({ name }) => !known.includes(name.value))
      .map((value) =>
        error({
          rule: 'CONTRACT_ENUM_VALUE',
          coordinate: `${node.name.value}.${value.name.value}`,
          message: `${value.name.value} is no value of ${node.name.value}.${didYouMean(value.name.value, known)}`,
          advice: 'Use the words of the contract: nobody could compare others.',
          line: lineOf(value),
        }),
      );
  });
  const enums = new Set(enumsOf(document).map(({ name }) => name.value));
  const scalars = new Set(scalarsOf(document).map(({ name }) => name.value));
  const missing = [...wanted.keys()].filter((name) => needed.has(name) && !enums.has(name));
  const missingScalars = scalarsOf(contract).filter(
    ({ name }) => needed.has(name.value) && !scalars.has(name.value),
  );
  return [
    ...unknown,
    ...[...missing, ...missingScalars.map(({ name }) => name.value)].map((name) =>
      error({
        rule: 'CONTRACT_TYPE_MISSING',
        coordinate: name,
        message: `${name} is missing.`,
        advice: SEE,
        line: null,
      }),
    ),
  ];
}

/**
 * Check 2: the subgraph implements the contract under its own type names; what later versions added is optional, with
 * the types that only that leads to.
 */
export function checkContract(code: string, document: DocumentNode): Finding[] {
  const contract = publisherSubgraph(code).typeDefs;
  const needed = neededTypes(code, contract, additionsIn(code, document));
  return [
    ...checkTypes(code, contract, document, needed),
    ...checkInterfaces(code, document),
    ...checkWords(contract, document, needed),
  ];
}
