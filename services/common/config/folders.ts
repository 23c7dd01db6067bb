import fs from 'node:fs';
import path from 'node:path';

/** The project's root folder: the nearest one upwards that holds package.json. */
export function projectRoot(): string {
  let folder = __dirname;
  while (!fs.existsSync(path.join(folder, 'package.json'))) {
    const parent = path.dirname(folder);
    if (parent === folder) throw new Error('The project has no package.json.');
    folder = parent;
  }
  return folder;
}

/** The folder with the real reference data and published figures that the hub starts with. */
export function seedFolder(): string {
  return path.join(projectRoot(), 'services', 'data');
}
