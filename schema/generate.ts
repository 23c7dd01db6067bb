import 'reflect-metadata';
import { print } from 'graphql';
import { readAccountFiles } from '../services/common/account-files/readAccountFiles';
import { ADDITIONS, CONTRACT_VERSION } from '../services/common/contract/versions';
import { seedFolder } from '../services/common/config/folders';
import { comparisonSubgraph } from '../services/comparison/subgraph';
import { compose, type Part } from '../services/directory/supergraph/compose';
import { directorySubgraph } from '../services/directory/subgraph';
import { bodiesInFiles } from '../services/publisher/host/bodiesInFiles';
import { publisherSubgraph, publisherTemplate } from '../services/publisher/subgraph';

const HEADER = '# Generated from code: do not edit. To make it again: npm run schema\n';

function comment(...lines: readonly string[]): string {
  return lines.map((line) => `# ${line}\n`).join('');
}

/** What a publisher implements, with {Type} in place of its type name. */
function contract(): string {
  const sdl = print(publisherTemplate().typeDefs).replaceAll(/\bPublisher(Account|Body)\b/g, '{Type}$1');
  return [
    HEADER,
    comment(
      `What a publisher implements, version ${CONTRACT_VERSION}. Replace {Type} by the type name of its code:`,
      'leicestershire gives Leicestershire, royal-berkshire-fire gives RoyalBerkshireFire.',
      'A live publisher answers every reference, with a state; everything else is nullable.',
      ...ADDITIONS.map(
        ({ since, type, field }) => `Since version ${since}: ${type}.${field}; publishers may do without.`,
      ),
    ),
    '\n',
    sdl,
    '\n',
  ].join('');
}

function directory(): string {
  return [
    HEADER,
    comment(
      "The directory's part. For each publisher it adds two types, named as in contract.graphql:",
      '  type {Type}Body implements Body @key(fields: "code") with the fields of Body',
      '  type {Type}Account implements Account @key(fields: "id") with the fields of Account',
    ),
    '\n',
    print(directorySubgraph([]).typeDefs),
    '\n',
  ].join('');
}

export function comparisonSdl(): string {
  const sdl = print(comparisonSubgraph().typeDefs);
  return `${HEADER}${comment("The comparison's part: a static overlay that stores nothing.")}\n${sdl}\n`;
}

/** The supergraph of the hub as it starts with the real data, on the default ports. */
function supergraph(): string {
  const codes = bodiesInFiles(readAccountFiles(seedFolder(), '9999-12-31'));
  const publishers = codes.map((code) => ({ code, sdl: print(publisherSubgraph(code).typeDefs) }));
  const parts: Part[] = [
    {
      name: 'directory',
      url: 'http://127.0.0.1:4001/graphql',
      sdl: print(directorySubgraph(publishers).typeDefs),
    },
    { name: 'comparison', url: 'http://127.0.0.1:4002/graphql', sdl: comparisonSdl() },
    ...publishers.map(({ code, sdl }) => ({ name: code, url: `http://127.0.0.1:4003/${code}`, sdl })),
  ];
  return `${HEADER}${comment('The supergraph of the hub as it starts with the real data, on the default ports.')}\n${compose(parts).sdl}`;
}

/** The published schemas by file name. */
export function publishedSchemas(): Readonly<Record<string, string>> {
  return {
    'contract.graphql': contract(),
    'directory.graphql': directory(),
    'comparison.graphql': comparisonSdl(),
    'supergraph.graphql': supergraph(),
  };
}
