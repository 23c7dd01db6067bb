import { ACCOUNT_NEEDS } from '../../../../services/comparison/external/needs';
import type { Services } from './ask';

/** An account as the directory lists it; its publisher's part is put in later. */
export interface Account {
  readonly __typename: string;
  readonly id: string;
  readonly publisher: NamedBody;
}

export interface NamedBody {
  readonly code: string;
  readonly name: string;
}

/** A comparison as the directory gives it, with what the comparison service needs. */
export interface Comparison {
  readonly id: string;
  readonly collaboration: {
    readonly id: string;
    readonly name: string;
    readonly function: string;
    readonly memberships: readonly { readonly body: NamedBody }[];
  };
  readonly expected: readonly { readonly body: NamedBody }[];
  readonly accounts: readonly Account[];
}

/** What @requires asks for, without what publishers have to say: the directory's part. */
export function directorysPart(needs: string): string {
  if (!needs.includes(ACCOUNT_NEEDS)) throw new Error('The needs do not ask for accounts.');
  return needs.replace(`accounts { id period`, 'accounts { __typename id period').replace(ACCOUNT_NEEDS, '');
}

interface Entities {
  readonly _entities: readonly object[];
}

/** Asks every publisher concerned, each once, and puts what it says into its accounts. */
export async function fillAccounts(comparisons: readonly Comparison[], services: Services): Promise<void> {
  const byPublisher = new Map<string, Account[]>();
  for (const { accounts } of comparisons) {
    for (const account of accounts) {
      const list = byPublisher.get(account.publisher.code);
      if (list) list.push(account);
      else byPublisher.set(account.publisher.code, [account]);
    }
  }
  await Promise.all(
    [...byPublisher].map(async ([code, accounts]) => {
      const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
        ... on ${accounts[0]?.__typename ?? ''} { ${ACCOUNT_NEEDS} } } }`;
      const representations = accounts.map(({ __typename, id }) => ({ __typename, id }));
      const { _entities } = await services.publisher(code)<Entities>(query, { representations });
      accounts.forEach((account, index) => Object.assign(account, _entities[index]));
    }),
  );
}

/** The names of bodies by code: everybody whom an answer about these comparisons can name. */
export function namesIn(comparisons: readonly Comparison[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { expected, collaboration } of comparisons) {
    for (const { body } of expected) names.set(body.code, body.name);
    for (const { body } of collaboration.memberships) names.set(body.code, body.name);
  }
  return names;
}
