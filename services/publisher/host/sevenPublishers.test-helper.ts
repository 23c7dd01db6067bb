import { seedFolder } from '../../common/config/folders';
import { removeFolders } from '../../common/account-files/synthetic.test-helper';
import { post, type GraphqlAnswer } from '../../../test/support/hub';
import { startPublishers, type TestPublishers } from '../publisher.test-helper';

export const BODIES = [
  'dyfed-powys',
  'leicestershire',
  'surrey',
  'sussex',
  'synthetic-a',
  'synthetic-b',
  'thames-valley',
];
export const REAL = BODIES.filter((code) => !code.startsWith('synthetic'));

export const WHOLE = `
  __typename id state revision publishedOn nameUsed carriedForwardFrom reportedToPanelOn
  revisions { revision publishedOn reason }
  figures {
    measure scope basis includesInternalCosts about quantity { value unit text } precision roundedTo
    period { kind from to } component saving { category status } statedOn statedAs jointlyWith
    evidence { title publisher address date reading } absence { kind reason decidedBy } note
  }
  statements {
    aspect value statedOn statedAs evidence { title publisher address date reading }
    absence { kind reason decidedBy } note
  }`;

let started: TestPublishers | undefined;

/** A host of seven publishers, two of them synthetic. Cases load what they need under names of their own. */
export function publishers(): TestPublishers {
  if (started === undefined) throw new Error('The host is asked before it has started.');
  return started;
}

// Registered with the first import, so that it starts before what the cases load.
beforeAll(async () => {
  started = await startPublishers(...BODIES);
  for (const body of REAL) await started.load(body, seedFolder());
});
afterAll(async () => {
  await started?.stop();
  removeFolders();
});

export const typeOf = (body: string): string =>
  body
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

/** Asks a publisher for its accounts by reference, as the gateway does. */
export function entities(body: string, ids: readonly unknown[], fields: string): Promise<GraphqlAnswer> {
  const type = `${typeOf(body)}Account`;
  return post(
    `${publishers().url}/${body}`,
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} { ${fields} } } }`,
    { of: ids.map((id) => ({ __typename: type, id })) },
  );
}

/** Asks a publisher for bodies by reference. */
export function bodies(body: string, codes: readonly unknown[], fields: string): Promise<GraphqlAnswer> {
  const type = `${typeOf(body)}Body`;
  return post(
    `${publishers().url}/${body}`,
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} { ${fields} } } }`,
    { of: codes.map((code) => ({ __typename: type, code })) },
  );
}

/** One account, whole unless fields are given. */
export async function account(id: string, fields = WHOLE): Promise<Record<string, unknown>> {
  const answer = await entities(id.split('/')[0] ?? '', [id], fields);
  expect(answer.errors).toBeUndefined();
  return answer.data._entities[0];
}

export const EQUIP_2020 = {
  title: 'News report on the future of the Equip system',
  publisher: 'BBC News',
  address: 'https://feeds.bbci.co.uk/news/uk-england-oxfordshire-54093816',
  date: '2020-09-14',
  reading: 'REPORTED',
};

export const PAID_TOGETHER = {
  measure: 'COST',
  scope: 'WHOLE',
  basis: 'PAID',
  includesInternalCosts: false,
  about: null,
  quantity: { value: 3300000, unit: 'GBP', text: '£3.3 million' },
  precision: 'ROUNDED',
  roundedTo: 100000,
  period: { kind: 'CUMULATIVE', from: '2016', to: '2020-09' },
  component: 'supplier charges',
  saving: null,
  statedOn: '2020-09-14',
  statedAs: 'JOINT',
  jointlyWith: ['surrey', 'thames-valley'],
  evidence: EQUIP_2020,
  absence: null,
  note: 'What the three forces together had paid the contractor. Own staff time is outside it.',
};
