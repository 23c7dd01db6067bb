/** Subgraphs that are not right: what is wrong, how Kent's is spoilt, and the rule that says so. */
export const SPOILT: [string, (sdl: string) => string, string][] = [
  ['no SDL', () => 'type {', 'SYNTAX'],
  ['no link', (sdl) => sdl.replace(/extend schema @link\([^)]*\)/, ''), 'FEDERATION_LINK_MISSING'],
  [
    'a federation of the future',
    (sdl) => sdl.replace('federation/v2.5', 'federation/v2.99'),
    'FEDERATION_VERSION',
  ],
  ['a type missing', (sdl) => sdl.replaceAll('KentBody', 'KentBdy'), 'CONTRACT_TYPE_MISSING at KentBody'],
  [
    'a field missing',
    (sdl) => sdl.replaceAll('  nameUsed: String\n', '  other: String\n'),
    'CONTRACT_FIELD_MISSING at KentAccount.nameUsed',
  ],
  [
    'a field of another type',
    (sdl) => sdl.replaceAll('revision: Int\n', 'revision: String\n'),
    'CONTRACT_FIELD_TYPE at KentAccount.revision',
  ],
  [
    'no interface',
    (sdl) => sdl.replace('type KentAccount implements Account', 'type KentAccount'),
    'CONTRACT_INTERFACE at KentAccount',
  ],
  [
    'a shared type extended',
    (sdl) => `${sdl}\nextend type Quantity { colour: String }`,
    'CONTRACT_VALUE_TYPE_EXTENDED at Quantity.colour',
  ],
  [
    'a word of its own',
    (sdl) => sdl.replace('enum Unit {', 'enum Unit {\n  EUR'),
    'CONTRACT_ENUM_VALUE at Unit.EUR',
  ],
  [
    'a key on another type',
    (sdl) => `${sdl}\ntype Surrey @key(fields: "id") { id: ID! }`,
    'KEY_ON_FOREIGN_TYPE at Surrey',
  ],
  [
    'a non-null field',
    (sdl) => `${sdl}\nextend type KentBody { motto: String! }`,
    'NON_NULL_ACROSS_SERVICES at KentBody.motto',
  ],
  ['a root field', (sdl) => `${sdl}\ntype Query { kent: String }`, 'ROOT_FIELD at Query.kent'],
  [
    'a type of another',
    (sdl) => `${sdl}\ntype SurreyAccount { id: ID }`,
    'TYPE_OF_ANOTHER_PUBLISHER at SurreyAccount',
  ],
  ['a type that is nobody’s', (sdl) => `${sdl}\ntype Motto { text: String }`, 'TYPE_NAME at Motto'],
  [
    'a type of another whose name begins alike',
    (sdl) => `${sdl}\ntype KentFireAccount { id: ID }`,
    'TYPE_OF_ANOTHER_PUBLISHER at KentFireAccount',
  ],
  [
    'a directive under another name',
    (sdl) => sdl.replace('"@key"', '{ name: "@key", as: "@k" }'),
    'LINK_RENAMED',
  ],
  [
    'another specification',
    (sdl) => `${sdl}\nextend schema @link(url: "https://specs.example/synthetic/v1.0")`,
    'LINK_REFUSED',
  ],
  [
    'a word taken from everybody',
    (sdl) => sdl.replace(/enum Unit \{([^}]*?)GBP/, 'enum Unit {$1GBP @federation__inaccessible'),
    'DIRECTIVE_REFUSED at Unit.GBP',
  ],
  ['nesting beyond all measure', () => `type A { a: ${'['.repeat(200_000)}`, 'SYNTAX'],
  [
    'a directive that takes',
    (sdl) => `${sdl}\nextend type KentBody { motto: String @override(from: "surrey") }`,
    'DIRECTIVE_REFUSED at KentBody.motto',
  ],
];
