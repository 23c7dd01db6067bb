import fs from 'node:fs';
import path from 'node:path';
import { parse, print } from 'graphql';
import { additionsIn, CONTRACT_VERSION, versionOf } from '../../services/common/contract/versions';
import { projectRoot } from '../../services/common/config/folders';
import { checkContract } from '../../services/directory/checks/2-contract';
import { directorySubgraph, type PublisherSchema } from '../../services/directory/subgraph';
import { compose } from '../../services/directory/supergraph/compose';
import { publisherSubgraph } from '../../services/publisher/subgraph';
import { contractAt } from '../support/earlierPublisher';

/** Each version of the contract as it was published: the files beside this test never change. */

const CODE = 'synthetic-a';

function sdlAt(version: number, code: string): string {
  return version === CONTRACT_VERSION ? print(publisherSubgraph(code).typeDefs) : contractAt(version, code);
}

const findings = (sdl: string): string[] =>
  checkContract(CODE, parse(sdl)).map(({ rule, coordinate }) => `${rule} ${coordinate ?? ''}`);

const versions = Array.from({ length: CONTRACT_VERSION }, (_, index) => index + 1);

describe('a publisher on a version of the contract', () => {
  it.each(versions)('is known to be on it: %i', (version) => {
    expect(versionOf(additionsIn(CODE, parse(sdlAt(version, CODE))))).toBe(version);
  });

  it.each(versions)('is right, with what later versions added missing: %i', (version) => {
    expect(findings(sdlAt(version, CODE))).toEqual([]);
  });

  it('needs the types of an addition that it implements', () => {
    const sdl = sdlAt(3, CODE).replace('type OpportunityView ', 'type SyntheticAView ');
    expect(findings(sdl)).toEqual(['CONTRACT_TYPE_MISSING OpportunityView']);
  });

  it('gives an addition the type of the contract', () => {
    const sdl = sdlAt(3, CODE).replaceAll('opportunities: [Opportunity!]', 'opportunities: [Opportunity!]!');
    expect(findings(sdl)).toEqual([
      'CONTRACT_FIELD_TYPE SyntheticABody.opportunities',
      'CONTRACT_FIELD_TYPE Body.opportunities',
    ]);
  });

  it('uses the words of an addition that it implements', () => {
    const sdl = sdlAt(3, CODE).replace('enum CostFunction {', 'enum CostFunction {\n  CATERING');
    expect(findings(sdl)).toEqual(['CONTRACT_ENUM_VALUE CostFunction.CATERING']);
  });
});

describe('the supergraph', () => {
  const comparison = fs.readFileSync(path.join(projectRoot(), 'schema', 'comparison.graphql'), 'utf8');
  const composed = (publishers: readonly PublisherSchema[]): string =>
    compose([
      { name: 'directory', url: 'http://127.0.0.1:1/', sdl: print(directorySubgraph(publishers).typeDefs) },
      { name: 'comparison', url: 'http://127.0.0.1:2/', sdl: comparison },
      ...publishers.map(({ code, sdl }) => ({ name: code, url: 'http://127.0.0.1:3/', sdl })),
    ]).sdl;

  /** The subgraph that answers the opportunities of a body. */
  const answering = (sdl: string, letter: string): string | undefined => {
    const type =
      new RegExp(`type Synthetic${letter.toUpperCase()}Body [^{]*\\{([^}]*)\\}`).exec(sdl)?.[1] ?? '';
    const field = /opportunities: .*/.exec(type)?.[0] ?? '';
    return /graph: (\w+)\)/.exec(field)?.[1];
  };

  it.each<[string, readonly number[]]>([
    ['nobody has the newest version', [1, 1, 2, 2]],
    ['half of them have', [1, 2, CONTRACT_VERSION, CONTRACT_VERSION]],
    ['all have', Array<number>(4).fill(CONTRACT_VERSION)],
  ])('holds together, and the directory answers for who is behind: %s', (_who, of) => {
    const letters = ['a', 'b', 'c', 'd'];
    const publishers = of.map((version, index) => {
      const code = `synthetic-${letters[index] ?? ''}`;
      return { code, sdl: sdlAt(version, code) };
    });
    const sdl = composed(publishers);
    expect(letters.map((letter) => answering(sdl, letter))).toEqual(
      of.map((version, index) =>
        version === CONTRACT_VERSION ? `SYNTHETIC_${(letters[index] ?? '').toUpperCase()}` : 'DIRECTORY',
      ),
    );
  });
});
