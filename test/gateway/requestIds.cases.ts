import { Client } from 'pg';
import { hashOfKey, makeKey } from '../../services/common/keys/secretKey';
import type { TestProcess } from '../support/processes';
import { send } from '../support/request';
import { hub } from './watchedHub';

const DRAFT = `mutation { saveDraft(account: { collaboration: "equip", period: "2020-21-H2",
  sources: [{ id: "page", title: "Synthetic unpublished page" }], statements: [],
  figures: [{ id: "synthetic", statedOn: "2021-01-01", measure: COST, scope: OWN, basis: PAID, value: "987654321",
    unit: GBP, precision: EXACT, periodKind: UNSTATED, reading: DIRECT, source: "page" }] }) { period } }`;

async function inDatabase(statement: string, values: readonly unknown[] = []): Promise<void> {
  const client = new Client({ connectionString: hub().databaseUrl });
  await client.connect();
  try {
    await client.query(statement, [...values]);
  } finally {
    await client.end();
  }
}

const surreyHost = () => hub().hosts.get('surrey');

/** The lines that a service logs about one request, once there is one: they may come after the answer. */
async function linesAbout(requestId: string, of?: TestProcess): Promise<Record<string, unknown>[]> {
  for (;;) {
    const found = (of?.output() ?? '')
      .split('\n')
      .filter((line) => line.startsWith('{') && line.endsWith('}'))
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .filter((line) => line['requestId'] === requestId);
    if (found.length > 0) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const headersWith = (requestId: string): Record<string, string> => ({
  'content-type': 'application/json',
  'x-request-id': requestId,
});

describe('the id of a request', () => {
  it('comes back, unless it has a form that no log should hold: then there is another', async () => {
    const body = JSON.stringify({ query: '{ __typename }' });
    for (const url of [`${hub().gateway.url}/graphql`, `${surreyHost()?.url}/surrey`]) {
      const own = await send(url, { headers: headersWith('client-1:a/b'), body });
      expect(own.headers['x-request-id']).toBe('client-1:a/b');
      const odd = await send(url, { headers: headersWith('"}{ odd'), body });
      expect(odd.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  it('that a client gave is in the gateway’s log and in that of the publisher that failed', async () => {
    await inDatabase('alter table "publisher_surrey".revision rename to revision_away');
    const query = '{ body(code: "surrey") { accounts(period: "2021-22") { state } } }';
    await send(`${hub().gateway.url}/graphql`, {
      headers: headersWith('client-2'),
      body: JSON.stringify({ query }),
    });
    await inDatabase('alter table "publisher_surrey".revision_away rename to revision');
    const [failed] = await linesAbout('client-2', surreyHost());
    expect(failed).toMatchObject({ service: 'publisher', publisher: 'surrey', msg: 'A resolver failed' });
    expect((failed?.['err'] as Record<string, unknown>)['message']).toContain('does not exist');
    const [told] = await linesAbout('client-2', hub().gateway);
    expect(told).toMatchObject({ service: 'gateway', subgraph: 'surrey', kind: 'error' });
  });

  it('that a briefing page was asked with is in the publisher’s log, too', async () => {
    await inDatabase('alter table "publisher_surrey".revision rename to revision_away');
    await send(`${hub().gateway.url}/briefings/surrey/2021-22.md`, {
      method: 'GET',
      headers: { 'x-request-id': 'client-3' },
    });
    await inDatabase('alter table "publisher_surrey".revision_away rename to revision');
    const [failed] = await linesAbout('client-3', surreyHost());
    expect(failed).toMatchObject({ publisher: 'surrey', msg: 'A resolver failed' });
  });
});

describe('the logs', () => {
  it('hold no key, nothing of a draft, no password and no address of a client', async () => {
    const key = makeKey('surrey');
    await inDatabase(
      'insert into "publisher_surrey".reporting_key (hash, note, created_at) values ($1, $2, now())',
      [hashOfKey(key), 'synthetic'],
    );
    // PostgreSQL says in such an error what the row would have held.
    await inDatabase('alter table "publisher_surrey".draft add constraint refused check (false) not valid');
    const { body } = await send(`${surreyHost()?.url}/surrey/reporting`, {
      headers: { ...headersWith('client-4'), authorization: `Bearer ${key}` },
      body: JSON.stringify({ query: DRAFT }),
    });
    expect(JSON.parse(body)).toMatchObject({ errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }] });
    expect(await linesAbout('client-4', surreyHost())).toMatchObject([
      { err: { code: '23514' }, path: ['saveDraft'] },
    ]);
    const all = [
      surreyHost()?.output(),
      hub().gateway.output(),
      hub().directory.output(),
      hub().comparison.output(),
    ].join('\n');
    expect(all).not.toContain(key);
    expect(all).not.toMatch(/987654321|Synthetic unpublished page/);
    const { password } = new URL(hub().databaseUrl);
    if (password !== '') expect(all).not.toContain(password);
    expect(all).not.toMatch(/remoteAddress|::ffff/);
  });
});
