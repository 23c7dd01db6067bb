#!/usr/bin/env node
// The command `hub` of a checkout: builds the project first when its sources are newer than what was built.
'use strict';
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const root = path.join(__dirname, '..', '..');
const main = path.join(root, 'dist', 'services', 'cli', 'main.js');
const built = path.join(root, 'dist', '.tsbuildinfo');

function newest(folder) {
  let latest = 0;
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const place = path.join(folder, entry.name);
    if (entry.isDirectory()) latest = Math.max(latest, newest(place));
    else if (/\.ts$/.test(entry.name) && !/\.test(-helper)?\.ts$/.test(entry.name)) {
      latest = Math.max(latest, fs.statSync(place).mtimeMs);
    }
  }
  return latest;
}

const isStale =
  !fs.existsSync(main) ||
  !fs.existsSync(built) ||
  ['services', 'gateway', 'schema'].some(
    (name) => newest(path.join(root, name)) > fs.statSync(built).mtimeMs,
  );

if (isStale) {
  process.stderr.write('Building the hub ...\n');
  const compiler = require.resolve('typescript/bin/tsc', { paths: [root] });
  const { status } = spawnSync(process.execPath, [compiler, '-p', path.join(root, 'tsconfig.build.json')], {
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) process.exit(1);
  fs.utimesSync(built, new Date(), new Date());
}

require(main);
