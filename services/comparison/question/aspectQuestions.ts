import { capitalised } from '../../common/text/words';
import type { AspectFinding } from '../aspect/finding';
import type { ComparisonInput } from '../model';
import type { Names } from '../words/names';
import type { Asking } from './about/asking';
import { aboutBases } from './about/bases';
import { aboutContradiction } from './about/contradiction';
import { aboutDifference } from './about/difference';
import { aboutKeptBack, aboutSilence, aboutUnavailable, toTheSilent } from './about/missing';
import { aboutOneVoice } from './about/oneVoice';
import { aboutStatements } from './about/statements';
import { headingOf } from './heading';
import type { QuestionFinding } from './questionFinding';

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

/** The questions that one aspect gives rise to: at least one, unless the accounts agree (METHOD.md, 13). */
export function aspectQuestions(
  aspect: AspectFinding,
  input: ComparisonInput,
  names: Names,
): QuestionFinding[] {
  const { subject, topic, verdict, measure } = aspect;
  if (verdict === 'AGREES' || verdict === 'WITHIN_TOLERANCE') return [];
  const about = `On ${input.collaborationName}, ${topic}: `;
  const asking: Asking = {
    aspect,
    input,
    names,
    ask: (putTo, raisedBy, text) => ({
      topic: 'aspect',
      ownWords: aspect.claims.some(({ holders }) => holders.includes(putTo)),
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
