import type { Limits } from './limits';
import { refusals } from './refusals';

const LIMITS: Limits = {
  OPERATION_TOKENS: 400,
  OPERATION_DEPTH: 4,
  OPERATION_ALIASES: 3,
  OPERATION_DIRECTIVES: 3,
  OPERATION_ROOT_FIELDS: 3,
  OPERATION_COST: 1,
};

/** The errors of an operation as a client gets them. */
const errorsOf = (source: string, variables?: unknown, limits: Partial<Limits> = {}): object[] =>
  refusals(source, variables, { ...LIMITS, ...limits }).map(({ message, extensions }) => ({
    message,
    ...extensions,
  }));

const http = { status: 400 };

/** Fragments that each spread the next twice: written out, the last is there 2^count times. */
function bomb(count: number, inEach: string, last: string): string {
  const fragments = Array.from(
    { length: count },
    (_, index) => `fragment F${index} on Query { ${inEach} ...F${index + 1} ...F${index + 1} }`,
  );
  return `{ ...F0 } ${fragments.join(' ')} fragment F${count} on Query { ${last} }`;
}

describe('the limit on tokens', () => {
  it('lets an operation with just as many pass', () => {
    expect(errorsOf('{ a b(c: "d e", f: [1]) }', undefined, { OPERATION_TOKENS: 14 })).toEqual([]);
  });

  it('refuses one more, and does not count comments, commas and spaces', () => {
    expect(errorsOf('{ a, b(c: "d e", f: [1]) x } # y', undefined, { OPERATION_TOKENS: 14 })).toEqual([
      {
        message:
          'The operation has 15 tokens (names, values, punctuation marks); the most is 14 (OPERATION_TOKENS).',
        code: 'OPERATION_TOO_LARGE',
        found: 15,
        limit: 14,
        setting: 'OPERATION_TOKENS',
        http,
      },
    ]);
  });

  it('refuses what would be too deep for the parser, before it is parsed', () => {
    expect(errorsOf(`{ a(b: ${'['.repeat(50_000)}`)).toMatchObject([
      { code: 'OPERATION_TOO_LARGE', found: 50_005 },
    ]);
  });

  it('leaves text that is no GraphQL to the parser', () => {
    expect(errorsOf('{ a \u0000 }')).toEqual([]);
    expect(errorsOf('{ a')).toEqual([]);
  });
});

describe('the limit on depth', () => {
  it('lets an operation that is just as deep pass, fragments not counted', () => {
    expect(errorsOf('{ a { ... { b { ...F } } } } fragment F on T { c { d } }')).toEqual([]);
  });

  it('refuses one that is deeper, also through fragments', () => {
    expect(errorsOf('{ a { ... { b { ...F } } } } fragment F on T { c { d { e } } }')).toEqual([
      {
        message: 'The operation has 5 fields inside one another; the most is 4 (OPERATION_DEPTH).',
        code: 'OPERATION_TOO_DEEP',
        found: 5,
        limit: 4,
        setting: 'OPERATION_DEPTH',
        http,
      },
    ]);
  });

  it('looks at each operation of the document', () => {
    expect(errorsOf('query A { a } query B { a { b { c { d { e } } } } }')).toMatchObject([{ found: 5 }]);
  });

  it('does not count what is asked about the schema', () => {
    expect(errorsOf('{ __schema { a { b { c { d { e } } } } } }')).toEqual([]);
  });

  it('holds for variables too, however deep they are', () => {
    const nested = (levels: number): unknown =>
      JSON.parse(`{"a":${'['.repeat(levels - 1)}1${']'.repeat(levels - 1)}}`);
    expect(errorsOf('{ a }', nested(4))).toEqual([]);
    expect(errorsOf('{ a }', nested(50_000))).toEqual([
      {
        message:
          'The variables have 50000 lists or objects inside one another; the most is 4 (OPERATION_DEPTH).',
        code: 'OPERATION_TOO_DEEP',
        found: 50_000,
        limit: 4,
        setting: 'OPERATION_DEPTH',
        http,
      },
    ]);
  });
});

