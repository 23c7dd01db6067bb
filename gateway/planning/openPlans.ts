import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Settings } from '../../services/common/config/settings';
import type { Logger } from '../../services/common/log/logger';
import { KeptPlans } from './keptPlans';

const PACKAGE = z.object({ version: z.string() });

/** The plans that the gateway keeps in its folder, made by the planner that is installed. */
export function openPlans({ HUB_HOME }: Pick<Settings, 'HUB_HOME'>, log: Logger): KeptPlans {
  const file = require.resolve('@apollo/query-planner/package.json');
  const planner = PACKAGE.parse(JSON.parse(fs.readFileSync(file, 'utf8'))).version;
  return new KeptPlans({ folder: path.join(HUB_HOME, 'gateway', 'plans'), planner, log });
}
