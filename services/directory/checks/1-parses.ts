import {
  Kind,
  parse,
  print,
  visit,
  type ConstDirectiveNode,
  type DocumentNode,
  type GraphQLError,
} from 'graphql';
import { lineOf, type Finding } from './finding';

/** The federation versions that the composition library of this hub understands. */
const NEWEST_MINOR = 12;

const LINK = /^https:\/\/specs\.apollo\.dev\/federation\/v(\d+)\.(\d+)$/;

function linkProblem(document: DocumentNode): Finding | undefined {
  for (const node of document.definitions) {
    if (node.kind !== Kind.SCHEMA_EXTENSION && node.kind !== Kind.SCHEMA_DEFINITION) continue;
    for (const directive of node.directives ?? []) {
      const url = directive.arguments?.find(({ name }) => name.value === 'url')?.value;
      if (directive.name.value !== 'link' || url?.kind !== Kind.STRING) continue;
      const match = LINK.exec(url.value);
      if (match === null) continue;
      const [, major, minor] = match;
      if (Number(major) === 2 && Number(minor) <= NEWEST_MINOR) return undefined;
      return {
        rule: 'FEDERATION_VERSION',
        severity: 'ERROR',
        coordinate: null,
        message: `It links ${url.value}, which this hub does not support.`,
        advice: `Link https://specs.apollo.dev/federation/v2.0 to v2.${NEWEST_MINOR}.`,
        line: lineOf(directive),
      };
    }
  }
  return {
    rule: 'FEDERATION_LINK_MISSING',
    severity: 'ERROR',
    coordinate: null,
    message: 'It does not link the federation specification.',
    advice:
      'Begin it with: extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key", "@shareable"])',
    line: null,
  };
}

/** Specifications that a publisher may link. */
const LINKABLE = /^https:\/\/specs\.apollo\.dev\/(federation|link)\/v\d+\.\d+$/;

/** True when a link gives what it brings another name: the checks know directives by their names. */
function renames(directive: ConstDirectiveNode): boolean {
  let found = false;
  visit(directive, {
    Argument: ({ name }) => void (found ||= name.value === 'as'),
    ObjectField: ({ name }) => void (found ||= name.value === 'as'),
  });
  return found;
}

function linkRefusals(document: DocumentNode): Finding[] {
  const links = document.definitions.flatMap((node) =>
    node.kind === Kind.SCHEMA_EXTENSION || node.kind === Kind.SCHEMA_DEFINITION
      ? (node.directives ?? []).filter(({ name }) => name.value === 'link')
      : [],
  );
  return links.flatMap((directive): Finding[] => {
    const url = directive.arguments?.find(({ name }) => name.value === 'url')?.value;
    const place = { severity: 'ERROR' as const, coordinate: null, line: lineOf(directive) };
    if (renames(directive)) {
      const message = 'It links a specification and gives what it brings other names.';
      return [{ ...place, rule: 'LINK_RENAMED', message, advice: 'Import without "as".' }];
    }
    if (url?.kind === Kind.STRING && LINKABLE.test(url.value)) return [];
    const message = `It links ${url === undefined ? 'nothing' : print(url)}, which a publisher has no use for.`;
    return [{ ...place, rule: 'LINK_REFUSED', message, advice: 'Link the federation specification only.' }];
  });
}

/** Check 1: the SDL parses and links a federation version that the hub supports. Without a document nothing else runs. */
export function checkParses(sdl: string): { document?: DocumentNode; findings: readonly Finding[] } {
  try {
    const document = parse(sdl);
    const problem = linkProblem(document);
    return { document, findings: problem ? [problem] : linkRefusals(document) };
  } catch (error) {
    // What is nested beyond the stack ends with a RangeError.
    const { message, locations } = error as Partial<GraphQLError> & Error;
    const line = locations?.[0]?.line ?? null;
    return {
      findings: [
        {
          rule: 'SYNTAX',
          severity: 'ERROR',
          coordinate: null,
          message,
          advice: 'Correct the SDL there.',
          line,
        },
      ],
    };
  }
}
