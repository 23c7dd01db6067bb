import { DatabaseError } from 'pg';
import { QueryFailedError } from 'typeorm';
import { createLogger } from './logger';

const SECRET = 'synthetic-secret';

/** What a line holds that a service logs as JSON. */
function logged(fields: object): Record<string, unknown> {
  let line = '';
  const output = { write: (text: string) => (line += text) };
  createLogger('test', { LOG_LEVEL: 'info', LOG_FORMAT: 'json' }, output).info(fields, 'said');
  return JSON.parse(line) as Record<string, unknown>;
}

describe('a log line', () => {
  it('shows of a failed query its text, and nothing of what it was to write', () => {
    const cause = new DatabaseError('new row violates check constraint "is_right"', 1, 'error');
    Object.assign(cause, { code: '23514', detail: `Failing row contains (${SECRET}).`, where: SECRET });
    const err = new QueryFailedError('insert into draft values ($1)', [SECRET], cause);
    const line = logged({ err });
    expect(line['err']).toEqual({
      type: 'QueryFailedError',
      message: 'new row violates check constraint "is_right"',
      stack: expect.stringContaining('logger.test'),
      code: '23514',
      query: 'insert into draft values ($1)',
    });
    expect(JSON.stringify(line)).not.toContain(SECRET);
  });

  it.each(['password', 'authorization', 'key', 'token', 'headers', 'cookie', 'variables'])(
    'never shows a %s',
    (name) => {
      expect(logged({ [name]: SECRET, request: { [name]: SECRET, path: '/' } })).toMatchObject({
        [name]: '***',
        request: { [name]: '***', path: '/' },
      });
    },
  );
});
