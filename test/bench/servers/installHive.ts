import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../../services/common/config/folders';

const INSTALL_TIMEOUT_MS = 120_000;

interface Manifest {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

function readManifest(file: string): Manifest | undefined {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')) as Manifest;
  } catch {
    return undefined;
  }
}

/** Whether the folder's packages are there in the versions that its package.json names. */
function isInstalled(folder: string): boolean {
  const wanted = readManifest(path.join(folder, 'package.json'))?.dependencies ?? {};
  return Object.entries(wanted).every(
    ([name, version]) =>
      readManifest(path.join(folder, 'node_modules', name, 'package.json'))?.version === version,
  );
}

/**
 * Installs Hive Gateway's packages where the benchmark keeps them, apart from the hub's own, unless they are there.
 * Answers why that is not possible, such as no network; undefined when they are there.
 */
export function installHive(): Promise<string | undefined> {
  const folder = path.join(projectRoot(), 'test', 'bench', 'hive');
  if (isInstalled(folder)) return Promise.resolve(undefined);
  const args = ['install', '--prefix', folder, '--no-audit', '--no-fund', '--ignore-scripts'];
  return new Promise((resolve) => {
    execFile('npm', args, { timeout: INSTALL_TIMEOUT_MS }, (error, _output, errors) => {
      const lines = errors.split('\n').filter((line) => line.startsWith('npm error'));
      if (error === null) resolve(undefined);
      else resolve(`its packages cannot be installed: ${lines[0] ?? error.message}`);
    });
  });
}
