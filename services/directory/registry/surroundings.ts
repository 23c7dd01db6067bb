import type { DataSource } from 'typeorm';
import { readExamples } from '../../../gateway/examples/readExamples';
import type { Surroundings } from '../checks/checkSubgraph';
import type { Register } from '../reference/register';
import { PublishedSubgraphRow } from '../store/publishedRows';
import type { Part, Supergraph } from '../supergraph/compose';
import type { CoreServices } from '../supergraph/parts';
import { readUsage } from '../usage/readUsage';
import type { Registry } from './registry';

/** What checks need of the directory. */
export interface CheckServices {
  readonly store: DataSource;
  readonly register: Register;
  readonly registry: Registry;
  readonly services: CoreServices;
  readonly compose: (parts: readonly Part[]) => Promise<Supergraph>;
}

/** Operations that nobody has used for so long need not be kept working. */
const DAYS = 90;

/** How many of the used operations are checked, those used most first: each takes time to plan. */
const MOST_CHECKED = 300;

/** The hub as it is now, for a subgraph that is to be published in it. */
export async function surroundings(of: CheckServices): Promise<Surroundings> {
  const [members, version, used] = await Promise.all([
    of.store.getRepository(PublishedSubgraphRow).find({ order: { code: 'ASC' } }),
    of.registry.current(),
    readUsage(of.store, { days: DAYS, first: MOST_CHECKED }),
  ]);
  const own = readExamples().map(({ name, document }) => ({ name, text: document, clients: [] }));
  return {
    members,
    bodies: [...of.register.bodies.keys()],
    services: of.services,
    compose: of.compose,
    supergraph: version?.sdl,
    operations: { own, used: used.map(({ name, text, clients }) => ({ name, text, clients })) },
  };
}
