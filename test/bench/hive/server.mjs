// Hive Gateway with its Rust query planner, over the directory's supergraph. Set by DIRECTORY_URL and PORT, as the
// hub's services are; answers at /graphql and tells the process that started it its port.
import http from 'node:http';
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';

/**
 * The planner (0.0.38) gives up on the name of a body that the comparison answers with: "Expected a single parent, but
 * the FetchStep has many". It does so because each publisher's subgraph holds the interface "Body" too, plainly,
 * without a key. Without these lines it plans. The types of each publisher stay as they are.
 */
function withoutPlainBodies(sdl) {
  const begin = sdl.indexOf('interface Body\n');
  const end = sdl.indexOf('\n{', begin);
  const graphs = [...sdl.slice(begin, end).matchAll(/@join__type\(graph: (\w+)\)/g)].map(
    ([, graph]) => graph,
  );
  const head = sdl.slice(begin, end).replaceAll(/\n {2}@join__type\(graph: \w+\)/g, '');
  const rest = (sdl.slice(0, begin) + head + sdl.slice(end)).split('\n');
  const implemented = new Set(
    graphs.map((graph) => `  @join__implements(graph: ${graph}, interface: "Body")`),
  );
  return rest.filter((line) => !implemented.has(line)).join('\n');
}

/** Then nothing says any more who answers a body's contact; the document has to: "contact" becomes this. */
function contactsOf(sdl) {
  const types = [...sdl.matchAll(/^type (\w+) implements Body$/gm)].map(([, type]) => type);
  return (selection) => types.map((type) => `... on ${type} { contact ${selection} }`).join(' ');
}

const served = await (await fetch(`${process.env.DIRECTORY_URL}/supergraph`)).text();
const supergraph = withoutPlainBodies(served);
const contacts = contactsOf(served);

const spelt = new Map();
function spellOut(query) {
  if (!spelt.has(query)) {
    spelt.set(
      query,
      query.replace(/\bcontact (\{[^}]*\})/, (_, selection) => contacts(selection)),
    );
  }
  return spelt.get(query);
}

const gateway = createGatewayRuntime({
  supergraph,
  unifiedGraphHandler,
  logging: false,
  plugins: () => [
    {
      onParams: ({ params, setParams }) => setParams({ ...params, query: spellOut(params.query) }),
    },
  ],
});
const server = http.createServer(gateway);

/** The supergraph is loaded with the first request. */
async function load(port) {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"{ __typename }"}',
  });
  if (!response.ok) throw new Error(`Hive Gateway does not serve the supergraph: ${await response.text()}`);
}

server.listen(Number(process.env.PORT), '127.0.0.1', async () => {
  const { port } = server.address();
  await load(port);
  process.send?.({ kind: 'ready', port });
});
process.on('SIGTERM', () => process.exit(0));
process.on('disconnect', () => process.exit(0));
