/**
 * Calls `stop` with the reason when the process is to end: SIGTERM, Ctrl-C (SIGINT), or a terminal that was closed
 * (SIGHUP). Output that nobody reads any more does not end the process.
 */
export function onStopSignal(stop: (reason: string) => void): void {
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, stop);
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}
