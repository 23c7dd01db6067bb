import DataLoader from 'dataloader';

export type Entity = Readonly<Record<string, unknown>>;

/** The variables of a question for objects. */
export type EntityVariables = Readonly<Record<string, unknown>> & {
  readonly representations: readonly Entity[];
};

/** Asks for objects in one question; null where there is none. */
type AskForEntities = (variables: EntityVariables) => Promise<readonly (Entity | null)[]>;

function copyOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copyOf);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, copyOf(one)]));
}

/**
 * The objects that one request asks the directory for. A plan asks for the names of the same few bodies at many places, in
 * steps of their own: here they become one question for each kind of question, with each object in it once.
 */
export class EntityBatches {
  private readonly loaders = new Map<string, DataLoader<Entity, Entity | null, string>>();

  /** The objects, each caller's its own. Rejects as `ask` does. */
  async load(
    query: string,
    { representations, ...others }: EntityVariables,
    ask: AskForEntities,
  ): Promise<(Entity | null)[]> {
    const question = `${query} ${JSON.stringify(others)}`;
    let loader = this.loaders.get(question);
    if (loader === undefined) {
      loader = new DataLoader((batch) => ask({ ...others, representations: batch }), {
        cacheKeyFn: (representation) => JSON.stringify(representation),
      });
      this.loaders.set(question, loader);
    }
    const entities = await loader.loadMany(representations);
    return entities.map((entity) => {
      if (entity instanceof Error) throw entity;
      // The gateway merges into what it gets.
      return copyOf(entity) as Entity | null;
    });
  }
}
