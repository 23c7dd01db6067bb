import { capitalised, listOf } from '../../common/text/words';
import { partialDateText } from '../../common/time/partialDate';
import { periodText } from '../../common/time/reportingPeriod';
import type { AspectFinding } from '../aspect/finding';
import { themesOf } from '../completeness/completeness';
import type { ComparisonFinding } from '../compare';
import type { Theme, Verdict } from '../enums';
import type { Claim, ComparisonInput, Party } from '../model';
import { netPositions } from '../net/netPositions';
import type { QuestionFinding } from '../question/questionFinding';
import { factText } from '../words/values';
import { figureSubject } from '../words/subject';
import type { Names } from '../words/names';
import { saidText } from '../words/quantities';
import { ASPECT_WORDS, MEASURE_WORDS } from '../words/terms';
import { bullets, numbered, plainText } from '../../common/text/markdownText';
import { SourceList } from './sources';
import { aspectWords } from './verdictWords';

/** Most lines of what others say; a national network would fill pages. */
const MOST_LINES = 25;

function statedOn(claim: Claim): string {
  const { statedOn: date } = claim.kind === 'figure' ? claim.figure : claim.statement;
  return date ? partialDateText(date) : 'undated';
}

/** "Cost of the whole collaboration, paid ...: **£3.3 million** (with Surrey Police; 14 September 2020) [1]" */
function claimLine(claim: Claim, reader: string | null, names: Names, sources: SourceList): string {
  const [what, value] =
    claim.kind === 'figure'
      ? [figureSubject([claim], names), saidText(claim)]
      : [capitalised(ASPECT_WORDS[claim.aspect]), factText(claim, names)];
  const partners = claim.makers.filter((code) => code !== reader);
  const together = reader !== null && partners.length > 0 ? `with ${plainText(names.list(partners))}; ` : '';
  const note = (claim.kind === 'figure' ? claim.figure : claim.statement).note;
  return `${plainText(what)}: **${plainText(value)}** (${together}${statedOn(claim)}) ${sources.cite(claim)}${note ? `. Note: ${plainText(note)}` : ''}`;
}

function claimsOf(input: ComparisonInput): Claim[] {
  return [...input.figures, ...input.facts];
}

function carriedNote(input: ComparisonInput, code: string): string {
  const standing = input.parties.find((party) => party.code === code)?.standing;
  if (standing?.kind !== 'published' || standing.carriedForwardFrom === null) return '';
  return ` Its latest dated statement is from ${periodText(standing.carriedForwardFrom)}.`;
}

function ownPart(finding: ComparisonFinding, body: Party, sources: SourceList): string {
  const { input, names } = finding;
  const standing = input.parties.find(({ code }) => code === body.code)?.standing;
  if (standing?.kind === 'unavailable') {
    return 'Its account could not be fetched when this was made, which says nothing about it.';
  }
  if (standing?.kind === 'silent' && standing.withdrawn) {
    return 'It has withdrawn its account of this collaboration; earlier revisions say what it had stated, and why it was withdrawn.';
  }
  if (standing?.kind !== 'published') return 'It has no account of this collaboration in the hub.';
  const own = claimsOf(input).filter(({ holders }) => holders.includes(body.code));
  const lines = own.map((claim) => claimLine(claim, body.code, names, sources));
  return [carriedNote(input, body.code).trim(), bullets(lines)].filter(Boolean).join('\n\n');
}

