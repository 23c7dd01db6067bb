import { childEnvironment } from './childEnvironment';
import { readSettings } from './settings';

describe('the environment of a service', () => {
  it('gives the settings back as they were read', () => {
    const settings = readSettings({
      PORT: '0',
      DATABASE_URL: 'postgres://hub:secret@db/hub',
      PUBLISHER_HOSTS: 'http://one:4003,http://two:4003',
      PUBLISHER_TIMEOUT: '0.5',
      LOG_LEVEL: 'info',
    });
    expect(readSettings(childEnvironment(settings, {}))).toEqual(settings);
  });

  it('logs warnings only when LOG_LEVEL is not set', () => {
    expect(childEnvironment(readSettings({}), {})['LOG_LEVEL']).toBe('warn');
  });

  it('passes on what is no setting of the hub’s', () => {
    const environment = { PGPASSFILE: '/srv/pgpass', OTEL_SERVICE_NAME: 'hub', HUB_HOME: 'relative' };
    const settings = readSettings(environment);
    const passed = childEnvironment(settings, environment);
    expect([passed['PGPASSFILE'], passed['OTEL_SERVICE_NAME'], passed['HUB_HOME']]).toEqual([
      '/srv/pgpass',
      'hub',
      settings.HUB_HOME,
    ]);
  });
});
