import { plainText } from '../../services/common/text/markdownText';

/** What a page lacks, as the errors of the hub's answer tell. */
export interface Missing {
  readonly publishers: readonly MissingPublisher[];
  /** Whether something else could not be had. */
  readonly others: boolean;
}

interface MissingPublisher {
  readonly code: string;
  /** When what stands in its place was fetched; undefined where nothing does. */
  readonly asOf: string | undefined;
  /** Whether something of it is missing altogether. */
  readonly isMissing: boolean;
}

interface AnswerError {
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** Reads which publishers gave nothing that can be used, in order of code: each once, however many ways it failed. */
export function missingOf(errors: readonly AnswerError[]): Missing {
  const byCode = new Map<string, MissingPublisher>();
  let others = false;
  for (const { extensions = {} } of errors) {
    const { publisher: code, code: kind, asOf } = extensions;
    if (typeof code !== 'string') {
      others = true;
      continue;
    }
    const last = byCode.get(code);
    const isKnown = kind === 'PUBLISHER_LAST_KNOWN' && typeof asOf === 'string';
    byCode.set(code, {
      code,
      asOf: isKnown ? asOf : last?.asOf,
      isMissing: !isKnown || (last?.isMissing ?? false),
    });
  }
  const publishers = [...byCode.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
  return { publishers, others };
}

const WHEN = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

function publisherSentence({ asOf, isMissing }: MissingPublisher, name: string): string {
  const who = `What ${name} publishes could not be fetched when this page was made`;
  if (asOf === undefined) return `${who} and is missing here; that says nothing about ${name}.`;
  const last = `what it said when it last could, on ${WHEN.format(new Date(asOf))} (UK time), stands in its place`;
  return isMissing ? `${who}: ${last}, and the rest is missing here.` : `${who}: ${last}.`;
}

/**
 * One notice, as Markdown, for readers who know nothing of systems; undefined where nothing is missing. `names` gives
 * the names of bodies by their codes, as far as they are known.
 */
export function missingNotice(
  { publishers, others }: Missing,
  names: ReadonlyMap<string, string>,
): string | undefined {
  if (publishers.length === 0 && !others) return undefined;
  const sentences = publishers.map((one) =>
    publisherSentence(one, plainText(names.get(one.code) ?? one.code)),
  );
  const general = others ? ['Something could not be had when this page was made.'] : [];
  const isWhole = !others && publishers.every(({ isMissing }) => !isMissing);
  const what = isWhole ? 'Part of this page may be out of date.' : 'This page is not complete.';
  return `> **${what}** ${[...sentences, ...general, 'Ask for it again later.'].join(' ')}`;
}

/** A page's Markdown with the notice below its main heading. */
export function withNotice(markdown: string, notice: string | undefined): string {
  return notice === undefined
    ? markdown
    : markdown.replace(/^# .*\n?/, (heading) => `${heading}\n${notice}\n`);
}

/** The same for the header of a table, where a notice has no place: codes, with the time of what stands in their place. */
export function missingHeader({ publishers, others }: Missing): string {
  const named = publishers.map(({ code, asOf, isMissing }) =>
    asOf === undefined ? code : `${code} (${isMissing ? 'in part ' : ''}as of ${asOf})`,
  );
  return [...named, ...(others ? ['others'] : [])].join(', ');
}
