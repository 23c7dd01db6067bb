/** Makes the example's literal arguments variables, so that one document and one plan serve every request. */
export function withVariables(
  document: string,
  replacements: readonly (readonly [from: string, to: string])[],
): string {
  return replacements.reduce((text, [from, to]) => {
    if (text.split(from).length !== 2) throw new Error(`The example does not hold "${from}" exactly once.`);
    return text.replace(from, () => to);
  }, document);
}

/** The first financial year in which the synthetic accounts, of June 2021, are there. */
const FIRST_YEAR = 2021;

/** Years are written with four digits. */
const YEARS = 9999 - FIRST_YEAR;

const FORMS = ['', '-H1', '-H2'];

/**
 * A period of its own for each index, up to about 24,000; then they come again. What stood in June 2021 stands in every
 * one of them, so that each asks for equally much.
 */
export function periodOf(index: number): string {
  const year = FIRST_YEAR + (Math.floor(index / FORMS.length) % YEARS);
  const next = String((year + 1) % 100).padStart(2, '0');
  return `${year}-${next}${FORMS[index % FORMS.length] ?? ''}`;
}

/** A tolerance from 1 to 2 per cent, another one for each of 1000 indexes. */
export function toleranceOf(index: number): number {
  return 1 + (index % 1000) / 1000;
}
