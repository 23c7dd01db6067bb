import { capitalised, listOf } from '../../common/text/words';
import type { AspectFinding, ComparedPair } from '../aspect/finding';
import { isKeptBack } from '../aspect/positions';
import type { Claim, ComparisonInput } from '../model';
import type { Names } from '../words/names';
import { amountText } from '../words/quantities';
import { WITHHELD_WORDS } from '../words/sentences';
import { contentText, sourceText } from './claimText';
import { headingOf } from './heading';
import type { QuestionFinding } from './questionFinding';

/** What the questions of one aspect share. `ask` begins the text with what it is about. */
interface Asking {
  readonly aspect: AspectFinding;
  readonly input: ComparisonInput;
  readonly names: Names;
  readonly ask: (putTo: string, raisedBy: readonly string[], text: string) => QuestionFinding;
}

const cited = (claim: Claim, names: Names): string => `${contentText(claim, names)} (${sourceText(claim)})`;

function holdersOf(claims: readonly Claim[]): string[] {
  return [...new Set(claims.flatMap(({ holders }) => holders))].sort();
}

const without = (codes: readonly string[], code: string): string[] => codes.filter((one) => one !== code);

/** The bodies that an aspect shows as silent or as not reached. */
function silentOnes({ positions }: AspectFinding, verdict: 'SILENT' | 'UNAVAILABLE'): string[] {
  return positions
    .filter((position) => position.claim === null && position.verdict === verdict)
    .map(({ body }) => body)
    .filter((body) => body !== null);
}

function explainText({ a, b }: ComparedPair): string {
  if (a.kind !== 'figure' || b.kind !== 'figure' || a.value === null || b.value === null) {
    return 'what explains the difference';
  }
  const unit = a.figure.quantity?.unit ?? 'GBP';
  return `what explains the gap of ${amountText(a.value.minus(b.value).abs(), unit)}`;
}

/** Two disagree: each body among them is asked; where both are observers, every party is. */
function aboutDifference(pair: ComparedPair, { input, names, ask }: Asking): QuestionFinding[] {
  const { a, b } = pair;
  const explain = `Which is right, and ${explainText(pair)}?`;
  const put = (mine: Claim, theirs: Claim): QuestionFinding[] =>
    mine.holders.map((body) =>
      ask(
        body,
        without(theirs.holders, body),
        `you say ${cited(mine, names)}, and ${names.voice(theirs)} says ${cited(theirs, names)}. ${explain}`,
      ),
    );
  if (a.observer === null || b.observer === null) return [...put(a, b), ...put(b, a)];
  return input.parties.map(({ code }) =>
    ask(
      code,
      [],
      `${names.voice(a)} says ${cited(a, names)}, and ${names.voice(b)} says ${cited(b, names)}. ${explain}`,
    ),
  );
}

/** One body has said two things: it is asked once, about the two furthest apart. */
function aboutContradiction(pairs: readonly ComparedPair[], { names, ask }: Asking): QuestionFinding[] {
  const asked = new Set<string>();
  return pairs.flatMap(({ a, b, finding }) => {
    const bodies = a.holders.filter((code) => b.holders.includes(code) && !asked.has(code));
    bodies.forEach((code) => asked.add(code));
    const why = finding.totalFell
      ? 'A running total cannot fall: which is right, and what was the other?'
      : 'Which is right, and why are there two?';
    return bodies.map((body) =>
      ask(body, [], `two things are reported of you, ${cited(a, names)} and ${cited(b, names)}. ${why}`),
    );
  });
}

const said = (claim: Claim): boolean => claim.value !== null;

/** What one body is asked of figures on different bases: to restate its own, to explain its own several, or to give one. */
function basesText(body: string, { aspect, names }: Asking): string {
  const { claims, differing } = aspect;
  const own = claims.findLast((claim) => claim.holders.includes(body) && said(claim));
  const other =
    claims.findLast((claim) => !claim.holders.includes(body) && said(claim)) ??
    claims.findLast((claim) => claim !== own && said(claim));
  if (own === undefined) {
    return other
      ? `you gave no figure, and ${names.voice(other)} gives ${cited(other, names)}. What is yours, and what is counted in it?`
      : 'you gave no figure. What is it?';
  }
  if (other === undefined) return `you give ${cited(own, names)}. What is counted in it?`;
  if (other.holders.includes(body)) {
    return `you give ${cited(own, names)} and ${cited(other, names)}, which are not on the same basis. How do they fit together?`;
  }
  return differing.length === 1 && differing[0] === 'SUBJECT'
    ? `your part is put at ${cited(own, names)}, and ${names.voice(other)} gives ${cited(other, names)}. What decides each body's part, and is yours fair?`
    : `you give ${cited(own, names)}, and ${names.voice(other)} gives ${cited(other, names)}, which is not on the same basis. Will you give yours on the same basis, and say what is counted in it?`;
}

/** Figures that answer different questions: each body that gives one is asked; failing them, those that are silent. */
function aboutBases(asking: Asking): QuestionFinding[] {
  const { aspect, names, ask } = asking;
  const bodies = holdersOf(aspect.claims);
  if (bodies.length > 0) {
    return bodies.map((body) => ask(body, without(bodies, body), basesText(body, asking)));
  }
  const all = listOf(
    aspect.claims.filter(said).map((claim) => `${names.voice(claim)} says ${cited(claim, names)}`),
  );
  return silentOnes(aspect, 'SILENT').map((body) =>
    ask(
      body,
      [],
      `${all}. Your account says nothing on it: which of these is yours, and what is counted in it?`,
    ),
  );
}

