/** Where each service answers, as http addresses. */
export interface Addresses {
  readonly gateway: string;
  readonly directory: string;
  readonly comparison: string;
  readonly publishers: string;
}

/** What a person reads when the hub is up: how long it took, where it is, and one query to try. */
export function finalWords(
  { gateway, directory, comparison, publishers }: Addresses,
  tookMs: number,
): string {
  return `
Ready in ${(tookMs / 1000).toFixed(1)} s.

  GraphQL           ${gateway}/graphql   (in a browser: Apollo Sandbox, needs internet)
  GraphiQL          ${gateway}/graphiql  (works without internet)
  briefings         ${gateway}/briefings/  (to read and print)
  services          directory ${directory}, comparison ${comparison}, publishers ${publishers}

Try: what do the three forces say about Equip, and do they agree?

  curl -s ${gateway}/graphql -H 'content-type: application/json' \\
    -d '{"query":"{ collaboration(id: \\"equip\\") { name comparison(period: \\"2021-22\\") { verdict aspects { subject verdict reason } } } }"}'

Stop with Ctrl-C.`;
}
