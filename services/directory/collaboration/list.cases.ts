import { ask, errorsOf, rowsOf } from '../directoryOfFive.test-helper';

describe('the list of collaborations', () => {
  const page = async (
    argument: string,
  ): Promise<{ ids: string[]; totalCount: number; hasNextPage: boolean; endCursor: string | null }> => {
    const { collaborations } = await ask(
      `{ collaborations${argument} { totalCount edges { cursor node { id } } nodes { id } pageInfo { hasNextPage endCursor } } }`,
    );
    const { edges, nodes, totalCount, pageInfo } = collaborations;
    expect(edges.map(({ node }: { node: unknown }) => node)).toEqual(nodes);
    expect(pageInfo.endCursor).toBe(edges.at(-1)?.cursor ?? null);
    return { ids: nodes.map(({ id }: { id: string }) => id), totalCount, ...pageInfo };
  };

  it('is read page by page, each entry once and in order, to its end', async () => {
    const all = [...rowsOf('collaborations.csv').map(([id]) => id ?? ''), 'synthetic-unregistered'].sort();
    const read: string[] = [];
    let argument = '(first: 20)';
    for (;;) {
      const { ids, totalCount, hasNextPage, endCursor } = await page(argument);
      read.push(...ids);
      expect(totalCount).toBe(75);
      if (!hasNextPage) break;
      expect(ids).toHaveLength(20);
      argument = `(first: 20, after: "${endCursor}")`;
    }
    expect(read).toEqual(all);
  });

  it('has fifty entries a page unless told otherwise, and can have none or all', async () => {
    expect((await page('')).ids).toHaveLength(50);
    expect((await page('(first: null)')).ids).toHaveLength(50);
    expect(await page('(first: 0)')).toEqual({ ids: [], totalCount: 75, hasNextPage: true, endCursor: null });
    expect(await page('(first: 500)')).toMatchObject({ totalCount: 75, hasNextPage: false });
  });

  it('goes on after an entry that is no longer there', async () => {
    const gone = Buffer.from('after:equip-before-it-was-removed').toString('base64url');
    const { ids } = await page(`(first: 1, after: "${gone}")`);
    expect(ids).toEqual(['ersou']);
  });

  it.each([
    ['(first: -1)', 'first: -1 cannot be used; ask for 0 to 500 at a time.'],
    ['(first: 501)', 'first: 501 cannot be used; ask for 0 to 500 at a time.'],
    ['(after: "")', 'after: "" is no cursor of this list; use one that an earlier page gave.'],
    ['(after: "equip")', 'after: "equip" is no cursor of this list; use one that an earlier page gave.'],
  ])('refuses a page that cannot be: %s', async (argument, message) => {
    expect(await errorsOf(`{ collaborations${argument} { totalCount } }`)).toEqual([
      { message, extensions: { code: 'BAD_PAGE' } },
    ]);
  });

  it('shows those for which every part of the filter holds', async () => {
    const ids = async (filter: string): Promise<string[]> =>
      (await page(`(first: 500, filter: { ${filter} })`)).ids;
    const byFunction = rowsOf('collaborations.csv')
      .filter((row) => row.includes('LEGAL'))
      .map(([id]) => id);
    expect(await ids('function: LEGAL')).toEqual(byFunction.sort());
    expect(await ids('body: "leicestershire", function: LEGAL')).toEqual(['em-legal']);
    expect(await ids('name: " EQUIP erp "')).toEqual(['equip']);
    expect(await ids('name: "synthetic", body: "sussex"')).toEqual(['synthetic-unregistered']);
    expect(await ids('name: "synthetic", region: "south-east"')).toEqual(['synthetic-unregistered']);
    expect(await ids('name: "synthetic", region: "london"')).toEqual([]);
    expect(await ids('reach: UNKNOWN')).toEqual(['synthetic-unregistered']);
    expect(await ids('kind: EMERGENCY_SERVICES, function: LEGAL')).toEqual([]);
    expect(await ids('body: null, region: null, name: null, function: null')).toHaveLength(75);
    const ofBody = new Set(
      rowsOf('memberships.csv')
        .filter(([, body]) => body === 'leicestershire')
        .map(([id]) => id ?? ''),
    );
    expect((await ids('body: "leicestershire"')).filter((id) => !ofBody.has(id))).toEqual([]);
  });

  it.each([
    ['body: "leicester"', 'There is no body "leicester".', 'filter.body', 'leicester'],
    ['body: "surey"', 'There is no body "surey". Did you mean "surrey"?', 'filter.body', 'surey'],
    ['body: ""', 'There is no body "".', 'filter.body', ''],
    [
      'region: "south east"',
      'There is no region "south east". Did you mean "south-east", "north-east" or "south-west"?',
      'filter.region',
      'south east',
    ],
    ['region: ""', 'There is no region "".', 'filter.region', ''],
  ])('refuses a code that the directory does not hold: %s', async (filter, message, argument, value) => {
    expect(await errorsOf(`{ collaborations(filter: { ${filter} }) { totalCount } }`)).toEqual([
      { message, extensions: { code: 'UNKNOWN_FILTER_VALUE', argument, value } },
    ]);
  });

  it('cuts a long code and a long cursor in its error', async () => {
    const long = 'x'.repeat(100_000);
    expect(
      await errorsOf('query ($code: ID) { collaborations(filter: { body: $code }) { totalCount } }', {
        code: long,
      }),
    ).toEqual([
      {
        message: `There is no body "${'x'.repeat(100)}…".`,
        extensions: { code: 'UNKNOWN_FILTER_VALUE', argument: 'filter.body', value: long },
      },
    ]);
    expect(
      await errorsOf('query ($after: String) { collaborations(after: $after) { totalCount } }', {
        after: long,
      }),
    ).toEqual([
      {
        message: `after: "${'x'.repeat(100)}…" is no cursor of this list; use one that an earlier page gave.`,
        extensions: { code: 'BAD_PAGE' },
      },
    ]);
  });
});
