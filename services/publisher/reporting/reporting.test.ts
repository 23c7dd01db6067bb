import {
  figuresCsv,
  folderOf,
  removeFolders,
  type Cells,
} from '../../common/account-files/synthetic.test-helper';
import { readAccountFiles } from '../../common/account-files/readAccountFiles';
import type { GraphQLError } from 'graphql';
import { ownRows } from '../import/ownRows';
import { startPublishers, type TestPublishers } from '../publisher.test-helper';
import type { DataSource } from 'typeorm';
import { diff } from './diff';
import { discardDrafts, readDrafts, saveDraft } from './drafts';
import { recordPanelReport, reply } from './events';
import { history, revisionDocument } from './history';
import { createKey, isValidKey, listKeys, revokeKey } from './keys';
import { publishDrafts } from './publish';
import { withdraw } from './withdraw';
import { withhold } from './withhold';

const BODY = 'synthetic-a';
const UNIT = 'synthetic-unit';
const H1 = { collaboration: UNIT, period: '2020-21-H1' };
const TODAY = '2026-02-02';

let publishers: TestPublishers;
let store: DataSource;
beforeEach(async () => {
  publishers = await startPublishers(BODY);
  store = publishers.store(BODY);
});
afterEach(async () => {
  await publishers.stop();
  removeFolders();
});

const load = (...rows: Cells[]) => publishers.load(BODY, folderOf({ 'figures.csv': figuresCsv(...rows) }));

async function draft(...rows: Cells[]): Promise<void> {
  const own = ownRows(readAccountFiles(folderOf({ 'figures.csv': figuresCsv(...rows) }), TODAY), BODY);
  await saveDraft(store, own, { selection: {}, now: new Date(), isNew: true });
}

const publish = (reason: string | null = null, period?: string | null) =>
  publishDrafts(store, BODY, { collaboration: UNIT, period }, { today: TODAY, reason });

/** The code and message of a refusal. */
const refusal = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'not refused',
    (error: GraphQLError) => `${String(error.extensions['code'])}: ${error.message}`,
  );

