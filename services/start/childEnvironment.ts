import type { Settings } from '../common/config/settings';

/** The settings as environment variables for the services, which log warnings only unless LOG_LEVEL says otherwise. */
export function childEnvironment(settings: Settings): Record<string, string> {
  const entries = Object.entries({ ...settings, LOG_LEVEL: settings.LOG_LEVEL ?? 'warn' });
  return Object.fromEntries(
    entries
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : String(value)]),
  );
}
