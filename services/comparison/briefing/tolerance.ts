import type { ComparisonInput } from '../model';

/** What every briefing is made with unless its reader asks for another (METHOD.md, 3.2). */
const USUAL_PERCENT = 1;

/** With what tolerance the figures were compared; empty where it is the usual one. */
export function toleranceText(inputs: readonly ComparisonInput[]): string {
  const percent = inputs[0]?.tolerancePercent;
  if (percent === undefined || percent.eq(USUAL_PERCENT)) return '';
  const outcome = percent.eq(0)
    ? 'comparable figures are taken to agree only where rounding or an "about" explains the gap'
    : `comparable figures up to ${percent.toFixed()} per cent apart are taken to agree`;
  return `**Made with a tolerance of ${percent.toFixed()} per cent, not the usual ${USUAL_PERCENT}:** ${outcome}.`;
}
