import fs from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../services/common/config/folders';

/** An operation that people can start from. */
export interface Example {
  readonly name: string;
  readonly document: string;
}

/** The example operations, headline first. */
export function readExamples(): Example[] {
  const folder = path.join(projectRoot(), 'gateway', 'examples');
  return fs
    .readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => ({
      name: path.basename(file, '.graphql'),
      document: fs.readFileSync(path.join(folder, file), 'utf8'),
    }))
    .sort(
      (a, b) => Number(b.name === 'headline') - Number(a.name === 'headline') || (a.name < b.name ? -1 : 1),
    );
}
