import { createDatabase, type TestDatabase } from '../support/database';
import { startFaultyProxy, type Fault, type FaultyProxy } from '../support/faultyProxy';
import { startHub, type GraphqlAnswer, type TestHub } from '../support/hub';
import { startService, type TestProcess } from '../support/processes';

/** Equip has three publishers. Surrey's fails in each way that a publisher can; the others must not suffer. */

const EQUIP = `{
  collaboration(id: "equip") {
    name
    comparison(period: "2021-22") {
      verdict
      coverage { partiesExpected published silent { code } unavailable { code } }
      accounts { __typename id state figures { quantity { text } } }
      aspects { subject verdict positions { body { code } verdict } }
    }
  }
  body(code: "sussex") { name accounts(period: "2021-22") { state } }
}`;

interface AnswerParts {
  readonly accounts: readonly { readonly __typename: string; readonly state: string | null }[];
  readonly aspects: readonly {
    readonly subject: string;
    readonly verdict: string;
    readonly positions: readonly {
      readonly body: { readonly code: string } | null;
      readonly verdict: string;
    }[];
  }[];
}

function partsOf(answer: GraphqlAnswer): AnswerParts {
  return answer.data.collaboration.comparison;
}

function expectOnlySurreyMissing(answer: GraphqlAnswer, whole: GraphqlAnswer, code: string): void {
  const { collaboration, body } = answer.data;
  expect(answer.errors?.map(({ path, extensions }) => ({ path, extensions }))).toEqual([
    {
      path: ['collaboration', 'comparison', 'accounts', 0],
      extensions: { code, publisher: 'surrey' },
    },
  ]);
  expect(answer.errors?.[0]?.message).toContain('"surrey"');
  expect(JSON.stringify(answer)).not.toMatch(/127\.0\.0\.1|10\.0\.0\.7|ECONN|\.js:/);
  expect(body).toEqual(whole.data.body);
  expect(collaboration.comparison.coverage).toEqual({
    partiesExpected: 3,
    published: 2,
    silent: [],
    unavailable: [{ code: 'surrey' }],
  });
  const [surrey, ...others] = partsOf(answer).accounts;
  expect(surrey).toEqual({
    __typename: 'SurreyAccount',
    id: 'surrey/equip/2021-22',
    state: null,
    figures: null,
  });
  expect(others).toEqual(partsOf(whole).accounts.slice(1));
  const contradiction = (one: GraphqlAnswer): unknown =>
    partsOf(one)
      .aspects.filter(({ verdict }) => verdict === 'CONTRADICTS_ITSELF')
      .map(({ subject, positions }) => [
        subject,
        positions.filter(({ body: of }) => of?.code === 'thames-valley'),
      ]);
  expect(contradiction(answer)).toEqual(contradiction(whole));
}

describe('when one publisher fails', () => {
  let database: TestDatabase;
  let surrey: TestProcess;
  let proxy: FaultyProxy;
  let hub: TestHub;
  let whole: GraphqlAnswer;

  beforeAll(async () => {
    database = await createDatabase();
    surrey = await startService({
      program: 'services/publisher/main.js',
      args: ['--body', 'surrey', '--port', '0'],
      environment: { DATABASE_URL: database.url },
    });
    proxy = await startFaultyProxy(surrey.url);
    hub = await startHub({
      hosts: { others: ['--body', 'sussex', 'thames-valley'] },
      otherHosts: [proxy.url],
      // Nothing stands in for what fails here: each failure is seen as it is.
      environment: {
        PUBLISHER_TIMEOUT: '1',
        PUBLISHES_INTERVAL: '1',
        LAST_KNOWN_HOURS: '0',
        GATEWAY_CACHE: '0',
      },
    });
    whole = await hub.query(EQUIP);
  });

  afterAll(async () => {
    await hub.stop();
    await proxy.close();
    await surrey.stop();
    await database.drop();
  });

  it('gives the whole answer while nothing fails', () => {
    expect(whole.errors).toBeUndefined();
    expect(whole.data.collaboration.comparison.coverage).toEqual({
      partiesExpected: 3,
      published: 3,
      silent: [],
      unavailable: [],
    });
  });

  it.each<[Fault, string]>([
    ['hang', 'PUBLISHER_TIMEOUT'],
    ['slow', 'PUBLISHER_TIMEOUT'],
    ['trickle', 'PUBLISHER_TIMEOUT'],
    ['hang up', 'PUBLISHER_UNREACHABLE'],
    ['reset', 'PUBLISHER_UNREACHABLE'],
    ['html', 'PUBLISHER_BAD_ANSWER'],
    ['cut off', 'PUBLISHER_BAD_ANSWER'],
    ['huge', 'PUBLISHER_BAD_ANSWER'],
    ['type of another body', 'PUBLISHER_BAD_ANSWER'],
    ['account of another body', 'PUBLISHER_BAD_ANSWER'],
    ['fewer accounts', 'PUBLISHER_BAD_ANSWER'],
    ['more accounts', 'PUBLISHER_BAD_ANSWER'],
    ['errors that are none', 'PUBLISHER_BAD_ANSWER'],
    ['error', 'PUBLISHER_ERROR'],
  ])('names it, leaves the other answers whole, and is whole again: %s gives %s', async (fault, code) => {
    proxy.fault = fault;
    expectOnlySurreyMissing(await hub.query(EQUIP), whole, code);
    proxy.fault = 'none';
    expect(await hub.query(EQUIP)).toEqual(whole);
  });

  it('takes no notice of what one says in the name of others', async () => {
    proxy.fault = 'what others say';
    expect(await hub.query(EQUIP)).toEqual(whole);
  });

  it('shows what came beside errors without a text, and says that there were some', async () => {
    proxy.fault = 'errors without text';
    const { data, errors } = await hub.query(EQUIP);
    expect(data).toEqual(whole.data);
    expect(errors).toEqual([
      {
        message: expect.stringContaining('"surrey" answered with an error'),
        path: ['collaboration', 'comparison', 'accounts', 0],
        extensions: { code: 'PUBLISHER_ERROR', publisher: 'surrey' },
      },
    ]);
  });

  it('keeps what it had said of its accounts, and is whole again when it is back', async () => {
    proxy.fault = 'hang up';
    await new Promise((resolve) => setTimeout(resolve, 2500));
    proxy.fault = 'none';
    expect(await hub.query(EQUIP)).toEqual(whole);
  });

  it('counts an account that has not the form of the contract as unavailable, never as silent', async () => {
    proxy.fault = 'wrong types';
    const answer = await hub.query(
      '{ collaboration(id: "equip") { comparison(period: "2021-22") { coverage { published silent { code } unavailable { code } } } } }',
    );
    expect(answer.data.collaboration.comparison.coverage).toEqual({
      published: 2,
      silent: [],
      unavailable: [{ code: 'surrey' }],
    });
  });

  it('names one that was killed', async () => {
    proxy.fault = 'none';
    await surrey.stop('SIGKILL');
    await proxy.close();
    expectOnlySurreyMissing(await hub.query(EQUIP), whole, 'PUBLISHER_UNREACHABLE');
  });
});
