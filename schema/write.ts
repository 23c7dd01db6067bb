import fs from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../services/common/config/folders';
import { publishedSchemas } from './generate';

/** Writes the published schemas into the folder schema. */
for (const [file, content] of Object.entries(publishedSchemas())) {
  fs.writeFileSync(path.join(projectRoot(), 'schema', file), content);
  process.stdout.write(`schema/${file}\n`);
}
