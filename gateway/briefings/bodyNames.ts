import type { ApolloServer } from '@apollo/server';
import type { RequestContext } from '../requests/requestContext';
import { askHub } from './askHub';
import { NAMES_OPERATION } from './operations';

interface NamesData {
  readonly bodies: readonly { readonly code: string; readonly name: string }[] | null;
}

/** The names of all bodies by their codes; empty when they cannot be had. */
export async function bodyNames(
  server: ApolloServer<RequestContext>,
  exchange: Parameters<typeof askHub>[3],
): Promise<ReadonlyMap<string, string>> {
  const { data } = await askHub(server, NAMES_OPERATION, {}, exchange);
  const { bodies } = (data ?? { bodies: null }) as NamesData;
  return new Map((bodies ?? []).map(({ code, name }) => [code, name]));
}
