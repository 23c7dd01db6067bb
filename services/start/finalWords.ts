/** Where each service answers, as http addresses. */
export interface Addresses {
  readonly gateway: string;
  readonly directory: string;
  readonly comparison: string;
  readonly publishers: string;
}

const trial = (gateway: string): string => `Try: what do the three forces say about Equip, and do they agree?

  curl -s ${gateway}/graphql -H 'content-type: application/json' \\
    -d '{"query":"{ collaboration(id: \\"equip\\") { name comparison(period: \\"2021-22\\") { verdict aspects { subject verdict reason } } } }"}'

`;

/**
 * What a person reads when the hub is up: how long it took, where it is, and one query to try; where only listed
 * operations are answered, neither that nor the pages to ask on.
 */
export function finalWords(
  { gateway, directory, comparison, publishers }: Addresses,
  { tookMs, onlyListed }: { readonly tookMs: number; readonly onlyListed: boolean },
): string {
  const graphql = onlyListed
    ? `  GraphQL           ${gateway}/graphql   (listed operations only)`
    : `  GraphQL           ${gateway}/graphql   (in a browser: Apollo Sandbox, needs internet)
  GraphiQL          ${gateway}/graphiql  (works without internet)`;
  return `
Ready in ${(tookMs / 1000).toFixed(1)} s.

${graphql}
  briefings         ${gateway}/briefings/  (to read and print)
  services          directory ${directory}, comparison ${comparison}, publishers ${publishers}

${onlyListed ? '' : trial(gateway)}Stop with Ctrl-C.`;
}
