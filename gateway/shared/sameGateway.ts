import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../services/common/config/folders';
import type { Settings } from '../../services/common/config/settings';

/** Folders of the program that have a part in answers: the comparison is worked out in the gateway, too. */
const FOLDERS = ['gateway', 'services'];

const CODE = /(?<!\.d|\.test)\.[jt]s$/;

/** How old an answer may be, what is refused, who works comparisons out; and the key of the gateways of one hub. */
const SETTINGS = [
  'COMPARISON',
  'GATEWAY_CACHE_AGE',
  'GATEWAY_KEY',
  'OPERATION_TOKENS',
  'OPERATION_DEPTH',
  'OPERATION_ALIASES',
  'OPERATION_DIRECTIVES',
  'OPERATION_ROOT_FIELDS',
  'OPERATION_COST',
  'SAFELIST',
] as const satisfies readonly (keyof Settings)[];

/**
 * A hash of what gateways have in common that give the same answer to the same question: the program, the libraries that
 * package.json names, and settings. A secret where GATEWAY_KEY is set. While a new version is rolled out, old gateways and
 * new ones share with their like.
 */
export function sameGateway(settings: Settings): string {
  const hash = createHash('sha256');
  const root = path.join(__dirname, '..', '..');
  const files = FOLDERS.flatMap((folder) =>
    fs
      .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => CODE.test(name))
      .map((name) => path.join(folder, name))
      .sort(),
  );
  for (const file of files) hash.update(`\0${file}\0`).update(fs.readFileSync(path.join(root, file)));
  hash.update('\0').update(fs.readFileSync(path.join(projectRoot(), 'package.json')));
  hash.update(JSON.stringify(SETTINGS.map((name) => settings[name])));
  return hash.digest('base64url');
}
