import { parse } from 'csv-parse/sync';
import { startHub, type TestHub } from '../support/hub';

let hub: TestHub;
beforeAll(async () => {
  hub = await startHub({
    hosts: { one: ['--body', 'leicestershire'], two: ['--body', 'derbyshire'] },
    environment: { LAST_KNOWN_HOURS: '0', GATEWAY_CACHE: '0' },
  });
});
afterAll(() => hub.stop());

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${hub.gateway.url}/briefings/${path}`, { headers });

describe('a briefing at its plain address', () => {
  it('is the same text as in the graph, as Markdown', async () => {
    const answer = await hub.query(
      '{ body(code: "leicestershire") { briefing(period: "2017-18") { markdown } } }',
    );
    const page = await get('leicestershire/2017-18.md');
    expect(page.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
    expect(await page.text()).toBe(answer.data.body.briefing.markdown);
  });

  it('is a page with one main heading, headings in order, and tables with headers', async () => {
    const html = await (await get('leicestershire/2017-18.html')).text();
    expect(html).toContain('<html lang="en-GB">');
    expect(html).toContain('<title>Collaboration briefing: Leicestershire Police, 2017-18</title>');
    const levels = [...html.matchAll(/<h([1-6])>/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.reduce((before, level) => {
      expect(level - before).toBeLessThanOrEqual(1);
      return level;
    }, 0);
    expect(html).toContain('<th scope="col">Collaboration</th>');
    expect(html).not.toMatch(/<th>|<script|style="/);
    expect((await get('style.css')).headers.get('content-type')).toContain('text/css');
  });

  it('is a table with one row for each position, every figure with its source', async () => {
    const page = await get('leicestershire/2017-18.csv');
    const rows: Record<string, string>[] = parse(await page.text(), { columns: true, bom: true });
    expect(rows.find((row) => row['collaboration'] === 'emsou' && row['value'] === '23.1')).toMatchObject({
      body: 'leicestershire',
      measure: 'COST_SHARE',
      unit: 'PERCENT',
      stated_on: '2012',
      source: expect.stringContaining('Briefing paper') as string,
    });
  });

  it('says of a period that goes on that it is not over', async () => {
    const text = await (await get('leicestershire/2098-99.md')).text();
    expect(text).toMatch(
      /as it stands today, \d+ [A-Z][a-z]+ 20\d\d \(the period ends on 31 March 2099, and more may be published until then\)\./,
    );
  });

  it('is not sent again to a reader who has it', async () => {
    const first = await get('leicestershire/2017-18.md');
    expect(first.headers.get('cache-control')).toBe('public, max-age=60, must-revalidate');
    const again = await get('leicestershire/2017-18.md', {
      'if-none-match': first.headers.get('etag') ?? '',
    });
    expect(again.status).toBe(304);
  });

  it('is found from the list of all bodies, by way of the body’s own', async () => {
    const linksOf = async (path: string): Promise<(string | undefined)[]> => {
      const page = await get(path);
      expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
      return [...(await page.text()).matchAll(/href="(\/briefings\/[^"]+)"/g)].map(([, link]) => link);
    };
    expect(await linksOf('')).toContain('/briefings/leicestershire/');
    const own = await linksOf('leicestershire/');
    for (const form of ['html', 'md', 'csv'])
      expect(own).toContain(`/briefings/leicestershire/2017-18.${form}`);
    expect(await (await get('leicestershire/2017-18.html')).text()).toContain('href="./"');
  });

  it('says what is wrong with the address of a text or a table', async () => {
    const answers = await Promise.all(
      [
        'nowhere/2017-18.md',
        'surey/2017-18.csv',
        'NO%20CODE/2017-18.md',
        'leicestershire/2017-19.md',
        'leicestershire/2017-18.md?tolerancePercent=200',
        'leicestershire/2017-18.csv?tolerance=5',
      ].map(async (path) => {
        const answer = await get(path);
        return [answer.status, ((await answer.json()) as { error: string }).error];
      }),
    );
    expect(answers).toEqual([
      [404, 'There is no body "nowhere".'],
      [404, 'There is no body "surey". Did you mean "surrey"?'],
      [400, '"NO CODE" is no body code.'],
      [400, '"2017-19" is no reporting period; write 2020-21, 2020-21-H1 or 2020-21-H2.'],
      [400, 'tolerancePercent must be from 0 to 100.'],
      [400, 'A briefing takes no "tolerance"; what it takes is tolerancePercent, from 0 to 100.'],
    ]);
  });

  it('says in a page what is wrong with the address of a page, with links to what may be meant', async () => {
    const page = await get('leicestershir/2017-18.html');
    expect([page.status, page.headers.get('content-type'), page.headers.get('cache-control')]).toEqual([
      404,
      'text/html; charset=utf-8',
      'no-store',
    ]);
    const html = await page.text();
    expect(html).toContain('<p>There is no body &quot;leicestershir&quot;. Did you mean');
    expect(html).toContain('<a href="/briefings/leicestershire/2017-18.html" ');
    expect(html).toContain('<a href="/briefings/" ');
    const said = await Promise.all(
      [
        'nowhere/',
        'NO%20CODE/',
        '%3Cb%3E/',
        'leicestershire/2017-18.pdf',
        'leicestershire/2017-18.html?a=1',
      ].map(async (path) => {
        const answer = await get(path);
        return [answer.status, /<p>(.*)<\/p>/.exec(await answer.text())?.[1]];
      }),
    );
    expect(said).toEqual([
      [404, 'There is no body &quot;nowhere&quot;.'],
      [400, '&quot;NO CODE&quot; is no body code.'],
      [400, '&quot;&lt;b&gt;&quot; is no body code.'],
      [400, '&quot;2017-18.pdf&quot; is no briefing; write the period and .md, .html or .csv.'],
      [400, 'A briefing takes no &quot;a&quot;; what it takes is tolerancePercent, from 0 to 100.'],
    ]);
  });

  it('has at its foot, as the lists have, the way to the method, to the sources of the data, and to all bodies', async () => {
    for (const path of ['', 'leicestershire/', 'leicestershire/2017-18.html', 'method', 'sources']) {
      const [, foot = ''] = (await (await get(path)).text()).split('<footer>');
      expect([...foot.matchAll(/href="([^"]+)"/g)].map(([, link]) => link)).toEqual([
        '/briefings/',
        '/briefings/method',
        '/briefings/sources',
      ]);
    }
  });

  it.each([
    ['method', 'How the hub compares', 'seriousness.ts'],
    ['sources', 'Provenance of the data', 'neighbours.csv'],
  ])(
    'is explained at /briefings/%s, without links to files that are not served',
    async (path, title, file) => {
      const html = await (await get(path)).text();
      expect(html).toContain(`<title>${title}</title>`);
      expect(html).toContain(`<h1>${title}</h1>`);
      expect(html).toContain(file);
      const [, main = ''] = /<main[^>]*>(.*)<\/main>/s.exec(html) ?? [];
      const links = [...main.matchAll(/href="([^"]+)"/g)].map(([, link]) => link ?? '');
      expect(links.filter((link) => !link.startsWith('https://'))).toEqual([]);
    },
  );

  it('is found from addresses that are nearly right', async () => {
    const moved = await Promise.all(
      [
        'Leicestershire/',
        'LEICESTERSHIRE',
        'Leicestershire/2017-18',
        'leicestershire/2017-18-h1.HTML?tolerancePercent=5',
        'leicestershire/2017-18.MD',
      ].map(async (path) => {
        const answer = await fetch(`${hub.gateway.url}/briefings/${path}`, { redirect: 'manual' });
        return [answer.status, answer.headers.get('location')];
      }),
    );
    expect(moved).toEqual([
      [301, '/briefings/leicestershire/'],
      [301, '/briefings/leicestershire/'],
      [301, '/briefings/leicestershire/2017-18.html'],
      [301, '/briefings/leicestershire/2017-18-H1.html?tolerancePercent=5'],
      [301, '/briefings/leicestershire/2017-18.md'],
    ]);
  });

  it('says which account could not be fetched, and is then not kept', async () => {
    await hub.hosts.get('two')?.stop('SIGKILL');
    const page = await get('leicestershire/2017-18.md');
    expect(page.headers.get('cache-control')).toBe('no-store');
    const text = await page.text();
    expect(text).toContain('Could not be fetched when this was made: Derbyshire Constabulary.');
    expect(text).not.toMatch(/Derbyshire Constabulary has no account/);
    const notice =
      'What Derbyshire Constabulary publishes could not be fetched when this page was made and is missing here; that says nothing about Derbyshire Constabulary. Ask for it again later.';
    expect(text.split('\n')[2]).toBe(`> **This page is not complete.** ${notice}`);
    expect(await (await get('leicestershire/2017-18.html')).text()).toMatch(
      new RegExp(`</h1>\\s*<blockquote>\\s*<p><strong>This page is not complete.</strong> ${notice}</p>`),
    );
    const table = await get('leicestershire/2017-18.csv');
    expect(table.headers.get('x-hub-incomplete')).toBe('derbyshire');
  });

  it('is not said to be of no body when bodies cannot be looked up', async () => {
    await hub.directory.stop('SIGKILL');
    for (const path of ['', 'leicestershire/', 'leicestershire/2017-18.md', 'leicestershire/2017-18.csv']) {
      const page = await get(path);
      expect([page.status, page.headers.get('retry-after')]).toEqual([503, '5']);
    }
  });
});