function othersPart(finding: ComparisonFinding, body: Party, sources: SourceList): string {
  const { input, names } = finding;
  const others = claimsOf(input).filter(({ holders }) => !holders.includes(body.code));
  const lines = others
    .map((claim) => ({ voice: names.voice(claim), line: claimLine(claim, null, names, sources) }))
    .toSorted((a, b) => (a.voice < b.voice ? -1 : a.voice > b.voice ? 1 : 0))
    .map(({ voice, line }) => `${plainText(capitalised(voice))}. ${line}`);
  const more = lines.length - MOST_LINES;
  const shown = more > 0 ? [...lines.slice(0, MOST_LINES), `and ${more} more, in the hub.`] : lines;
  const rest = input.parties.filter(
    ({ code, standing }) => code !== body.code && standing.kind !== 'published',
  );
  const silent = rest.filter(({ standing }) => standing.kind === 'silent').map(({ name }) => name);
  const unavailable = rest.filter(({ standing }) => standing.kind === 'unavailable').map(({ name }) => name);
  const few = (list: readonly string[]): string =>
    list.length > 6 ? `${list.slice(0, 5).join(', ')} and ${list.length - 5} others` : listOf(list);
  return [
    bullets(shown),
    silent.length > 0 ? `No account of it in the hub: ${plainText(few(silent))}.` : '',
    unavailable.length > 0 ? `Could not be fetched when this was made: ${plainText(few(unavailable))}.` : '',
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

const NOTEWORTHY: ReadonlySet<Verdict> = new Set([
  'DIFFERS',
  'CONTRADICTS_ITSELF',
  'WITHHELD',
  'NOT_COMPARABLE',
  'AGREES',
  'WITHIN_TOLERANCE',
]);

/** What all aspects of a key are about: "cost, each body's own part". */
function keyWords({ key, measure, topic }: AspectFinding): string {
  if (measure === null || measure === 'OTHER') return plainText(topic);
  const part = key.endsWith('.OWN') ? "each body's own part" : 'the whole collaboration';
  return `${MEASURE_WORDS[measure]}, ${part}`;
}

/** What the bodies reply, under the first aspect that it is about. */
function repliesTo(aspect: AspectFinding, { input, names, aspects }: ComparisonFinding): string[] {
  if (aspects.find(({ key }) => key === aspect.key) !== aspect) return [];
  return input.replies
    .filter((reply) => reply.aspect === aspect.key)
    .map(
      ({ body, text, repliedOn }) =>
        `**${plainText(names.of(body))} replies** on ${keyWords(aspect)} (${partialDateText(repliedOn)}): “${plainText(text)}”`,
    );
}

function aspectLine(aspect: AspectFinding, finding: ComparisonFinding): string {
  const { verdict, differing, pairs, subject, explanation } = aspect;
  const line = `**${aspectWords(verdict, differing, pairs)}.** ${plainText(subject)}. ${plainText(explanation)}`;
  return [line, ...repliesTo(aspect, finding)].join(' ');
}

function comparedPart(finding: ComparisonFinding): string {
  const aspects = finding.aspects
    .filter((aspect) => NOTEWORTHY.has(aspect.verdict) || repliesTo(aspect, finding).length > 0)
    .map((aspect) => aspectLine(aspect, finding));
  const sums = finding.sums.map(
    ({ verdict, subject, reason }) =>
      `**${{ ADDS_UP: 'Adds up', DOES_NOT_ADD_UP: 'Does not add up', INCOMPLETE: 'Incomplete' }[verdict]}.** ${plainText(subject)}: ${plainText(reason)}`,
  );
  return bullets([...aspects, ...sums]);
}

const THEME_WORDS: Readonly<Record<Theme, string>> = {
  PURPOSE: 'purpose',
  COST_AND_BENEFIT: 'cost and benefit',
  LEADERSHIP_AND_GOVERNANCE: 'leadership and governance',
  SKILLS_AND_CAPABILITY: 'skills and capability',
};

/** What a panel needs to know and neither the parties nor the observers say, theme by theme. */
function unsaidPart({ input }: ComparisonFinding): string {
  const themes = themesOf({
    figures: input.figures
      .filter(({ value }) => value !== null)
      .map(({ figure }) => ({ measure: figure.measure, savingStatus: figure.saving?.status ?? null })),
    aspects: input.facts.filter(({ value }) => value !== null).map(({ aspect }) => aspect),
  });
  const untouched = themes.filter(({ covered }) => covered.length === 0).map(({ name }) => THEME_WORDS[name]);
  const partly = themes.filter(({ covered, missing }) => covered.length > 0 && missing.length > 0);
  return bullets([
    ...(untouched.length > 0 ? [`Nothing at all on: ${untouched.join('; ')}.`] : []),
    ...partly.map(({ name, missing }) => `On ${THEME_WORDS[name]}: ${listOf(missing)}.`),
  ]);
}

/** Who pays, gives, gets and votes how much, of the parties of whom any of it is known. */
function sharesPart({ input, names }: ComparisonFinding): string {
  const known = netPositions(input).filter(
    ({ shares, unclear }) => Object.keys(shares).length + unclear.length > 0,
  );
  return bullets(known.map(({ body, reading }) => `${plainText(names.of(body))}. ${plainText(reading)}`));
}

function section(heading: string, text: string): string {
  return text === '' ? '' : `### ${heading}\n\n${text}`;
}

/** One collaboration of a briefing: what is said, where it differs, what nobody says, what to ask, and the sources. */
export function collaborationSection(
  finding: ComparisonFinding,
  body: Party,
  questions: readonly QuestionFinding[],
): string {
  const sources = new SourceList();
  const own = ownPart(finding, body, sources);
  const others = othersPart(finding, body, sources);
  return [
    `## ${plainText(finding.input.collaborationName)}`,
    section(`What ${plainText(body.name)} says`, own),
    section('What the others say', others),
    section('How they compare', comparedPart(finding)),
    section('Who pays, who gets', sharesPart(finding)),
    section('What the hub has nothing on', unsaidPart(finding)),
    section('Questions', numbered(questions.map(({ text }) => plainText(text)))),
    section('Sources', bullets(sources.lines())),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}
