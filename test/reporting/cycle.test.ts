import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runHub, type Outcome } from '../support/cli';
import { startHub, type TestHub } from '../support/hub';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'reporting-'));
const EQUIP = ['--body', 'surrey', '--collaboration', 'equip'];

let hub: TestHub;
beforeAll(async () => {
  hub = await startHub({
    hosts: { parties: ['--body', 'surrey', 'sussex', 'thames-valley'] },
    environment: { PUBLISHES_INTERVAL: '0.2', GATEWAY_URL: 'http://127.0.0.1:9' },
  });
});
afterAll(async () => {
  await hub.stop();
  fs.rmSync(folder, { recursive: true, force: true });
});

/** Runs the real command line against the hub's database. */
const account = (...args: string[]): Promise<Outcome> =>
  runHub(['account', ...args], {
    folder,
    environment: { DATABASE_URL: hub.databaseUrl, GATEWAY_URL: hub.gateway.url },
  });

async function json<T>(...args: string[]): Promise<T> {
  const { out, error, exitCode } = await account(...args, '--json');
  if (exitCode !== 0) throw new Error(error);
  return JSON.parse(out) as T;
}

/** Asks again until the directory has heard of a change; it looks every 0.2 seconds here. */
async function eventually<T>(ask: () => Promise<T>, isThere: (value: T) => boolean): Promise<T> {
  for (let tries = 0; tries < 50; tries++) {
    const value = await ask();
    if (isThere(value)) return value;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return ask();
}

const comparison = async () => {
  const { data } = await hub.query(`{ collaboration(id: "equip") { comparison(period: "2020-21-H1") {
    accounts { id state revision reportedToPanelOn figures { quantity { value } absence { kind reason decidedBy } } }
    aspects { key subject verdict replies { body { code } text period } } } } }`);
  return data.collaboration.comparison;
};

const surrey = (answer: { accounts: { id: string }[] }) =>
  answer.accounts.find(({ id }) => id === 'surrey/equip/2020-21-H1');

describe('the reporting cycle on the real data', () => {
  it('shows what is published as JSON and as CSV; both make a draft that changes nothing', async () => {
    const { out } = await account('show', ...EQUIP, '--period', '2020-21-H1');
    fs.writeFileSync(path.join(folder, 'account.json'), out);
    const csv = path.join(folder, 'csv');
    expect((await account('show', ...EQUIP, '--period', '2020-21-H1', '--csv', csv)).exitCode).toBe(0);
    for (const from of [
      ['--file', 'account.json'],
      ['--csv', csv],
    ]) {
      expect(await account('draft', '--body', 'surrey', ...from)).toMatchObject({
        exitCode: 0,
        out: 'Draft of equip, 2020-21-H1: 2 figures, 0 statements.',
      });
      expect((await account('diff', ...EQUIP, '--period', '2020-21-H1')).out).toBe('Nothing differs.');
    }
    expect(await account('publish', ...EQUIP)).toEqual({
      exitCode: 1,
      out: '',
      error: 'What is published of equip, 2020-21-H1 says the same already.',
    });
    expect((await account('show', ...EQUIP, '--period', '2020-21-H1', '--csv', csv)).error).toContain(
      'figures.csv, no-figure.csv, statements.csv, sources.csv is there already',
    );
  });

  it('previews a correction against the live accounts of the others, and nobody sees it before it is published', async () => {
    const text = fs.readFileSync(path.join(folder, 'account.json'), 'utf8');
    fs.writeFileSync(path.join(folder, 'corrected.json'), text.replace('"3300000"', '"4300000"'));
    await account('draft', '--body', 'surrey', '--file', 'corrected.json');
    const before = await comparison();
    const preview = await json<{ changes: object[]; markdown: string }>('preview', ...EQUIP);
    expect(preview.changes).toMatchObject([{ key: 'COST.WHOLE', before: null, after: 'DIFFERS' }]);
    expect(preview.markdown).toContain('**They differ.**');
    expect((await account('preview', ...EQUIP, '--gateway', 'http://127.0.0.1:9')).error).toBe(
      'The gateway did not say what the others publish: it cannot be reached (ECONNREFUSED). Start it, or set GATEWAY_URL to where it answers (without it, PORT on this machine).',
    );
    expect(await comparison()).toEqual(before);
    expect((await account('diff', ...EQUIP, '--period', '2020-21-H1')).out).toBe(
      'figure equip-01: changed\n    value: 3300000 -> 4300000',
    );
    expect((await account('publish', ...EQUIP)).error).toMatch(/give a reason\.$/);
    expect(await account('publish', ...EQUIP, '--reason', 'Synthetic correction.')).toMatchObject({
      exitCode: 0,
      out: 'Published equip, 2020-21-H1, as revision 3.',
    });
    const after = await eventually(comparison, (answer) => JSON.stringify(answer).includes('DIFFERS'));
    expect(after.aspects.filter(({ verdict }: { verdict: string }) => verdict === 'DIFFERS')).toMatchObject([
      { key: 'COST.WHOLE' },
    ]);
    expect(surrey(after)).toMatchObject({ revision: 3 });
  });

  it('METHOD 1.5: shows a reply beside the aspect, in the comparison and in every party’s briefing', async () => {
    const reply = ['--period', '2020-21-H1', '--aspect', 'COST.WHOLE', '--text', 'Synthetic *reply*.'];
    expect(await account('reply', ...EQUIP, ...reply)).toMatchObject({ exitCode: 0 });
    const after = await eventually(comparison, (answer) => JSON.stringify(answer).includes('*reply*'));
    const replied = after.aspects.filter(({ replies }: { replies: unknown[] }) => replies.length > 0);
    expect(replied.map(({ key }: { key: string }) => key)).toEqual(replied.map(() => 'COST.WHOLE'));
    expect(replied[0].replies).toEqual([
      { body: { code: 'surrey' }, text: 'Synthetic *reply*.', period: '2020-21-H1' },
    ]);
    for (const body of ['surrey', 'sussex', 'thames-valley']) {
      const response = await fetch(`${hub.gateway.url}/briefings/${body}/2020-21-H1.md`);
      expect((await response.text()).split('“Synthetic \\*reply\\*.”')).toHaveLength(2);
    }
  });

  it('records a report to the panel, which the overview and the questions know of', async () => {
    const questions = async () => {
      const { data } = await hub.query(
        `{ collaboration(id: "equip") { comparison(period: "2020-21-H1") { questions(body: "surrey") { text } } } }`,
      );
      return JSON.stringify(data.collaboration.comparison.questions);
    };
    expect(await questions()).toContain('no record that you reported');
    await account('reported', ...EQUIP, '--period', '2020-21-H1', '--day', '2020-09-30');
    const after = await eventually(comparison, (answer) => JSON.stringify(answer).includes('2020-09-30'));
    expect(surrey(after)).toMatchObject({ reportedToPanelOn: '2020-09-30' });
    expect(await questions()).not.toContain('no record that you reported');
  });

  it('withholds a figure with the reason in law; the comparison says WITHHELD', async () => {
    const outcome = await account(
      'withhold',
      ...EQUIP,
      ...['--period', '2020-21-H1', '--figure', 'equip-03', '--because', 'PROHIBITED_BY_ENACTMENT'],
      ...['--decided-by', 'GOVERNING_BODY', '--reason', 'Synthetic reason.'],
    );
    expect(outcome).toMatchObject({ exitCode: 0 });
    const after = await eventually(comparison, (answer) => JSON.stringify(answer).includes('PROHIBITED'));
    expect(JSON.stringify(surrey(after))).toContain(
      '{"quantity":null,"absence":{"kind":"WITHHELD","reason":"PROHIBITED_BY_ENACTMENT","decidedBy":"GOVERNING_BODY"}}',
    );
    expect(after.aspects).toContainEqual(expect.objectContaining({ key: 'COST.OWN', verdict: 'WITHHELD' }));
  });

  it('keeps every revision readable with its reason', async () => {
    const { revisions } = await json<{ revisions: { revision: number; reason: string | null }[] }>(
      'history',
      ...EQUIP,
    );
    expect(revisions.map(({ revision, reason }) => [revision, reason])).toEqual([
      [6, 'Synthetic reason.'],
      [5, null],
      [4, null],
      [3, 'Synthetic correction.'],
      [2, null],
      [1, null],
    ]);
    const { differences } = await json<{ differences: { id: string }[] }>(
      'diff',
      ...EQUIP,
      '--from',
      '1',
      '--to',
      '6',
    );
    expect(differences.map(({ id }) => id)).toEqual(['equip-01', 'equip-03']);
  });

  it('withdraws, and the account is shown as withdrawn', async () => {
    const withdraw = ['withdraw', ...EQUIP, '--reason', 'Synthetic withdrawal.', '--period'];
    expect((await account(...withdraw, '2020-21-H1')).exitCode).toBe(0);
    const after = await eventually(comparison, (answer) => !JSON.stringify(answer).includes('PROHIBITED'));
    expect(surrey(after) ?? { state: 'none' }).not.toMatchObject({ state: 'PUBLISHED' });
  });

  it('is refused for a body without an account, and begins one with --new', async () => {
    const text = fs.readFileSync(path.join(folder, 'account.json'), 'utf8');
    fs.writeFileSync(
      path.join(folder, 'kent.json'),
      text.replace('"surrey"', '"surey"').replaceAll('"sussex",', ''),
    );
    const draft = ['draft', '--body', 'surey', '--file', 'kent.json'];
    expect(await account(...draft)).toMatchObject({
      exitCode: 1,
      error:
        'No account of "surey" is kept in this database. Did you mean "surrey"?\nTo begin one, make its first draft with --new.',
    });
    expect((await account(...draft, '--new')).exitCode).toBe(0);
  });
});

describe('the command line', () => {
  it.each([
    [['publish', '--body', 'surrey'], /required option '--collaboration <id>'/],
    [['publish', '--body', 'Surrey', '--collaboration', 'equip'], /Write lower-case words joined by hyphens/],
    [['show', ...EQUIP, '--period', '2020-21'], /Write a half-year: 2020-21-H1 or 2020-21-H2/],
    [['draft', '--body', 'surrey'], /give either --file or --csv/],
    [
      ['reply', ...EQUIP, '--period', '2020-21-H1', '--aspect', 'STATUS'],
      /give either --text with words, or --take-back/,
    ],
    [['publsh'], /Did you mean publish/],
  ])('%j ends with exit code 2 and says what is wrong', async (args, message) => {
    const { exitCode, error } = await account(...args);
    expect([exitCode, error]).toEqual([2, expect.stringMatching(message)]);
  });

  it.each([
    ['{', 'this is no JSON'],
    [
      '{"collaboration":"equip","sources":[],"figures":[{"id":1,"vaule":"2"}]}',
      'figures, item 1, field "id"',
    ],
    ['{"collaboration":"Equip","sources":[]}', '"Equip" is no collaboration id'],
    [
      '{"body":"sussex","collaboration":"equip","sources":[]}',
      'The account is of "sussex"; this is "surrey".',
    ],
  ])('refuses the file %s', async (content, message) => {
    fs.writeFileSync(path.join(folder, 'bad.json'), content);
    const { exitCode, error } = await account('draft', '--body', 'surrey', '--file', 'bad.json');
    expect([exitCode, error]).toEqual([1, expect.stringContaining(message)]);
  });
});

describe('the reporting endpoint', () => {
  let key: string;
  beforeAll(async () => {
    key = (await json<{ key: string }>('key', 'create', '--body', 'sussex', '--note', 'synthetic')).key;
  });

  const ask = async (query: string, given: string | null = key, body = 'sussex') => {
    const host = [...hub.hosts.values()][0]?.url ?? '';
    const response = await fetch(`${host}/${body}/reporting`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(given && { authorization: `Bearer ${given}` }) },
      body: JSON.stringify({ query }),
    });
    const { data, errors } = (await response.json()) as {
      data: unknown;
      errors?: { message: string; extensions: { code: string; problems?: string[] } }[];
    };
    return errors ? errors[0]?.extensions : data;
  };

  const DRAFT = (
    value: string,
  ): string => `mutation { saveDraft(account: { collaboration: "equip", period: "2020-21-H2",
    sources: [{ id: "page", title: "Synthetic page" }], statements: [],
    figures: [{ id: "synthetic", statedOn: "2021-01-01", measure: COST, scope: OWN, basis: PAID, value: "${value}",
      unit: GBP, precision: EXACT, periodKind: UNSTATED, reading: DIRECT, source: "page" }] }) { period account { figures { value } } } }`;

  it('needs the body’s own key for anything that is not public', async () => {
    for (const [given, code] of [
      [null, 'KEY_NEEDED'],
      ['wrong', 'KEY_REFUSED'],
    ] as const) {
      for (const query of [
        '{ drafts { period } }',
        '{ preview(collaboration: "equip") { period } }',
        DRAFT('1'),
      ]) {
        expect(await ask(query, given)).toMatchObject({ code });
      }
    }
    expect(await ask('{ drafts { period } }', key, 'surrey')).toMatchObject({ code: 'KEY_REFUSED' });
    expect(await ask('{ history(collaboration: "equip") { revision reason } }', null)).toMatchObject({
      history: [{ revision: 2 }, { revision: 1 }],
    });
  });

  it('drafts and publishes, and names every problem', async () => {
    expect(await ask(DRAFT('1,5'))).toMatchObject({
      code: 'BAD_ACCOUNT',
      problems: [expect.stringMatching(/^figures, item 1, field "value": "1,5" is not a plain number/)],
    });
    expect(await ask(DRAFT('1.50'))).toEqual({
      saveDraft: [{ period: '2020-21-H2', account: { figures: [{ value: '1.5' }] } }],
    });
    expect(await ask('{ preview(collaboration: "equip") { period } }')).toMatchObject({
      code: 'PREVIEW_UNAVAILABLE',
    });
    expect(
      await ask('mutation { publish(collaboration: "equip", period: "2020-21-H2") { revision } }'),
    ).toEqual({
      publish: [{ revision: 3 }],
    });
    expect(await ask('mutation { discardDrafts(collaboration: "equip", period: "2020") }')).toMatchObject({
      code: 'BAD_VALUE',
    });
  });

  it('is not reachable through the gateway, and knows hosted bodies only', async () => {
    const { errors } = await hub.query('mutation { publish(collaboration: "equip") { revision } }');
    expect(errors?.[0]?.message).toBe('The hub answers queries, and this is a mutation.');
    const host = [...hub.hosts.values()][0]?.url ?? '';
    expect((await fetch(`${host}/nobody/reporting`)).status).toBe(404);
  });
});
