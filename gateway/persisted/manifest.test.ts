import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { StartError, startFailureText } from '../../services/common/errors/startError';
import { readManifest } from './manifest';
import { hashOf } from './persistedQuery';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hub-manifest-'));
const file = path.join(folder, 'manifest.json');
afterAll(() => fs.rmSync(folder, { recursive: true }));

function write(content: unknown): string {
  fs.writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

function refusal(content: unknown): string {
  try {
    readManifest(write(content));
  } catch (error) {
    if (error instanceof StartError) return startFailureText(error).replaceAll(file, 'FILE');
    throw error;
  }
  return 'It was read.';
}

const manifest = (...operations: unknown[]): unknown => ({
  format: 'apollo-persisted-query-manifest',
  version: 1,
  operations,
});

const listed = (name: string, body: string, more: object = {}): unknown => ({
  id: hashOf(body),
  name,
  type: 'query',
  body,
  ...more,
});

const ADVICE = 'Generate the manifest again, or correct PERSISTED_OPERATIONS.';

describe('a persisted query manifest', () => {
  it('is read as Apollo Client’s tool writes it', () => {
    const body = 'query A {\n  regions {\n    name\n    __typename\n  }\n}';
    const read = readManifest(write(manifest(listed('A', body))));
    expect([...read]).toEqual([[hashOf(body), { name: 'A', body }]]);
  });

  it('is refused with every operation that cannot be used', () => {
    expect(
      refusal(
        manifest(
          listed('Good', 'query Good { a }'),
          listed('Changed', 'query Changed { a }', { id: 'abc' }),
          listed('Broken', 'query Broken {'),
          listed('Other', 'query Another { a }'),
          listed('Two', 'query Two { a } query Three { a }'),
          listed('Write', 'mutation Write { a }', { type: 'mutation' }),
        ),
      ),
    ).toBe(`The persisted operations "FILE" cannot be used:
  "Changed" has an id that is not the SHA-256 of its body ("${hashOf('query Changed { a }')}")
  "Broken" does not parse: Syntax Error: Expected Name, found <EOF>.
  "Other" has a body that is not one operation of that name
  "Two" has a body that is not one operation of that name
  "Write" is a mutation; the hub answers queries only
${ADVICE}`);
  });

  it('is refused when it has another form', () => {
    const form = `${ADVICE} The form is {"format": "apollo-persisted-query-manifest", "version": 1, "operations": [{"id", "name", "type", "body"}]}.`;
    expect(refusal({ operations: [] })).toBe(
      `The persisted operations "FILE" are no manifest: format: Invalid input: expected "apollo-persisted-query-manifest".\n${form}`,
    );
    expect(refusal(manifest({ id: 'a' }))).toBe(
      `The persisted operations "FILE" are no manifest: operations.0.name: Invalid input: expected string, received undefined.\n${form}`,
    );
  });

  it('is refused when it is no JSON or is not there', () => {
    expect(refusal('{')).toBe(`The persisted operations "FILE" are no JSON.\n${ADVICE}`);
    expect(() => readManifest(path.join(folder, 'nowhere.json'))).toThrow(
      `The persisted operations "${path.join(folder, 'nowhere.json')}" cannot be read (ENOENT).`,
    );
  });
});
