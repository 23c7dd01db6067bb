import fs from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../config/folders';
import { ERROR_CODES } from './hubError';

describe('the error codes', () => {
  it('stand in the README as they are declared', () => {
    const readme = fs.readFileSync(path.join(projectRoot(), 'README.md'), 'utf8');
    const table =
      /<!-- errors -->\n\| code \| what it means \|\n\|---\|---\|\n([\s\S]*?)\n<!-- \/errors -->/.exec(
        readme,
      )?.[1];
    const rows = Object.entries(ERROR_CODES).map(([code, meaning]) => `| ${code} | ${meaning} |\n`);
    expect(table).toBe(rows.join(''));
  });
});
