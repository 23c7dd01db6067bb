import path from 'node:path';
import { StartError, startFailureText } from '../errors/startError';
import { localAddress, readSettings, settingsText } from './settings';

/** What a person reads about settings that cannot be used. */
function refusal(environment: Readonly<Record<string, string>>): string {
  try {
    readSettings(environment);
  } catch (error) {
    if (error instanceof StartError) return startFailureText(error);
    throw error;
  }
  return 'They were read.';
}

const ADVICE = 'Correct these environment variables, or unset them to use the defaults.';

describe('the settings', () => {
  it('have defaults', () => {
    expect(readSettings({})).toEqual({
      HOST: '127.0.0.1',
      PORT: 4000,
      DIRECTORY_PORT: 4001,
      COMPARISON_PORT: 4002,
      PUBLISHERS_PORT: 4003,
      HUB_HOME: path.resolve('.hub'),
      POSTGRES_BINARIES: 'auto',
      DATABASE_CONNECTIONS: 10,
      PUBLISHER_TIMEOUT: 5,
      PUBLISHES_INTERVAL: 30,
      SUPERGRAPH_INTERVAL: 10,
      USAGE_INTERVAL: 30,
      PUBLISHER_CACHE: 64,
      COMPARISON: 'inside',
      ANSWER_TIMEOUT: 30,
      GATEWAY_CACHE: 256,
      GATEWAY_CACHE_AGE: 30,
      LAST_KNOWN_HOURS: 24,
      LAST_KNOWN_SIZE: 64,
      REQUEST_KILOBYTES: 100,
      REQUEST_TIMEOUT: 30,
      GATEWAY_CONNECTIONS: 1000,
      OPERATION_TOKENS: 1000,
      OPERATION_DEPTH: 24,
      OPERATION_ALIASES: 30,
      OPERATION_DIRECTIVES: 10,
      OPERATION_ROOT_FIELDS: 20,
      OPERATION_COST: 50_000,
      REQUESTS_PER_MINUTE: 600,
      COST_PER_MINUTE: 500_000,
      COST_AT_ONCE: 100_000,
      COST_WAIT: 10,
      SAFELIST: 'off',
      METRICS: 'local',
      PATH: '',
    });
  });

  it('are read from environment variables', () => {
    const environment = {
      HOST: '0.0.0.0',
      PORT: '0',
      DIRECTORY_PORT: '65535',
      COMPARISON_PORT: ' 5002 ',
      PUBLISHERS_PORT: '5003',
      DATABASE_URL: 'postgresql://hub:secret@db:5432/hub?sslmode=require',
      HUB_HOME: '/srv/hub',
      POSTGRES_BINARIES: 'npm',
      DATABASE_CONNECTIONS: '200',
      DIRECTORY_URL: 'http://directory:4001/',
      COMPARISON_URL: 'https://comparison',
      PUBLISHER_HOSTS: 'http://one:4003/, http://two:4003/base ,',
      DATA_FOLDER: 'figures',
      PUBLISHER_TIMEOUT: '0.5',
      PUBLISHES_INTERVAL: '86400',
      SUPERGRAPH_INTERVAL: '1.5',
      USAGE_INTERVAL: '2',
      PUBLISHER_CACHE: '0',
      COMPARISON: 'outside',
      ANSWER_TIMEOUT: '20',
      GATEWAY_CACHE: '0',
      GATEWAY_CACHE_AGE: '5',
      REDIS_URL: 'rediss://hub:secret%25@redis:6380/3',
      LAST_KNOWN_HOURS: '0.5',
      LAST_KNOWN_SIZE: '10',
      GATEWAY_KEY: 'synthetic-gateway-key',
      GATEWAY_URL: 'http://gateway:4000/',
      REQUEST_KILOBYTES: '1',
      REQUEST_TIMEOUT: '0.5',
      GATEWAY_CONNECTIONS: '100000',
      OPERATION_TOKENS: '5000',
      OPERATION_DEPTH: '1000',
      OPERATION_ALIASES: '0',
      OPERATION_DIRECTIVES: '0',
      OPERATION_ROOT_FIELDS: '1',
      OPERATION_COST: '1',
      REQUESTS_PER_MINUTE: '0',
      COST_PER_MINUTE: '0',
      COST_AT_ONCE: '0',
      COST_WAIT: '0.5',
      TRUSTED_PROXIES: 'loopback, 10.0.0.0/8',
      PERSISTED_OPERATIONS: 'manifest.json',
      SAFELIST: 'on',
      HUB_KEY: 'hub_synthetic',
      PATH: '/bin',
      LOG_LEVEL: 'silent',
      LOG_FORMAT: 'text',
      METRICS: 'on',
      METRICS_PORT: '0',
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318/',
      OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'http://collector:4318/v1/traces',
      OTEL_TRACES_EXPORTER: 'otlp',
      OTEL_SDK_DISABLED: 'false',
    };
    expect(readSettings(environment)).toEqual({
      ...environment,
      PORT: 0,
      DIRECTORY_PORT: 65535,
      COMPARISON_PORT: 5002,
      PUBLISHERS_PORT: 5003,
      DATABASE_CONNECTIONS: 200,
      DIRECTORY_URL: 'http://directory:4001',
      PUBLISHER_HOSTS: ['http://one:4003', 'http://two:4003/base'],
      PUBLISHER_TIMEOUT: 0.5,
      PUBLISHES_INTERVAL: 86400,
      SUPERGRAPH_INTERVAL: 1.5,
      USAGE_INTERVAL: 2,
      PUBLISHER_CACHE: 0,
      COMPARISON: 'outside',
      ANSWER_TIMEOUT: 20,
      GATEWAY_CACHE: 0,
      GATEWAY_CACHE_AGE: 5,
      LAST_KNOWN_HOURS: 0.5,
      LAST_KNOWN_SIZE: 10,
      GATEWAY_KEY: 'synthetic-gateway-key',
      GATEWAY_URL: 'http://gateway:4000',
      REQUEST_KILOBYTES: 1,
      REQUEST_TIMEOUT: 0.5,
      GATEWAY_CONNECTIONS: 100_000,
      OPERATION_TOKENS: 5000,
      OPERATION_DEPTH: 1000,
      OPERATION_ALIASES: 0,
      OPERATION_DIRECTIVES: 0,
      OPERATION_ROOT_FIELDS: 1,
      OPERATION_COST: 1,
      REQUESTS_PER_MINUTE: 0,
      COST_PER_MINUTE: 0,
      COST_AT_ONCE: 0,
      COST_WAIT: 0.5,
      TRUSTED_PROXIES: ['loopback', '10.0.0.0/8'],
      METRICS_PORT: 0,
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318',
    });
  });

  it('count as not set when they are empty or blank', () => {
    expect(readSettings({ PORT: '', HUB_HOME: ' ', DATABASE_URL: '' })).toEqual(readSettings({}));
  });

  it('are refused all at once, each by name, with what it must be', () => {
    expect(
      refusal({
        PORT: '65536',
        DIRECTORY_PORT: '-1',
        COMPARISON_PORT: '0x10',
        PUBLISHERS_PORT: '4003.5',
        DATABASE_URL: 'mysql://hub:secret@db/hub',
        DATABASE_CONNECTIONS: '1',
        REDIS_URL: 'http://hub:secret@redis:6379',
        DIRECTORY_URL: 'directory:4001',
        COMPARISON_URL: 'ftp://comparison',
        PUBLISHER_HOSTS: 'http://one:4003, two:4003',
        PUBLISHER_TIMEOUT: '0',
        PUBLISHES_INTERVAL: 'often',
        OPERATION_TOKENS: '5001',
        REQUESTS_PER_MINUTE: '-1',
        SAFELIST: 'yes',
        LOG_LEVEL: 'verbose',
        LOG_FORMAT: 'xml',
      }),
    ).toBe(`Some settings cannot be used:
  PORT ("65536") must be a port number from 0 to 65535
  DIRECTORY_PORT ("-1") must be a port number from 0 to 65535
  COMPARISON_PORT ("0x10") must be a port number from 0 to 65535
  PUBLISHERS_PORT ("4003.5") must be a port number from 0 to 65535
  DATABASE_URL must look like postgres://user:password@host:5432/database
  DATABASE_CONNECTIONS ("1") must be a whole number from 2 to 200
  DIRECTORY_URL ("directory:4001") must be an address that begins with http:// or https://
  COMPARISON_URL ("ftp://comparison") must be an address that begins with http:// or https://
  PUBLISHER_HOSTS ("two:4003") must be an address that begins with http:// or https://
  PUBLISHER_TIMEOUT ("0") must be a number of seconds from 0.001 to 86400 (a day)
  REDIS_URL must look like redis://user:password@host:6379 or rediss://...
  PUBLISHES_INTERVAL ("often") must be a number of seconds from 0.001 to 86400 (a day)
  OPERATION_TOKENS ("5001") must be a whole number from 1 to 5000
  REQUESTS_PER_MINUTE ("-1") must be a whole number from 0 to 1000000000
  SAFELIST ("yes") must be one of on, off
  LOG_LEVEL ("verbose") must be one of debug, info, warn, error, silent
  LOG_FORMAT ("xml") must be one of text, json
${ADVICE}`);
  });

  it('are refused without telling passwords', () => {
    expect(refusal({ DATABASE_URL: 'db.example', DIRECTORY_URL: 'ftp://hub:s3cret/x@d:4001' })).toBe(
      `Some settings cannot be used:
  DATABASE_URL must look like postgres://user:password@host:5432/database
  DIRECTORY_URL ("ftp://***@d:4001") must be an address that begins with http:// or https://
${ADVICE}`,
    );
  });

  it('say how a password with "#" is written, which would end the address', () => {
    expect(refusal({ DATABASE_URL: 'postgres://hub:pass#word@db/hub' })).toContain(
      '  DATABASE_URL must not contain "#": in a password write it as %23\n',
    );
  });

  it.each(['redis://:secret%@redis', 'redis://redis/three', 'redis:///3'])(
    'are refused with REDIS_URL %s',
    (url) => {
      expect(refusal({ REDIS_URL: url })).toContain('  REDIS_URL must have a host, ');
      expect(refusal({ REDIS_URL: url })).not.toContain('secret');
    },
  );
});

