import type { PublishedSubgraph } from '../published/reported';
import type { Register } from '../reference/register';
import type { Publisher } from './publisher.type';

export function toPublisher(register: Register, subgraph: PublishedSubgraph): Publisher {
  const { code, schemaVersion, contractVersion, publishedAt } = subgraph;
  return { code, name: register.bodies.get(code)?.name ?? code, schemaVersion, contractVersion, publishedAt };
}
