import { finalWords } from './finalWords';

const addresses = {
  gateway: 'http://127.0.0.1:4000',
  directory: 'http://127.0.0.1:4001',
  comparison: 'http://127.0.0.1:4002',
  publishers: 'http://127.0.0.1:4003',
};

describe('what a person reads when the hub is up', () => {
  it('names every page, and has a query to try', () => {
    const words = finalWords(addresses, { tookMs: 1234, onlyListed: false });
    expect(words).toContain('/graphiql  (works without internet)');
    expect(words).toContain('\n\nTry: what do the three forces');
    expect(words).toContain(`query":"{ collaboration(id: \\"equip\\")`);
  });

  it('offers nothing that is refused where only listed operations are answered', () => {
    expect(finalWords(addresses, { tookMs: 1234, onlyListed: true })).toBe(`
Ready in 1.2 s.

  GraphQL           http://127.0.0.1:4000/graphql   (listed operations only)
  briefings         http://127.0.0.1:4000/briefings/  (to read and print)
  services          directory http://127.0.0.1:4001, comparison http://127.0.0.1:4002, publishers http://127.0.0.1:4003

Stop with Ctrl-C.`);
  });
});