describe('the settings as people see them', () => {
  it('are those that are not as by default', () => {
    expect(settingsText(readSettings({ PORT: '0', HUB_HOME: '/srv/hub', PATH: '/bin' }))).toBe(
      'PORT=0, HUB_HOME=/srv/hub',
    );
  });

  it('say so when all are as by default', () => {
    expect(settingsText(readSettings({ PATH: '/bin' }))).toBe('all as by default');
  });

  it('hold no password', () => {
    const environment = {
      DATABASE_URL: 'postgres://hub:s3cret@db:5432/hub?password=s3cret',
      REDIS_URL: 'rediss://:s3cret@redis:6380',
      PUBLISHER_HOSTS: 'http://one:4003,https://hub:s3cret@two',
    };
    expect(settingsText(readSettings(environment))).toBe(
      'DATABASE_URL=postgres://hub:***@db:5432/hub?***, PUBLISHER_HOSTS=http://one:4003,https://hub:***@two/, REDIS_URL=rediss://:***@redis:6380',
    );
  });
});

describe('the address of a service on this machine', () => {
  it.each([
    ['127.0.0.1', 'http://127.0.0.1:4000'],
    ['0.0.0.0', 'http://127.0.0.1:4000'],
    ['::', 'http://127.0.0.1:4000'],
    ['::1', 'http://[::1]:4000'],
    ['hub.example', 'http://hub.example:4000'],
  ])('with HOST %s is %s', (host, expected) => {
    expect(localAddress(host, 4000)).toBe(expected);
  });
});
