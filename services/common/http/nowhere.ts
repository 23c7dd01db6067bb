/**
 * The address in the supergraph of a publisher that an operator took out of service. Nothing listens at the discard port
 * of this machine: a router that does not know it is refused at once.
 */
export const NOWHERE = 'http://127.0.0.1:9/';
