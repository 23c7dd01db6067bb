const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;

/** Whether an address of a connection's other end is this machine's own. */
export function isLoopback(address: string | undefined): boolean {
  return LOOPBACK.test(address ?? '');
}
