import { parse } from 'graphql';
import { additionsIn, CONTRACT_VERSION, versionOf } from './versions';

const versionOfSdl = (sdl: string): number => versionOf(additionsIn('synthetic-a', parse(sdl)));

describe('the version of the contract that a schema implements', () => {
  it.each([
    ['type SyntheticAAccount { id: ID! }', 1],
    ['type SyntheticAAccount { id: ID! replies: [String] }', 2],
    ['type SyntheticAAccount { id: ID! } extend type SyntheticAAccount { replies: [String] }', 2],
    ['type SyntheticAAccount { replies: [String] } type SyntheticABody { opportunities: [String] }', 2],
    [
      'type SyntheticAAccount { replies: [String] } type SyntheticABody { opportunities: [String] functionCosts: [String] }',
      3,
    ],
    ['type SyntheticABody { opportunities: [String] functionCosts: [String] }', 1],
    ['type AnotherAccount { replies: [String] } type SyntheticAAccount { id: ID! }', 1],
  ])('of %s is %i', (sdl, version) => {
    expect(versionOfSdl(sdl)).toBe(version);
    expect(version).toBeLessThanOrEqual(CONTRACT_VERSION);
  });
});
