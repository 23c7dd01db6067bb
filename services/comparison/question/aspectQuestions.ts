import { capitalised, listOf } from '../../common/text/words';
import type { AspectFinding, ComparedPair } from '../aspect/finding';
import { isKeptBack } from '../aspect/positions';
import type { Claim, ComparisonInput } from '../model';
import type { Names } from '../words/names';
import { amountText } from '../words/quantities';
import { contentText, sourceText } from './claimText';
import { headingOf } from './heading';
import type { QuestionFinding } from './questionFinding';

type Ask = (putTo: string, raisedBy: readonly string[], text: string) => QuestionFinding;

function others(codes: readonly string[], putTo: string): string[] {
  return codes.filter((code) => code !== putTo);
}

function gapText({ a, b }: ComparedPair): string {
  if (a.kind !== 'figure' || b.kind !== 'figure' || a.value === null || b.value === null)
    return 'the difference';
  const unit = a.figure.quantity?.unit;
  return unit ? `the gap of ${amountText(a.value.minus(b.value).abs(), unit)}` : 'the difference';
}

/** Two bodies, or a body and an observer, disagree: each body in it is asked; of two observers every party is. */
function aboutDifference(
  pair: ComparedPair,
  input: ComparisonInput,
  subject: string,
  names: Names,
  ask: Ask,
): QuestionFinding[] {
  const put = (mine: Claim, theirs: Claim): QuestionFinding[] =>
    mine.holders.map((body) =>
      ask(
        body,
        others(theirs.holders, body),
        `On ${subject}, you say ${contentText(mine, names)} (${sourceText(mine)}); ${names.voice(theirs)} says ${contentText(theirs, names)} (${sourceText(theirs)}). Which is right, and what explains ${gapText(pair)}?`,
      ),
    );
  const { a, b } = pair;
  if (a.observer === null || b.observer === null) return [...put(a, b), ...put(b, a)];
  return input.parties.map(({ code }) =>
    ask(
      code,
      [],
      `On ${subject}, ${names.voice(a)} says ${contentText(a, names)} (${sourceText(a)}) and ${names.voice(b)} says ${contentText(b, names)} (${sourceText(b)}). Which is right, and what explains ${gapText(pair)}?`,
    ),
  );
}

function aboutContradiction(pair: ComparedPair, subject: string, names: Names, ask: Ask): QuestionFinding[] {
  const { a, b, finding } = pair;
  const both = a.holders.filter((code) => b.holders.includes(code));
  const why = finding.totalFell
    ? 'A running total cannot fall: which is right, and what was the other?'
    : 'Which is right, and why were two given?';
  return both.map((body) =>
    ask(
      body,
      [],
      `On ${subject}, you have given both ${contentText(a, names)} (${sourceText(a)}) and ${contentText(b, names)} (${sourceText(b)}). ${why}`,
    ),
  );
}

/** Figures on different bases: each body is asked to restate its own on the basis of another's. */
function aboutBases(aspect: AspectFinding, names: Names, ask: Ask): QuestionFinding[] {
  const bodies = [...new Set(aspect.claims.flatMap(({ holders }) => holders))].sort();
  return bodies.flatMap((body) => {
    const mine = aspect.claims.filter((claim) => claim.holders.includes(body) && claim.value !== null);
    const theirs = aspect.claims.filter((claim) => !claim.holders.includes(body) && claim.value !== null);
    const [own, other] = [mine.at(-1), theirs.at(-1)];
    if (!own || !other) return [];
    const onlySubject = aspect.differing.length === 1 && aspect.differing[0] === 'SUBJECT';
    const text = onlySubject
      ? `Your own part is stated as ${contentText(own, names)} (${sourceText(own)}), and ${names.voice(other)} gives ${contentText(other, names)} (${sourceText(other)}). What decides each body's part, and is yours fair?`
      : `You give ${contentText(own, names)} (${sourceText(own)}) and ${names.voice(other)} gives ${contentText(other, names)} (${sourceText(other)}), but not on the same basis. Will you state your figure on the same basis, and say what is counted in it?`;
    return [
      ask(body, [...new Set(theirs.flatMap(({ holders }) => holders))].sort(), `${aspect.subject}. ${text}`),
    ];
  });
}