describe('the limit on aliases', () => {
  it('lets an operation with just as many pass', () => {
    expect(errorsOf('{ x: a { y: b c } ... { z: d } }')).toEqual([]);
  });

  it('refuses one with more, counting a fragment wherever it is spread', () => {
    expect(errorsOf('{ a { ...F } b { ...F } } fragment F on T { x: c y: d }')).toEqual([
      {
        message: 'The operation has 4 aliases; the most is 3 (OPERATION_ALIASES).',
        code: 'TOO_MANY_ALIASES',
        found: 4,
        limit: 3,
        setting: 'OPERATION_ALIASES',
        http,
      },
    ]);
  });
});

describe('the limit on directives', () => {
  it('lets an operation with just as many pass', () => {
    expect(errorsOf('{ a @x ... @y { b } ...F @z } fragment F on T { c }')).toEqual([]);
  });

  it('refuses one with more, counting those of the operation and of fragments wherever they are spread', () => {
    expect(errorsOf('query @w { a { ...F } b { ...F @x } } fragment F on T { c @y }')).toEqual([
      {
        message: 'The operation has 4 directives; the most is 3 (OPERATION_DIRECTIVES).',
        code: 'TOO_MANY_DIRECTIVES',
        found: 4,
        limit: 3,
        setting: 'OPERATION_DIRECTIVES',
        http,
      },
    ]);
  });
});

describe('the limit on fields at the root', () => {
  it('lets an operation with just as many pass', () => {
    expect(errorsOf('{ a { x y z } ...F } fragment F on Query { b c }')).toEqual([]);
  });

  it('refuses one with more, also the same field again and again', () => {
    expect(errorsOf('{ __typename __typename ...F ...F } fragment F on Query { a }')).toEqual([
      {
        message: 'The operation has 4 fields at its root; the most is 3 (OPERATION_ROOT_FIELDS).',
        code: 'TOO_MANY_ROOT_FIELDS',
        found: 4,
        limit: 3,
        setting: 'OPERATION_ROOT_FIELDS',
        http,
      },
    ]);
  });
});

describe('fragments', () => {
  it('that spread the next one twice each are counted without being written out', () => {
    expect(errorsOf(bomb(30, 'x: a @y', 'b'), undefined, { OPERATION_TOKENS: 1000 })).toMatchObject([
      { code: 'TOO_MANY_ALIASES', found: 1_000_000_000 },
      { code: 'TOO_MANY_DIRECTIVES', found: 1_000_000_000 },
      {
        message:
          'The operation has more than 1000000000 fields at its root; the most is 3 (OPERATION_ROOT_FIELDS).',
        code: 'TOO_MANY_ROOT_FIELDS',
        found: 1_000_000_000,
      },
    ]);
  });

  it('that would be more than a number can hold are counted too', () => {
    expect(errorsOf(bomb(1100, '', 'b'), undefined, { OPERATION_TOKENS: 50_000 })).toMatchObject([
      { code: 'TOO_MANY_ROOT_FIELDS', found: 1_000_000_000 },
    ]);
  });

  it('that spread themselves are refused', () => {
    expect(errorsOf('{ a } fragment F on Query { ...F }')).toEqual([
      { message: 'The fragment "F" spreads itself.', code: 'FRAGMENT_CYCLE', http },
    ]);
  });

  it('that spread themselves by way of others are refused, and at most five others are named', () => {
    const names = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];
    const fragments = names.map(
      (name, index) => `fragment ${name} on Query { x { ...${names[(index + 1) % 7]} } }`,
    );
    expect(errorsOf(`{ ...A } ${fragments.join(' ')}`)).toEqual([
      {
        message: 'The fragment "A" spreads itself, by way of "B", "C", "D", "E", "F".',
        code: 'FRAGMENT_CYCLE',
        http,
      },
    ]);
  });

  it('that are not there are left to validation', () => {
    expect(errorsOf('{ ...Nowhere }')).toEqual([]);
  });
});

it('an operation is told of every limit that it goes beyond', () => {
  const codes = refusals(
    '{ w: a @p x: a @p y: a @p z: a @p { b { c { d { e } } } } }',
    undefined,
    LIMITS,
  ).map(({ extensions }) => extensions['code']);
  expect(codes).toEqual([
    'OPERATION_TOO_DEEP',
    'TOO_MANY_ALIASES',
    'TOO_MANY_DIRECTIVES',
    'TOO_MANY_ROOT_FIELDS',
  ]);
});
