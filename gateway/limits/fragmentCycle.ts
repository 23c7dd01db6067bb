import { Kind, visit, type DocumentNode, type FragmentDefinitionNode, type GraphQLError } from 'graphql';
import { hubError } from '../../services/common/errors/hubError';
import { fragmentsOf } from './spreadOut';

/** Names of the fragments that one spreads itself. */
function spreadsOf(fragment: FragmentDefinitionNode): string[] {
  const names: string[] = [];
  visit(fragment, { [Kind.FRAGMENT_SPREAD]: ({ name }) => void names.push(name.value) });
  return names;
}

/**
 * The error of a fragment that spreads itself, by way of others or not. GraphQL's own validation refuses it too, but
 * runs out of stack on some hundred fragments that spread one another.
 */
export function fragmentCycle(document: DocumentNode): GraphQLError | undefined {
  const fragments = fragmentsOf(document);
  const done = new Set<string>();
  const way: string[] = [];

  function cycleFrom(name: string): string[] | undefined {
    if (way.includes(name)) return way.slice(way.indexOf(name));
    const fragment = fragments.get(name);
    if (fragment === undefined || done.has(name)) return undefined;
    way.push(name);
    for (const next of spreadsOf(fragment)) {
      const cycle = cycleFrom(next);
      if (cycle !== undefined) return cycle;
    }
    way.pop();
    done.add(name);
    return undefined;
  }

  for (const name of fragments.keys()) {
    const cycle = cycleFrom(name);
    if (cycle === undefined) continue;
    const [first = '', ...others] = cycle.map((step) => `"${step}"`);
    const by = others.length === 0 ? '' : `, by way of ${others.slice(0, 5).join(', ')}`;
    return hubError('FRAGMENT_CYCLE', `The fragment ${first} spreads itself${by}.`, {
      http: { status: 400 },
    });
  }
  return undefined;
}
