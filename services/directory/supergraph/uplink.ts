import { buildSchema } from 'graphql';
import { fewRootFields } from '../../common/graphql/fewRootFields';
import { graphqlHandler, type GraphqlHandler } from '../../common/http/subgraphApp';
import type { Logger } from '../../common/log/logger';
import type { Supergraph } from './compose';

/** The part of the Uplink protocol that gateways and routers ask for supergraphs with, under its own names. */
const SDL = `
"""Where questions begin."""
type Query {
  "The supergraph, unless the caller has it already. It is public: any key will do."
  routerConfig(ref: String!, apiKey: String!, ifAfterId: ID): RouterConfigResponse!
}
union RouterConfigResponse = RouterConfigResult | Unchanged | FetchError
"""The supergraph, when it is not the one that the caller has."""
type RouterConfigResult { id: ID! supergraphSDL: String! minDelaySeconds: Float! messages: [Message!]! }
"""The caller has it."""
type Unchanged { id: ID! minDelaySeconds: Float! }
"""There is none to give."""
type FetchError { code: FetchErrorCode! message: String! }
"""Why."""
enum FetchErrorCode { ACCESS_DENIED AUTHENTICATION_FAILED NOT_IMPLEMENTED_ON_THIS_INSTANCE RETRY_LATER UNKNOWN_REF }
"""Something for the log of the caller."""
type Message { level: MessageLevel! body: String! }
"""How serious it is."""
enum MessageLevel { DEBUG INFO WARN ERROR }
`;

/** How often callers may ask. */
const MIN_DELAY_SECONDS = 10;

const REF = 'hub@current';

/** Serves the current supergraph by the Uplink protocol: to the Apollo gateway's own manager, and to Apollo Router. */
export function uplinkEndpoint(current: () => Supergraph | undefined, log: Logger): Promise<GraphqlHandler> {
  const routerConfig = ({ ref, ifAfterId }: { ref: string; ifAfterId?: string | null }) => {
    const supergraph = current();
    if (ref !== REF) {
      return { __typename: 'FetchError', code: 'UNKNOWN_REF', message: `There is only ${REF}.` };
    }
    if (supergraph === undefined) {
      return {
        __typename: 'FetchError',
        code: 'RETRY_LATER',
        message: 'The supergraph is not composed yet.',
      };
    }
    const { hash: id, sdl: supergraphSDL } = supergraph;
    const minDelaySeconds = MIN_DELAY_SECONDS;
    return id === ifAfterId
      ? { __typename: 'Unchanged', id, minDelaySeconds }
      : { __typename: 'RouterConfigResult', id, supergraphSDL, minDelaySeconds, messages: [] };
  };
  return graphqlHandler({
    schema: buildSchema(SDL),
    rootValue: { routerConfig },
    largestRequest: '100kb',
    validationRules: [fewRootFields(1)],
    log,
    context: () => ({}),
  });
}
