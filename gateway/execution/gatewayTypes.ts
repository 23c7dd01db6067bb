import type { GatewayInterface, GatewaySchemaLoadOrUpdateCallback } from '@apollo/server-gateway-interface';

/** The parts of a gateway's interface to Apollo Server, by name. */
type Loaded = Awaited<ReturnType<GatewayInterface['load']>>;
export type Executor = NonNullable<Loaded['executor']>;
export type SchemaContext = Parameters<GatewaySchemaLoadOrUpdateCallback>[0];
