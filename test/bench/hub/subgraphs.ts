import path from 'node:path';
import type { Cleanup } from '../../../services/common/process/cleanup';
import { writeData } from '../../synthetic/writeData';
import { startProgram, type Program } from '../process/program';
import type { MakeDatabase } from './database';

/** The subgraphs that every server under test asks, on synthetic data. */
export interface Subgraphs {
  readonly publishers: number;
  readonly collaborations: number;
  readonly directory: Program;
  readonly comparison: Program;
  /** One process hosts all publishers, as the hub ships. */
  readonly host: Program;
  readonly databaseUrl: string;
  readonly programs: readonly Program[];
}

const ACCOUNTS = 20;
const FIGURES = 8;
/** Parties of each synthetic collaboration. */
const PARTIES = 5;

/** Starts publishers, comparison and directory, each in a process of its own. `cleanup` gets what stops them. */
export async function startSubgraphs(
  publishers: number,
  { folder, makeDatabase, cleanup }: { folder: string; makeDatabase: MakeDatabase; cleanup: Cleanup },
): Promise<Subgraphs> {
  const data = path.join(folder, `data-${publishers}`);
  writeData(data, { publishers, accounts: ACCOUNTS, figures: FIGURES });
  const databaseUrl = await makeDatabase(`bench_${publishers}`);
  const environment = { DATA_FOLDER: data, DATABASE_URL: databaseUrl, HUB_HOME: path.join(folder, 'home') };
  const [host, comparison] = await Promise.all([
    startProgram(
      {
        name: 'publishers',
        file: 'dist/services/publisher/main.js',
        environment: { ...environment, PUBLISHERS_PORT: '0' },
      },
      cleanup,
    ),
    startProgram(
      {
        name: 'comparison',
        file: 'dist/services/comparison/main.js',
        environment: { ...environment, COMPARISON_PORT: '0' },
      },
      cleanup,
    ),
  ]);
  const directory = await startProgram(
    {
      name: 'directory',
      file: 'dist/services/directory/main.js',
      environment: {
        ...environment,
        DIRECTORY_PORT: '0',
        COMPARISON_URL: comparison.url,
        PUBLISHER_HOSTS: host.url,
      },
    },
    cleanup,
  );
  return {
    publishers,
    collaborations: Math.round((publishers * ACCOUNTS) / PARTIES),
    directory,
    comparison,
    host,
    databaseUrl,
    programs: [host, comparison, directory],
  };
}
