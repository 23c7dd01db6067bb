/** The same choices for the same seed (a linear congruential generator, constants of Numerical Recipes). */
export class Choices {
  constructor(private state: number) {}

  /** A whole number from `least` to `most`. */
  between(least: number, most: number): number {
    this.state = (Math.imul(this.state, 1664525) + 1013904223) >>> 0;
    return least + Math.floor((this.state / 2 ** 32) * (most - least + 1));
  }

  of<Item>(items: readonly [Item, ...Item[]]): Item {
    return items[this.between(0, items.length - 1)] ?? items[0];
  }
}

/** A request as it goes over the wire. */
export interface HostileRequest {
  readonly kind: string;
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly headers: Readonly<Record<string, string>>;
  /** What follows /graphql in the address. */
  readonly search: string;
  readonly body: string | Buffer | undefined;
}

const JSON_TYPE = { 'content-type': 'application/json' };

const posted = (
  kind: string,
  body: string | Buffer,
  headers: Record<string, string> = JSON_TYPE,
): HostileRequest => ({
  kind,
  method: 'POST',
  headers,
  search: '',
  body,
});

/** An operation by POST, or by GET where the address is not too long for it. */
function operation(kind: string, query: string, choices: Choices, more: object = {}): HostileRequest {
  const search = `?${new URLSearchParams({ query }).toString()}`;
  if (Object.keys(more).length === 0 && search.length < 8000 && choices.between(0, 4) === 0)
    return { kind, method: 'GET', headers: {}, search, body: undefined };
  return posted(kind, JSON.stringify({ query, ...more }));
}

const times = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');

const nested = (open: string, inside: string, levels: number): string =>
  `${open.repeat(levels)}${inside}${'}'.repeat(levels)}`;

type Maker = (choices: Choices, kind: string) => HostileRequest;