/** Statements said at different times, or on different parts: each body is asked what holds now. */
function aboutStatements(asking: Asking): QuestionFinding[] {
  const { aspect, names, ask } = asking;
  const bodies = holdersOf(aspect.claims);
  const texts = bodies.map((body) => {
    const own = aspect.claims.findLast((claim) => claim.holders.includes(body));
    const other =
      aspect.claims.findLast((claim) => !claim.holders.includes(body)) ??
      aspect.claims.findLast((claim) => claim !== own);
    const theirs = other?.holders.includes(body) ? 'you also say' : other && `${names.voice(other)} says`;
    const mine = own ? `you say ${cited(own, names)}` : 'you say nothing';
    return `${mine}${other ? `, and ${theirs} ${cited(other, names)}` : ''}. What holds now, and since when?`;
  });
  if (bodies.length > 0)
    return bodies.map((body, index) => ask(body, without(bodies, body), texts[index] ?? ''));
  const all = listOf(aspect.claims.map((claim) => `${names.voice(claim)} says ${cited(claim, names)}`));
  return silentOnes(aspect, 'SILENT').map((body) => ask(body, [], `${all}. What holds now, and since when?`));
}

/** What one voice alone says: the silent are asked for their own; failing them, the speakers what stands behind it. */
function aboutOneVoice({ aspect, names, ask }: Asking): QuestionFinding[] {
  const [claim] = aspect.claims;
  if (claim === undefined) return [];
  const silent = silentOnes(aspect, 'SILENT');
  const theirs =
    claim.value === null
      ? `${names.voice(claim)} gives no figure (${sourceText(claim)})`
      : `${names.voice(claim)} says ${cited(claim, names)}`;
  if (silent.length > 0) {
    return silent.map((body) =>
      ask(body, claim.holders, `${theirs}. Your account says nothing on it: what do you say?`),
    );
  }
  return claim.holders.map((body) =>
    claim.value === null
      ? ask(body, without(claim.holders, body), `you gave no figure (${sourceText(claim)}). What is it?`)
      : ask(
          body,
          without(claim.holders, body),
          `you say ${cited(claim, names)}, and nobody else does. What stands behind it, and who has checked it?`,
        ),
  );
}

function aboutKeptBack({ aspect, ask }: Asking): QuestionFinding[] {
  return aspect.claims.filter(isKeptBack).flatMap((claim) => {
    const { absence } = claim.kind === 'figure' ? claim.figure : claim.statement;
    const text =
      absence?.kind === 'WITHHELD'
        ? `you keep this back by law${absence.reason ? ` (${WITHHELD_WORDS[absence.reason]})` : ''}. Who decided that, when will it be looked at again, and may the panel see it in private?`
        : `you declined to say (${sourceText(claim)}). Will you say now, or name the reason in law for keeping it back?`;
    return claim.holders.map((body) => ask(body, [], text));
  });
}

function aboutSilence({ aspect, names, ask }: Asking): QuestionFinding[] {
  const speakers = holdersOf(aspect.claims);
  return silentOnes(aspect, 'SILENT').map((body) =>
    ask(
      body,
      speakers,
      `${names.list(speakers)} have each said something, and your account says nothing. What do you say?`,
    ),
  );
}

function aboutUnavailable({ aspect, ask }: Asking): QuestionFinding[] {
  return silentOnes(aspect, 'UNAVAILABLE').map((body) =>
    ask(body, [], 'your account could not be fetched when this was made. What does it say?'),
  );
}

/** Where nobody in particular can be asked, those that say nothing are. */
function toTheSilent({ aspect, names, ask }: Asking): QuestionFinding[] {
  const all = listOf(aspect.claims.map((claim) => `${names.voice(claim)} says ${cited(claim, names)}`));
  return [...silentOnes(aspect, 'SILENT'), ...silentOnes(aspect, 'UNAVAILABLE')].map((body) =>
    ask(body, [], `${all}. What do you say?`),
  );
}

function questionsOn(asking: Asking): QuestionFinding[] {
  const { aspect } = asking;
  const worst = aspect.pairs.filter(({ finding }) => finding.verdict === aspect.verdict);
  switch (aspect.verdict) {
    case 'DIFFERS':
      return worst.flatMap((pair) => aboutDifference(pair, asking));
    case 'CONTRADICTS_ITSELF':
      return aboutContradiction(worst, asking);
    case 'NOT_COMPARABLE':
      return aspect.aspect === null ? aboutBases(asking) : aboutStatements(asking);
    case 'ONLY_ONE_ACCOUNT':
      return aboutOneVoice(asking);
    case 'WITHHELD':
      return aboutKeptBack(asking);
    case 'SILENT':
      return aboutSilence(asking);
    case 'UNAVAILABLE':
      return aboutUnavailable(asking);
    case 'WITHIN_TOLERANCE':
    case 'AGREES':
      return [];
  }
}

/** The questions that one aspect gives rise to; none where the accounts agree. */
export function aspectQuestions(
  aspect: AspectFinding,
  input: ComparisonInput,
  names: Names,
): QuestionFinding[] {
  const { subject, verdict, measure } = aspect;
  if (verdict === 'AGREES' || verdict === 'WITHIN_TOLERANCE') return [];
  const about = `On ${input.collaborationName}, ${subject.charAt(0).toLowerCase()}${subject.slice(1)}: `;
  const asking: Asking = {
    aspect,
    input,
    names,
    ask: (putTo, raisedBy, text) => ({
      topic: 'aspect',
      text: capitalised(about + text),
      putTo,
      raisedBy,
      subject,
      verdict,
      heading: headingOf(measure, aspect.aspect),
    }),
  };
  const questions = questionsOn(asking);
  return questions.length > 0 ? questions : toTheSilent(asking);
}
