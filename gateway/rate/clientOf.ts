import ipaddr from 'ipaddr.js';

/** Bytes of an IPv6 address that name a network: one machine may use any of the addresses in it. */
const NETWORK_BYTES = 8;

/** The client behind an address: an IPv4 address, or the /64 network of an IPv6 address. */
export function clientOf(address: string | undefined): string {
  if (address === undefined || !ipaddr.isValid(address)) return 'unknown';
  const parsed = ipaddr.process(address);
  return parsed.kind() === 'ipv4'
    ? parsed.toString()
    : Buffer.from(parsed.toByteArray().slice(0, NETWORK_BYTES)).toString('hex');
}