/** What one voice alone says: the silent parties are asked for their own; failing them, the speakers for what lies behind. */
function aboutOneVoice(aspect: AspectFinding, names: Names, ask: Ask): QuestionFinding[] {
  const [claim] = aspect.claims;
  if (claim === undefined) return [];
  const silent = aspect.positions.filter(({ verdict, body }) => verdict === 'SILENT' && body !== null);
  const said = `${names.voice(claim)} says ${contentText(claim, names)} (${sourceText(claim)})`;
  if (silent.length > 0) {
    return silent.map(({ body }) =>
      ask(
        body ?? '',
        claim.holders,
        `On ${aspect.subject}, ${said}. You have published nothing on it: what do you say?`,
      ),
    );
  }
  return claim.holders.map((body) =>
    ask(
      body,
      others(claim.holders, body),
      `On ${aspect.subject}, ${said}, and nothing else is published. What stands behind it, and who has checked it?`,
    ),
  );
}

function aboutKeptBack(aspect: AspectFinding, ask: Ask): QuestionFinding[] {
  return aspect.claims.filter(isKeptBack).flatMap((claim) => {
    const { absence } = claim.kind === 'figure' ? claim.figure : claim.statement;
    const reason = absence?.reason ? ` (${absence.reason.replaceAll('_', ' ').toLowerCase()})` : '';
    return claim.holders.map((body) =>
      absence?.kind === 'WITHHELD'
        ? ask(
            body,
            [],
            `You withhold ${aspect.subject}${reason}. Who decided that, when will it be looked at again, and can the panel see it in private?`,
          )
        : ask(
            body,
            [],
            `You declined to give ${aspect.subject} (${sourceText(claim)}). Will you give it now, or name the reason in law for keeping it back?`,
          ),
    );
  });
}

function aboutSilence(aspect: AspectFinding, names: Names, ask: Ask): QuestionFinding[] {
  const speakers = [...new Set(aspect.claims.flatMap(({ holders }) => holders))].sort();
  return aspect.positions
    .filter(({ verdict, claim }) => verdict === 'SILENT' && claim === null)
    .map(({ body }) =>
      ask(
        body ?? '',
        speakers,
        `On ${aspect.subject}, ${listOf(speakers.map((code) => names.of(code)))} have all stated theirs. You have not: what do you say?`,
      ),
    );
}

/** The questions that one aspect gives rise to; none where the accounts agree. */
export function aspectQuestions(
  aspect: AspectFinding,
  input: ComparisonInput,
  names: Names,
): QuestionFinding[] {
  const { subject, verdict, measure, pairs } = aspect;
  const of = `${subject} (${input.collaborationName})`;
  const ask: Ask = (putTo, raisedBy, text) => ({
    text: capitalised(text),
    putTo,
    raisedBy,
    subject,
    verdict,
    heading: headingOf(measure, aspect.aspect),
  });
  const worst = pairs.filter(({ finding }) => finding.verdict === verdict);
  switch (verdict) {
    case 'DIFFERS':
      return worst.flatMap((pair) => aboutDifference(pair, input, of, names, ask));
    case 'CONTRADICTS_ITSELF':
      return worst.flatMap((pair) => aboutContradiction(pair, of, names, ask));
    case 'NOT_COMPARABLE':
      return aboutBases(aspect, names, ask);
    case 'ONLY_ONE_ACCOUNT':
      return aboutOneVoice(aspect, names, ask);
    case 'WITHHELD':
      return aboutKeptBack(aspect, ask);
    case 'SILENT':
      return aboutSilence(aspect, names, ask);
    case 'UNAVAILABLE':
    case 'WITHIN_TOLERANCE':
    case 'AGREES':
      return [];
  }
}