/** What the body's account says, over HTTP, as at 2021-22. */
async function account(): Promise<unknown> {
  const response = await fetch(`${publishers.url}/${BODY}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: `query ($of: [_Any!]!) { _entities(representations: $of) { ... on SyntheticAAccount {
        state revision reportedToPanelOn replies { aspect text } figures { quantity { value } absence { kind reason } } } } }`,
      variables: { of: [{ __typename: 'SyntheticAAccount', id: `${BODY}/${UNIT}/2021-22` }] },
    }),
  });
  const { data } = (await response.json()) as { data: { _entities: unknown[] } };
  return data._entities[0];
}

const numbers = async (): Promise<string[]> =>
  (await history(store.manager, UNIT)).map(({ number, kind, state, origin, reason }) =>
    `${number} ${kind} ${state} ${origin} ${reason ?? ''}`.trim(),
  );

const first = { id: 'synthetic-1' };
const second = { id: 'synthetic-2', component: 'other synthetic costs', value: '7' };

describe('publishing a draft', () => {
  it('makes the first account of a body; until then nobody sees it', async () => {
    await draft(first);
    expect(await account()).toMatchObject({ state: 'NOT_PUBLISHED' });
    expect(await publish()).toEqual([{ ...H1, revision: 1 }]);
    expect(await account()).toMatchObject({
      state: 'PUBLISHED',
      revision: 1,
      figures: [{ quantity: { value: 3300000 } }],
    });
    expect(await readDrafts(store.manager, {})).toEqual([]);
  });

  it('replaces what stands only with a reason, and keeps what stood', async () => {
    await load(first);
    await draft({ ...first, value: '3400000' });
    expect(await refusal(publish())).toBe(
      'REASON_NEEDED: This replaces what was published of synthetic-unit, 2020-21-H1: give a reason.',
    );
    expect(await refusal(publish('   '))).toMatch(/^REASON_NEEDED/);
    expect(await refusal(publish('x'.repeat(501)))).toMatch(/^BAD_VALUE: The reason is longer than 500/);
    await publish(' A synthetic correction. ');
    expect(await numbers()).toEqual([
      '2 ACCOUNT PUBLISHED BODY A synthetic correction.',
      '1 ACCOUNT PUBLISHED FILES',
    ]);
    const [before, after] = await Promise.all(
      [1, 2].map((revision) => revisionDocument(store.manager, BODY, { collaboration: UNIT, revision })),
    );
    expect(diff(before ?? null, after ?? null)).toEqual([
      {
        list: 'figures',
        id: 'synthetic-1',
        change: 'CHANGED',
        fields: [{ field: 'value', before: '3300000', after: '3400000' }],
      },
    ]);
  });

  it('is refused when it says the same, and when there is no draft', async () => {
    await load(first);
    await draft(first);
    expect(await refusal(publish('Synthetic.'))).toBe(
      'NOTHING_CHANGED: What is published of synthetic-unit, 2020-21-H1 says the same already.',
    );
    await discardDrafts(store.manager, { collaboration: UNIT });
    expect(await refusal(publish())).toBe('NO_DRAFT: There is no draft of "synthetic-unit".');
    expect(await refusal(publish(null, null))).toBe(
      'NO_DRAFT: There is no draft of synthetic-unit, without a date.',
    );
  });

  it('takes half-years together or one by one, and lets no row stand in two', async () => {
    await load(first);
    await draft({ ...first, stated_on: '2021-05-01' });
    expect(await refusal(publish())).toBe(
      'STANDS_TWICE: The figure "synthetic-1" of this draft (synthetic-unit, 2021-22-H1) stands in 2020-21-H1 already. ' +
        'Make a draft of that part without it and publish both together, withdraw that part, or give it another id.',
    );
    await draft(second, { ...first, stated_on: '2021-05-01' });
    expect(await publish('Synthetic move.')).toEqual([
      { ...H1, revision: 2 },
      { collaboration: UNIT, period: '2021-22-H1', revision: 3 },
    ]);
    expect(await numbers()).toEqual([
      '3 ACCOUNT PUBLISHED BODY Synthetic move.',
      '2 ACCOUNT PUBLISHED BODY Synthetic move.',
      '1 ACCOUNT PUBLISHED FILES',
    ]);
  });

  it('at the same time as another: one after the other, nothing lost', async () => {
    await draft(first);
    const results = await Promise.allSettled([publish(), publish(), publish()]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
    expect(await numbers()).toHaveLength(1);
  });
});

describe('what a body published itself', () => {
  it('is not replaced by files, and the load says how much it kept', async () => {
    await load(first);
    await draft({ ...first, value: '5' });
    await publish('Synthetic.');
    expect(await load(first)).toMatchObject({ newRevisions: 0, kept: 1 });
    expect(await load({ ...first, stated_on: '2021-05-01' })).toMatchObject({
      newRevisions: 1,
      untouched: 1,
    });
    expect((await numbers())[1]).toBe('2 ACCOUNT PUBLISHED BODY Synthetic.');
  });

  it('can be withdrawn and published again; files do not bring it back', async () => {
    await load(first);
    const reason = 'Synthetic reason.';
    await withdraw(store, H1, { today: TODAY, reason });
    expect(await account()).toMatchObject({ state: 'WITHDRAWN', revision: 2, figures: [] });
    expect(await refusal(withdraw(store, H1, { today: TODAY, reason }))).toBe(
      'NOTHING_PUBLISHED: This body has published no account of "synthetic-unit".',
    );
    expect(await load(first)).toMatchObject({ newRevisions: 0, kept: 1 });
    await draft(first);
    await publish('Synthetic again.');
    expect(await account()).toMatchObject({ state: 'PUBLISHED', revision: 3 });
  });

  it('names what there is when something else is asked for', async () => {
    await load(first);
    const options = { today: TODAY, reason: 'Synthetic.' };
    expect(await refusal(withdraw(store, { ...H1, period: null }, options))).toBe(
      'NOTHING_PUBLISHED: Nothing is published of synthetic-unit, without a date. Published half-years: 2020-21-H1.',
    );
    expect(await refusal(withdraw(store, { ...H1, collaboration: 'synthetic-unt' }, options))).toBe(
      'NOTHING_PUBLISHED: This body has published no account of "synthetic-unt". Did you mean "synthetic-unit"?',
    );
    expect(await refusal(withdraw(store, H1, { ...options, reason: '' }))).toMatch(/^REASON_NEEDED/);
  });

  it('is kept back with the reason in law in its place; the rest stays', async () => {
    await load(first, second);
    const withholding = { figure: 'synthetic-1', decidedBy: 'FORCE', reason: 'Synthetic.' } as const;
    const because = 'PROHIBITED_BY_ENACTMENT' as const;
    expect(
      await refusal(withhold(store, BODY, H1, { ...withholding, figure: 'synthetic-3', because }, TODAY)),
    ).toBe(
      'NOTHING_PUBLISHED: No figure with a number is published under the id "synthetic-3" in synthetic-unit, 2020-21-H1. Did you mean "synthetic-1" or "synthetic-2"?',
    );
    await withhold(store, BODY, H1, { ...withholding, because }, TODAY);
    expect(await account()).toMatchObject({
      revision: 2,
      figures: [
        { quantity: null, absence: { kind: 'WITHHELD', reason: because } },
        { quantity: { value: 7 }, absence: null },
      ],
    });
  });
});

describe('a report to the panel', () => {
  const record = (day: string | null) => recordPanelReport(store, H1, day, TODAY);

  it('is recorded, corrected and taken back', async () => {
    await load(first);
    await record('2020-11-02');
    expect(await account()).toMatchObject({ revision: 2, reportedToPanelOn: '2020-11-02' });
    expect(await refusal(record('2020-11-02'))).toMatch(/^NOTHING_CHANGED/);
    await record('2020-11-09');
    await record(null);
    expect(await account()).toMatchObject({ revision: 4, reportedToPanelOn: null });
    expect(await refusal(record(null))).toMatch(/^NOTHING_CHANGED/);
  });

  it('is of a day that has been, and of an account that there is', async () => {
    expect(await refusal(record('2020-11-02'))).toMatch(/^NOTHING_PUBLISHED/);
    await load(first);
    expect(await refusal(record('2026-02-03'))).toBe(
      'BAD_VALUE: The day 2026-02-03 lies in the future (today is 2026-02-02).',
    );
    expect(await refusal(record('2020-02-30'))).toMatch(/^BAD_VALUE/);
  });
});

describe('a reply', () => {
  const say = (aspect: string, text: string | null) => reply(store, H1, { aspect, text }, TODAY);

  it('stands until another takes its place or it is taken back', async () => {
    await load(first);
    await say('COST.OWN', 'Synthetic reply.');
    await say('COST.OWN', 'Synthetic reply, corrected.');
    await say('OTHER.WHOLE.synthetic dogs', 'Another.');
    expect(await account()).toMatchObject({
      revision: 4,
      replies: [
        { aspect: 'COST.OWN', text: 'Synthetic reply, corrected.' },
        { aspect: 'OTHER.WHOLE.synthetic dogs', text: 'Another.' },
      ],
    });
    await say('COST.OWN', null);
    expect(await account()).toMatchObject({ replies: [{ aspect: 'OTHER.WHOLE.synthetic dogs' }] });
  });

  it.each([
    ['COST', 'BAD_VALUE: The aspect "COST" is no aspect of a comparison.'],
    ['COST.WHOL', 'Did you mean "COST.WHOLE"?'],
    ['OTHER.WHOLE', 'is no aspect of a comparison.'],
    ['OTHER.WHOLE.Synthetic  Dogs', 'write "OTHER.WHOLE.synthetic dogs".'],
  ])('to %s is refused', async (aspect, message) => {
    await load(first);
    expect(await refusal(say(aspect, 'Synthetic.'))).toContain(message);
  });

  it('is refused when it is too long, says the same, or takes back nothing', async () => {
    await load(first);
    expect(await refusal(say('COST.OWN', 'x'.repeat(2001)))).toMatch(/^BAD_VALUE/);
    expect(await refusal(say('COST.OWN', null))).toMatch(/^NOTHING_CHANGED/);
    await say('COST.OWN', 'Synthetic.');
    expect(await refusal(say('COST.OWN', 'Synthetic.'))).toMatch(/^NOTHING_CHANGED/);
  });
});

describe('a key', () => {
  it('opens until it expires or is revoked, and is not kept', async () => {
    const now = new Date('2026-02-02T12:00:00Z');
    const made = await createKey(store, BODY, { note: 'synthetic', days: 1, now });
    expect(made.key).toMatch(/^hub_synthetic-a_[\w-]{32}$/);
    expect(JSON.stringify(await listKeys(store))).not.toContain(made.key);
    expect(await isValidKey(store, made.key, now)).toBe(true);
    expect(await isValidKey(store, `${made.key}x`, now)).toBe(false);
    expect(await isValidKey(store, made.key, new Date('2026-02-03T12:00:00Z'))).toBe(false);
    await revokeKey(store, made.id, now);
    expect(await isValidKey(store, made.key, now)).toBe(false);
    expect(await refusal(revokeKey(store, made.id, now))).toMatch(/^BAD_VALUE/);
  });
});
