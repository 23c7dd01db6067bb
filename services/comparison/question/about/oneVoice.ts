import type { Claim } from '../../model';
import { sourceText } from '../claimText';
import type { QuestionFinding } from '../questionFinding';
import { cited, saidBy, silentOnes, whatIsYours, type Asking } from './asking';
import { without, you } from './speaking';

function whatStandsBehind(claim: Claim, body: string, { names }: Asking): string {
  if (claim.value === null) return `you gave no figure (${sourceText(claim)}). What is it?`;
  return `${you(claim, 'say', names, body)} ${cited(claim, names)}, and the hub has nothing from anybody else on it. What stands behind it, and who has checked it?`;
}

/** What one voice alone says: the silent are asked for their own; failing them, the speakers what stands behind it. */
export function aboutOneVoice(asking: Asking): QuestionFinding[] {
  const { aspect, names, ask } = asking;
  const [claim] = aspect.claims;
  if (claim === undefined) return [];
  const silent = silentOnes(aspect, 'SILENT');
  if (silent.length > 0) {
    return silent.map((body) =>
      ask(body, claim.holders, () => `${saidBy(claim, names)}. ${whatIsYours([claim], body)}`),
    );
  }
  return claim.holders.map((body) =>
    ask(body, without(claim.holders, body), () => whatStandsBehind(claim, body, asking)),
  );
}
