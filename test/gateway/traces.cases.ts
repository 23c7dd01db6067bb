import type { Span } from '../support/collector';
import { send } from '../support/request';
import { hub } from './watchedHub';

const QUERY = 'query Traced($code: ID!) { body(code: $code) { accounts(period: "2021-22") { state } } }';
const TRACE = '0af7651916cd43dd8448eb211c80319c';

/** The spans of one trace, once `isWhole`. */
async function traceOf(traceId: string, isWhole: (spans: readonly Span[]) => boolean): Promise<Span[]> {
  for (;;) {
    const spans = hub().collector.spans.filter((span) => span.traceId === traceId);
    if (isWhole(spans)) return spans;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe('with OpenTelemetry’s variables', () => {
  it('a request is one trace from the client’s own span to the publisher’s', async () => {
    await send(`${hub().gateway.url}/graphql`, {
      headers: { 'content-type': 'application/json', traceparent: `00-${TRACE}-b7ad6b7169203331-01` },
      body: JSON.stringify({ query: QUERY, variables: { code: 'surrey' } }),
    });
    const spans = await traceOf(TRACE, (all) =>
      ['hub-gateway', 'hub-publisher'].every((service) =>
        all.some((span) => span.service === service && span.name === 'POST'),
      ),
    );
    const above = (span: Span): string[] => {
      const parent = spans.find(({ spanId }) => spanId === span.parentSpanId);
      return parent === undefined ? [] : [`${parent.service} ${parent.name}`, ...above(parent)];
    };
    const published = spans.find(({ service }) => service === 'hub-publisher') as Span;
    expect(published.attributes).toMatchObject({
      'http.request.method': 'POST',
      'url.path': '/surrey',
      'http.response.status_code': 200,
    });
    expect(above(published)).toEqual([
      'hub-gateway gateway.fetch',
      'hub-gateway gateway.execute',
      'hub-gateway gateway.request',
      'hub-gateway POST',
    ]);
    const first = spans.find(({ service, name }) => service === 'hub-gateway' && name === 'POST');
    expect(first?.parentSpanId).toBe('b7ad6b7169203331');
  });

  it('spans hold no operation, no variables and no answer', () => {
    expect(hub().collector.text()).toContain('"Traced"');
    expect(hub().collector.text()).not.toMatch(/accounts\(period|"code":\{|2021-22/);
  });
});