/** Every kind of hostile request; each is one that the gateway has to refuse. */
export const KINDS: Readonly<Record<string, Maker>> = {
  'fields inside one another': (choices, kind) => {
    const field = choices.of(['neighbours{', 'peers(by:REGION){', 'region{bodies{']);
    const levels = choices.between(25, 400);
    const text = nested(field, 'name', levels) + '}'.repeat(field === 'region{bodies{' ? levels : 0);
    return operation(kind, `{bodies{${text}}}`, choices);
  },
  'inline fragments inside one another': (choices, kind) =>
    operation(kind, `{${nested('...{', 'nothing', choices.between(1, 330))}}`, choices),
  aliases: (choices, kind) => {
    const field = choices.of(['nation{verdicts{count}}', 'bodies{name}', '__typename', 'regions{code}']);
    return operation(kind, `{${times(choices.between(31, 400), (n) => `a${n}:${field}`)}}`, choices);
  },
  'the nation again and again': (choices, kind) =>
    operation(
      kind,
      `{${times(choices.between(6, 20), (n) => `n${n}:nation{comparisons{verdict}}`)}}`,
      choices,
    ),
  'fragments in a circle': (choices, kind) => {
    const count = choices.between(1, 200);
    const step = choices.between(1, 7);
    const fragments = times(
      count,
      (n) => `fragment F${n} on Query{__typename ...F${(n + 1) % count} ...F${(n * step) % count}}`,
    );
    return operation(kind, `{...F0} ${fragments}`, choices);
  },
  'fragments that double': (choices, kind) => {
    const count = choices.between(5, 300);
    const inEach = choices.of(['__typename', 'x:__typename', 'regions{code}', '__typename @skip(if:false)']);
    const fragments = times(count, (n) => `fragment F${n} on Query{${inEach} ...F${n + 1} ...F${n + 1}}`);
    return operation(kind, `{...F0} ${fragments} fragment F${count} on Query{__typename}`, choices);
  },
  'fragments that double under other fields': (choices, kind) => {
    const count = choices.between(5, 25);
    const fragments = times(
      count,
      (n) => `fragment F${n} on Body{neighbours{...F${n + 1}} peers(by:REGION){...F${n + 1}}}`,
    );
    return operation(kind, `{bodies{...F0}} ${fragments} fragment F${count} on Body{code}`, choices);
  },
  'fragments that are not there': (choices, kind) =>
    operation(kind, `{${times(choices.between(1, 100), (n) => `...F${n}`)}}`, choices),
  'huge texts': (choices, kind) => {
    const text = choices.of(['x', '£', '\u0000', '\\u0041', '"']).repeat(choices.between(1000, 15_000));
    return operation(kind, `{nation(period:${JSON.stringify(text)}){period}}`, choices);
  },
  'huge numbers': (choices, kind) =>
    operation(kind, `{collaborations(first:${'9'.repeat(choices.between(10, 5000))}){totalCount}}`, choices),
  'lists inside one another': (choices, kind) => {
    const levels = choices.between(1, 3000);
    return operation(kind, `{body(code:${'['.repeat(levels)}${']'.repeat(levels)}){name}}`, choices);
  },
  'unknown fields': (choices, kind) =>
    operation(kind, `{${times(choices.between(1, 600), (n) => `boddies${n}`)}}`, choices),
  'unknown directives': (choices, kind) =>
    operation(kind, `{__typename ${times(choices.between(1, 300), (n) => `@x${n}(a:1)`)}}`, choices),
  'a flood of directives': (choices, kind) => {
    const condition = choices.of(['@include(if:true)', '@skip(if:false)', '@include(if:$v)']);
    const variables = condition.includes('$') ? 'query($v:Boolean!)' : '';
    const fields = times(
      choices.between(11, 300),
      (n) => `${choices.of(['', `a${n}:`])}__typename ${condition}`,
    );
    return operation(kind, `${variables}{${fields}}`, choices);
  },
  'one field again and again': (choices, kind) =>
    operation(
      kind,
      `{${choices.of(['__typename ', 'publishers{code} ', 'bodies{name} ']).repeat(choices.between(21, 3000))}}`,
      choices,
    ),
  'a flood of operations': (choices, kind) =>
    operation(
      kind,
      times(choices.between(2, 500), (n) => `query A${n}{__typename}`),
      choices,
    ),
  'a flood of variables': (choices, kind) =>
    operation(kind, `query(${times(choices.between(1, 2000), (n) => `$v${n}:Int`)}){__typename}`, choices),
  'variables of wrong types': (choices, kind) => {
    const n = choices.of<unknown>(['a', {}, [], true, 1.5, 1e300, null, '\u0000', [[1]]]);
    return operation(kind, 'query($n:Int!){collaborations(first:$n){totalCount}}', choices, {
      variables: { n },
    });
  },
  'values that the hub cannot read': (choices, kind) => {
    const p = choices.of<unknown>([
      '\u0000',
      '2021-23',
      5,
      [],
      { a: 1 },
      '\ud800',
      '__proto__',
      'x'.repeat(50_000),
    ]);
    const query = 'query($p:ReportingPeriod){nation(period:$p){period}}';
    return operation(kind, query, choices, { variables: { p } });
  },
  'variables inside one another': (choices, kind) => {
    const levels = choices.between(25, 40_000);
    const value = choices.of<(levels: number) => string>([
      (count) => '['.repeat(count) + ']'.repeat(count),
      (count) => '{"a":'.repeat(Math.min(count, 15_000)) + '1' + '}'.repeat(Math.min(count, 15_000)),
    ])(levels);
    const query = 'query($p:ReportingPeriod){nation(period:$p){period}}';
    return posted(kind, `{"query":${JSON.stringify(query)},"variables":{"p":${value}}}`);
  },
  'variables that are none': (choices, kind) =>
    operation(kind, '{__typename}', choices, { variables: choices.of<unknown>(['x', 5, [1], true]) }),
  'operations that are none': (choices, kind) =>
    posted(kind, JSON.stringify({ query: choices.of<unknown>([null, 5, {}, [], '', { kind: 'Document' }]) })),
  'other operations than queries': (choices, kind) =>
    operation(
      kind,
      `${choices.of(['mutation', 'subscription'])}{${choices.of(['a', '__typename'])}}`,
      choices,
    ),
  'questions about the schema without end': (choices, kind) =>
    operation(
      kind,
      `{__schema{types{${nested('fields{type{', 'name', choices.between(3, 60))}${'}'.repeat(60)}}}`,
      choices,
    ),
  'what the subgraphs keep to themselves': (choices, kind) =>
    operation(
      kind,
      choices.of(['{_service{sdl}}', '{_entities(representations:[]){__typename}}', '{__type{name}}']),
      choices,
    ),
  'text that is no GraphQL': (choices, kind) =>
    operation(
      kind,
      choices.of([
        '',
        '{',
        '}',
        '{a',
        '\u0000',
        '{\u0000}',
        '\ufeff\ufeff{',
        '{"a"}',
        '\ud800',
        '{a(b:"\\ud800")}',
        '#',
      ]) + choices.of(['', ' ', '\u0000']),
      choices,
    ),
  'bytes that are no UTF-8': (choices, kind) => {
    const bytes = Buffer.from(
      Array.from({ length: choices.between(1, 500) }, () => choices.between(128, 255)),
    );
    return posted(kind, Buffer.concat([Buffer.from('{"query":"{'), bytes, Buffer.from('}"}')]));
  },
  'JSON that is cut off': (choices, kind) => {
    const whole = JSON.stringify({ query: '{ regions { name } }', variables: { a: [1, { b: 2 }] } });
    return posted(kind, whole.slice(0, choices.between(1, whole.length - 1)));
  },
  'bodies that are no operation': (choices, kind) =>
    posted(
      kind,
      choices.of([
        '[]',
        '[{"query":"{__typename}"}]',
        '{}',
        '5',
        '"{__typename}"',
        'null',
        '',
        '[[[[',
        '{"a":1}',
      ]),
    ),
  'large bodies': (choices, kind) =>
    posted(kind, `{"query":"{__typename}${' '.repeat(choices.between(100_001, 500_000))}"}`),
  'other types of content': (choices, kind) =>
    posted(kind, choices.of(['{"query":"{__typename}"}', 'query={__typename}', '{__typename}']), {
      'content-type': choices.of([
        'text/plain',
        'application/graphql',
        'multipart/form-data',
        'x',
        'application/json; charset=x',
      ]),
    }),
  'hashes of nothing': (choices, kind) =>
    posted(
      kind,
      JSON.stringify({
        query: choices.of([undefined, '{__typename}']),
        extensions: {
          persistedQuery: choices.of<unknown>([
            true,
            5,
            {},
            { version: 1 },
            { version: 1, sha256Hash: '0'.repeat(64) },
            { version: 1, sha256Hash: { a: 1 } },
            { version: 2, sha256Hash: '0'.repeat(64) },
          ]),
        },
      }),
    ),
  'addresses that cannot be read': (choices, kind) => ({
    kind,
    method: 'GET',
    headers: {},
    search: choices.of([
      '?query=%',
      '?query=%00',
      '?query={a}&query={b}',
      '?query={__typename}&variables=[',
      '?variables=5',
      '',
      '?',
      `?query=${'a'.repeat(20_000)}`,
      '?query={__typename}&extensions={"persistedQuery":1}',
      '?query=%ff%fe',
    ]),
    body: undefined,
  }),
  'other methods': (choices, kind) => ({
    kind,
    method: 'PUT',
    headers: JSON_TYPE,
    search: choices.of(['', '?query={__typename}']),
    body: '{"query":"{__typename}"}',
  }),
};

/** So many requests, each kind in turn; the same for the same seed. */
export function hostileRequests(count: number, seed: number): HostileRequest[] {
  const choices = new Choices(seed);
  const kinds = Object.entries(KINDS);
  return Array.from({ length: count }, (_, index) => {
    const [kind, make] = kinds[index % kinds.length] as [string, Maker];
    return make(choices, kind);
  });
}
