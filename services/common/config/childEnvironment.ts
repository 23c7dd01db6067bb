import type { Settings } from './settings';

/**
 * The environment of the services: that of the hub (time zone, certificates, what PostgreSQL's client reads), with the
 * settings as they were read. They log warnings only unless LOG_LEVEL says otherwise.
 */
export function childEnvironment(
  settings: Settings,
  // eslint-disable-next-line no-restricted-properties
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Record<string, string | undefined> {
  const entries = Object.entries({ ...settings, LOG_LEVEL: settings.LOG_LEVEL ?? 'warn' });
  const read = Object.fromEntries(
    entries
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : String(value)]),
  );
  return { ...environment, ...read };
}
