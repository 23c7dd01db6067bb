import fs from 'node:fs';
import type { PrivateDatabase } from '../../services/common/postgres/privateDatabase';

export default async function globalTeardown(): Promise<void> {
  const { home, database } = (
    globalThis as unknown as { hubTest: { home: string; database: PrivateDatabase } }
  ).hubTest;
  await database.stop();
  fs.rmSync(home, { recursive: true, force: true });
}
