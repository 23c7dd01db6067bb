import MarkdownIt, { type Options, type Token } from 'markdown-it';

/** HTML in Markdown is text, never mark-up: some of it comes from publishers. */
function renderer(options: Options = {}): MarkdownIt {
  const markdown = new MarkdownIt({ ...options, html: false, linkify: false });
  markdown.renderer.rules['th_open'] = () => '<th scope="col">';
  markdown.renderer.rules['link_open'] = (tokens, index, given, _environment, self) => {
    tokens[index]?.attrSet('rel', 'noopener noreferrer');
    return self.renderToken(tokens, index, given);
  };
  return markdown;
}

const briefings = renderer();

/** Documents of the project: a line is a line, and links to its other files, which are not served, are their text alone. */
const documents = renderer({ breaks: true });
documents.core.ruler.push('links_that_lead_somewhere', ({ tokens }) => {
  for (const token of tokens) token.children = withoutFileLinks(token.children ?? []);
});

function withoutFileLinks(tokens: readonly Token[]): Token[] {
  let isDropped = false;
  return tokens.filter((token) => {
    if (token.type === 'link_open') isDropped = !/^https?:/.test(token.attrGet('href') ?? '');
    const isKept = !isDropped || !token.type.startsWith('link_');
    if (token.type === 'link_close') isDropped = false;
    return isKept;
  });
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Where the same briefing can be had in other forms. */
export interface OtherForms {
  readonly markdown: string;
  readonly csv: string;
}

/** Where the pages stand that belong to every page. */
const FOOT = `<footer>
<nav aria-label="About briefings">
<ul>
<li><a href="/briefings/">All bodies</a></li>
<li><a href="/briefings/method">How the hub compares</a></li>
<li><a href="/briefings/sources">Where the data that comes with the hub comes from</a></li>
</ul>
</nav>
</footer>
`;

function formLinks(forms: OtherForms | undefined): string {
  if (forms === undefined) return '';
  return `<nav aria-label="Other forms of this briefing">
<ul>
<li><a href="${escaped(forms.markdown)}">This briefing as text (Markdown)</a></li>
<li><a href="${escaped(forms.csv)}">The figures as a table (CSV)</a></li>
<li><a href="./">Other periods</a></li>
</ul>
</nav>
`;
}

/** A whole page for reading and printing: one main heading, headings in order, tables with headers, nothing told by colour alone. */
export function briefingPage(title: string, source: string, forms?: OtherForms): string {
  return page(title, briefings.render(source), formLinks(forms));
}

/** The same for a document of the project. */
export function documentPage(title: string, source: string): string {
  return page(title, documents.render(source), '');
}

function page(title: string, content: string, before: string): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="stylesheet" href="/briefings/style.css">
</head>
<body>
<a class="skip" href="#briefing">Skip to the text</a>
${before}<main id="briefing">
${content}</main>
${FOOT}</body>
</html>
`;
}

/** Dark on white, lines short enough to read, links that show themselves without colour, and a layout for paper. */
export const BRIEFING_STYLE = `
:root { color-scheme: light; }
body { margin: 0 auto; max-width: 44rem; padding: 1rem; font: 1.0625rem/1.5 system-ui, sans-serif; color: #1a1a1a; background: #fff; }
h1 { font-size: 1.75rem; line-height: 1.25; }
h2 { font-size: 1.375rem; margin-top: 2.5rem; border-top: 2px solid #1a1a1a; padding-top: .5rem; }
h3 { font-size: 1.0625rem; margin-bottom: .25rem; }
li { margin-bottom: .375rem; overflow-wrap: anywhere; }
a { color: #0b3d91; text-decoration: underline; }
a:focus-visible { outline: 3px solid #0b3d91; outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #595959; padding: .375rem .5rem; text-align: left; vertical-align: top; }
th { background: #f0f0f0; }
blockquote { margin: 1rem 0; border: 2px solid #1a1a1a; padding: 0 1rem; }
nav ul { list-style: none; padding: 0; display: flex; gap: 1.5rem; flex-wrap: wrap; }
footer { margin-top: 2.5rem; border-top: 2px solid #1a1a1a; }
.skip { position: absolute; left: -999rem; }
.skip:focus { position: static; }
@media print {
  body { max-width: none; font-size: 10.5pt; padding: 0; }
  nav, .skip { display: none; }
  h2, h3 { break-after: avoid; }
  li, tr { break-inside: avoid; }
  a { color: inherit; }
}
`;
