import { isKeptBack } from '../../aspect/positions';
import { WITHHELD_WORDS } from '../../words/sentences';
import { sourceText } from '../claimText';
import type { QuestionFinding } from '../questionFinding';
import { holdersOf, saidByAll, silentOnes, whatIsYours, type Asking } from './asking';
import { isReported } from './speaking';

/** What is kept back: who decided, and whether the panel may see it. */
export function aboutKeptBack({ aspect, ask }: Asking): QuestionFinding[] {
  return aspect.claims.filter(isKeptBack).flatMap((claim) => {
    const { absence } = claim.kind === 'figure' ? claim.figure : claim.statement;
    const text =
      absence?.kind === 'WITHHELD'
        ? `you keep this back by law${absence.reason ? ` (${WITHHELD_WORDS[absence.reason]})` : ''}. Who decided that, when will it be looked at again, and may the panel see it in private?`
        : `you ${isReported(claim) ? 'are reported to have declined' : 'declined'} to say (${sourceText(claim)}). Will you say now, or name the reason in law for keeping it back?`;
    return claim.holders.map((body) => ask(body, [], () => text));
  });
}

/** One party says nothing on what all the others cover. */
export function aboutSilence({ aspect, names, ask }: Asking): QuestionFinding[] {
  const speakers = holdersOf(aspect.claims);
  return silentOnes(aspect, 'SILENT').map((body) =>
    ask(
      body,
      speakers,
      () =>
        `${names.list(speakers)} have each said something, and the hub has nothing from you. What do you say?`,
    ),
  );
}

/** Where nobody in particular can be asked, those that say nothing are. */
export function toTheSilent({ aspect, names, ask }: Asking): QuestionFinding[] {
  const all = (): string => saidByAll(aspect.claims, names);
  return silentOnes(aspect, 'SILENT').map((body) =>
    ask(body, [], () => `${all()}. ${whatIsYours(aspect.claims, body)}`),
  );
}
