import fs from 'node:fs';
import path from 'node:path';
import { print } from 'graphql';
import { projectRoot } from '../common/config/folders';
import { publisherSubgraph } from './subgraph';

const contract = fs.readFileSync(path.join(projectRoot(), 'schema', 'contract.graphql'), 'utf8');

describe('the subgraph of a publisher', () => {
  it('is the published contract under the names of its own types', () => {
    const sdl = contract.slice(contract.indexOf('extend schema')).trimEnd();
    expect(print(publisherSubgraph('royal-berkshire-fire').typeDefs)).toBe(
      sdl.replaceAll('{Type}', 'RoyalBerkshireFire'),
    );
  });

  it('has keys on its own two types and on nothing else: more would multiply the plans of the gateway', () => {
    const { typeDefs } = publisherSubgraph('surrey');
    const keyed = typeDefs.definitions.flatMap((node) =>
      'directives' in node && node.directives?.some(({ name }) => name.value === 'key') && 'name' in node
        ? [node.name?.value]
        : [],
    );
    expect(keyed).toEqual(['SurreyAccount', 'SurreyBody']);
  });

  it('can be made for many publishers without any knowing another', () => {
    const sources = ['surrey', 'sussex', 'thames-valley'].map((code) => publisherSubgraph(code));
    const ownNames = sources.map(({ typeDefs, resolvers }) => ({
      types: print(typeDefs).match(/(?<=type )\w+(?= implements)/g),
      resolvers: Object.keys(resolvers).filter((name) =>
        /^(Surrey|Sussex|ThamesValley|Publisher[AB])/.test(name),
      ),
    }));
    expect(ownNames).toEqual(
      ['Surrey', 'Sussex', 'ThamesValley'].map((prefix) => ({
        types: [`${prefix}Account`, `${prefix}Body`],
        resolvers: [`${prefix}Account`, `${prefix}Body`],
      })),
    );
  });
});
