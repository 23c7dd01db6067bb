// A publisher in plain JavaScript that shares no code with the hub: node publisher.mjs CODE PORT CONTRACT FIGURES
// CONTRACT is schema/contract.graphql, FIGURES a CSV file. It keeps no earlier revisions: every start is revision 1.
import fs from 'node:fs';
import http from 'node:http';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse as parseCsv } from 'csv-parse/sync';
import { graphql, parse } from 'graphql';

const [code, port, contract, file] = process.argv.slice(2);
const prefix = code.replace(/(^|-)([a-z0-9])/g, (_match, _hyphen, letter) => letter.toUpperCase());
const sdl = fs.readFileSync(contract, 'utf8').replaceAll('{Type}', prefix);
const rows = parseCsv(fs.readFileSync(file), { columns: true, trim: true });
const today = new Date().toISOString().slice(0, 10);

/** The first year of the financial year that a day lies in, and its half: 2021-06-30 gives 2021-22-H1. */
function halfYear(day) {
  const [year, month] = day.split('-').map(Number);
  const first = month >= 4 ? year : year - 1;
  return `${first}-${String((first + 1) % 100).padStart(2, '0')}-${month >= 4 && month <= 9 ? 'H1' : 'H2'}`;
}

/** The last day of a period: 2021-22-H1 ends on 2021-09-30, 2021-22 and its H2 on 2022-03-31. */
function lastDay(period) {
  const first = Number(period.slice(0, 4));
  return period.endsWith('H1') ? `${first}-09-30` : `${first + 1}-03-31`;
}

function text(value, unit) {
  return unit === 'GBP' ? `£${value.toLocaleString('en-GB')}` : `${value} ${unit.toLowerCase()}`;
}

function toFigure(row) {
  const value = Number(row.value);
  return {
    measure: row.measure,
    scope: row.scope,
    basis: row.basis,
    includesInternalCosts: null,
    about: null,
    quantity: { value, unit: row.unit, text: text(value, row.unit) },
    precision: 'EXACT',
    roundedTo: null,
    period: {
      kind: row.period_to ? 'IN_YEAR' : 'UNSTATED',
      from: row.period_from || null,
      to: row.period_to || null,
    },
    component: null,
    saving: null,
    statedOn: row.stated_on,
    statedAs: 'FORCE',
    jointlyWith: [],
    evidence: { title: row.source, publisher: null, address: null, date: row.stated_on, reading: 'DIRECT' },
    absence: null,
    note: null,
  };
}

/** The account as at a period: everything stated up to its end. Always with a state. */
function account(id) {
  const [publisher, collaboration, period] = id.split('/');
  if (publisher !== code || period === undefined) throw new Error(`"${id}" is no account of ${code}.`);
  const end = lastDay(period);
  const stated = rows.filter((row) => row.collaboration === collaboration && row.stated_on <= end);
  const nothing = stated.length === 0;
  const latest = stated
    .map((row) => row.stated_on)
    .sort()
    .at(-1);
  const isOlder =
    !nothing && lastDay(halfYear(latest)) < `${period.slice(0, 4)}-${period.endsWith('H2') ? '10' : '04'}-01`;
  return {
    __typename: `${prefix}Account`,
    id,
    state: nothing ? 'NOT_PUBLISHED' : 'PUBLISHED',
    revision: nothing ? null : 1,
    publishedOn: nothing ? null : today,
    carriedForwardFrom: isOlder ? halfYear(latest) : null,
    nameUsed: null,
    reportedToPanelOn: null,
    replies: [],
    revisions: [],
    figures: stated.map(toFigure),
    statements: [],
  };
}

/** The body, with the list of its accounts: one for each collaboration and half-year. */
function body() {
  const names = new Set(rows.map((row) => `${row.collaboration} ${halfYear(row.stated_on)}`));
  const publishes = [...names].map((name) => {
    const [collaboration, period] = name.split(' ');
    return { collaboration, name: collaboration, period, revision: 1, publishedOn: today };
  });
  return { __typename: `${prefix}Body`, code, contact: null, publishes };
}

const schema = buildSubgraphSchema({
  typeDefs: parse(sdl),
  resolvers: {
    [`${prefix}Account`]: { __resolveReference: ({ id }) => account(id) },
    [`${prefix}Body`]: { __resolveReference: () => body() },
  },
});

async function answer(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const { query, variables } = JSON.parse(Buffer.concat(chunks).toString());
  return graphql({ schema, source: query, variableValues: variables });
}

const server = http.createServer((request, response) => {
  answer(request).then(
    (result) => response.setHeader('content-type', 'application/json').end(JSON.stringify(result)),
    () => response.writeHead(400).end(),
  );
});
server.listen(Number(port), '127.0.0.1', () => {
  console.log(`${code} answers at http://127.0.0.1:${server.address().port}/`);
});
