import path from 'node:path';
import { Router } from 'express';
import type { Example } from '../examples/readExamples';

/** Files of the page that come from npm packages, by the name they are served under: package, then file. */
const FILES: Readonly<Record<string, readonly [string, string]>> = {
  'react.js': ['react', 'umd/react.production.min.js'],
  'react-dom.js': ['react-dom', 'umd/react-dom.production.min.js'],
  'graphiql.js': ['graphiql', 'graphiql.min.js'],
  'graphiql.css': ['graphiql', 'graphiql.min.css'],
};

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Collaboration Hub: GraphiQL</title>
    <link rel="stylesheet" href="/graphiql/graphiql.css">
    <style>html, body, #hub { height: 100%; margin: 0; }</style>
  </head>
  <body>
    <div id="hub">Loading GraphiQL</div>
    <script src="/graphiql/react.js"></script>
    <script src="/graphiql/react-dom.js"></script>
    <script src="/graphiql/graphiql.js"></script>
    <script src="/graphiql/start.js"></script>
  </body>
</html>
`;

/** The page's own script: GraphiQL on this gateway, with one tab for each example. */
function startScript(examples: readonly Example[]): string {
  const tabs = JSON.stringify(examples.map(({ document }) => ({ query: document })));
  return `const fetcher = GraphiQL.createFetcher({ url: '/graphql' });
ReactDOM.createRoot(document.getElementById('hub')).render(
  React.createElement(GraphiQL, { fetcher, defaultTabs: ${tabs}, defaultEditorToolsVisibility: false }),
);
`;
}

/** Only our own files, and nothing from elsewhere: the page works on a closed network. */
const POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:";

/** GraphiQL from our own files, at the path that this router is mounted on. */
export function graphiqlPages(examples: readonly Example[]): Router {
  const router = Router({ strict: false });
  router.use((_request, response, next) => {
    response.set({ 'content-security-policy': POLICY, 'x-content-type-options': 'nosniff' });
    next();
  });
  router.get('/', (_request, response) => void response.type('html').send(PAGE));
  router.get(
    '/start.js',
    (_request, response) => void response.type('text/javascript').send(startScript(examples)),
  );
  for (const [name, [packageName, file]] of Object.entries(FILES)) {
    const location = path.join(path.dirname(require.resolve(`${packageName}/package.json`)), file);
    router.get(`/${name}`, (_request, response) => {
      response.set('cache-control', 'public, max-age=86400');
      response.sendFile(path.basename(location), { root: path.dirname(location), dotfiles: 'allow' });
    });
  }
  return router;
}
