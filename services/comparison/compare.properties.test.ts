import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { sum, toDecimal } from '../common/number/decimal';
import { briefingMarkdown } from './briefing/markdown';
import { BriefingFinding } from './briefing/briefing';
import { ComparisonFinding } from './compare';
import { readComparison } from './input/readComparison';
import { MOST_SERIOUS_FIRST } from './aspect/seriousness';
import type { ComparisonInput, FigureClaim } from './model';
import { netPositions } from './net/netPositions';
import { figurePair } from './pair/figurePair';
import { OverviewFinding } from './overview/overview';
import { rawComparison, type RawComparison } from './testing/arbitraryInput.test-helper';
import { valueForMoney } from './value/valueForMoney';

const RUNS = { numRuns: 300 };

function read(raw: unknown): ComparisonInput {
  const input = readComparison(raw);
  if (input === undefined) throw new Error('The input cannot be read.');
  return input;
}

/** Everything that a comparison concludes, as plain data. */
function everything(raw: unknown): unknown {
  const input = read(raw);
  const finding = new ComparisonFinding(input);
  return JSON.parse(
    JSON.stringify({
      verdict: finding.verdict,
      coverage: finding.coverage,
      aspects: finding.aspects,
      sums: finding.sums,
      questions: finding.questions,
      net: netPositions(input),
      value: valueForMoney(input),
    }),
  );
}

/** For plain data: `toEqual`, which says what differs, takes four times as long to find that nothing does. */
function expectSame(found: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(found, expected)) expect(found).toEqual(expected);
}

/** The same content, handed over in another order. */
const shuffled = (raw: RawComparison): fc.Arbitrary<RawComparison> => {
  const anyOrder = <T>(list: readonly T[]): fc.Arbitrary<T[]> =>
    fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });
  const account = (one: object | null): fc.Arbitrary<object | null> =>
    one === null
      ? fc.constant(null)
      : fc
          .tuple(
            anyOrder((one as { figures: unknown[] }).figures),
            anyOrder((one as { statements: unknown[] }).statements),
          )
          .map(([figures, statements]) => ({ ...one, figures, statements }));
  return fc
    .tuple(
      fc.tuple(...raw.accounts.map(account)).chain((accounts) => anyOrder(accounts)),
      anyOrder(raw.expected),
      anyOrder(raw.collaboration.observations),
      anyOrder(raw.collaboration.memberships),
    )
    .map(([accounts, expected, observations, memberships]) => ({
      ...raw,
      accounts,
      expected,
      collaboration: { ...raw.collaboration, observations, memberships },
    }));
};

describe('a comparison', () => {
  it('does not depend on the order of accounts, figures, statements, observations or parties', () => {
    fc.assert(
      fc.property(
        rawComparison.chain((raw) => fc.tuple(fc.constant(raw), shuffled(raw))),
        ([raw, other]) => {
          expectSame(everything(other), everything(raw));
        },
      ),
      RUNS,
    );
  });

  it('METHOD 3.3: agrees when a figure is set against itself', () => {
    fc.assert(
      fc.property(rawComparison, (raw) => {
        const { figures, tolerancePercent } = read(raw);
        for (const claim of figures.filter(({ value }) => value !== null)) {
          expect(figurePair(claim, claim, tolerancePercent).verdict).toBe('AGREES');
        }
      }),
      RUNS,
    );
  });

  it('does not depend on which of two figures comes first', () => {
    fc.assert(
      fc.property(rawComparison, (raw) => {
        const { figures, tolerancePercent } = read(raw);
        for (const a of figures) {
          for (const b of figures.filter(({ figure }) => figure.measure === a.figure.measure)) {
            expect(figurePair(b, a, tolerancePercent)).toEqual(figurePair(a, b, tolerancePercent));
          }
        }
      }),
      RUNS,
    );
  });

  it('never turns a difference into agreement because one more account arrives', () => {
    const disagreements = (input: ComparisonInput): string[] =>
      new ComparisonFinding(input).aspects.flatMap(({ pairs }) =>
        pairs
          .filter(({ finding }) => finding.verdict === 'DIFFERS' || finding.verdict === 'CONTRADICTS_ITSELF')
          .map(({ a, b }) => `${a.id} | ${b.id}`),
      );
    fc.assert(
      fc.property(rawComparison, fc.nat({ max: 3 }), (raw, left) => {
        const without = read({
          ...raw,
          accounts: raw.accounts.map((one, index) => (index === left ? null : one)),
        });
        const whole = read(raw);
        const still = new Set(disagreements(whole));
        expect(disagreements(without).filter((pair) => !still.has(pair))).toEqual([]);
        if (new ComparisonFinding(without).verdict === 'DIFFERS') {
          expect(new ComparisonFinding(whole).verdict).toBe('DIFFERS');
        }
      }),
      RUNS,
    );
  });

  it('METHOD 3.2: is never stricter with a larger tolerance', () => {
    const rankOf = (a: FigureClaim, b: FigureClaim, percent: number): number =>
      ['AGREES', 'WITHIN_TOLERANCE', 'CONTRADICTS_ITSELF', 'DIFFERS'].indexOf(
        figurePair(a, b, toDecimal(percent)).verdict,
      );
    fc.assert(
      fc.property(
        rawComparison,
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 0, max: 100 }),
        (raw, one, other) => {
          const [small, large] = [Math.min(one, other), Math.max(one, other)];
          const { figures } = read(raw);
          for (const a of figures) {
            for (const b of figures.filter(({ figure }) => figure.measure === a.figure.measure)) {
              if (rankOf(a, b, small) < 0 || rankOf(a, b, large) < 0) continue;
              expect(rankOf(a, b, large)).toBeLessThanOrEqual(rankOf(a, b, small));
            }
          }
        },
      ),
      RUNS,
    );
  });

  it('METHOD 13: asks at least one question for every verdict that is not agreement and names a body whose account is here', () => {
    fc.assert(
      fc.property(rawComparison, (raw) => {
        const finding = new ComparisonFinding(read(raw));
        const asked = new Set(finding.questions.map(({ subject }) => subject));
        for (const { verdict, subject, positions } of finding.aspects) {
          if (verdict === 'AGREES' || verdict === 'WITHIN_TOLERANCE') continue;
          if (verdict === 'UNAVAILABLE') {
            expect([...asked]).toContain('Account not fetched');
            continue;
          }
          if (positions.every((one) => one.body === null || (!one.claim && one.verdict === 'UNAVAILABLE')))
            continue;
          expect([...asked]).toContain(subject);
        }
        for (const { text } of finding.questions) {
          expect(text).toMatch(/^[A-Z].*[.?]$/s);
          expect(text).not.toMatch(/undefined|null|NaN|\[object/);
        }
      }),
      RUNS,
    );
  });

  it('METHOD 7: gives the comparison the most serious verdict of its aspects and gaps', () => {
    fc.assert(
      fc.property(rawComparison, (raw) => {
        const { aspects, coverage, verdict } = new ComparisonFinding(read(raw));
        const ranks = aspects.map((aspect) => MOST_SERIOUS_FIRST.indexOf(aspect.verdict));
        if (coverage.silent.length > 0) ranks.push(MOST_SERIOUS_FIRST.indexOf('SILENT'));
        if (coverage.unavailable.length > 0) ranks.push(MOST_SERIOUS_FIRST.indexOf('UNAVAILABLE'));
        expect(verdict).toBe(ranks.length === 0 ? undefined : MOST_SERIOUS_FIRST[Math.min(...ranks)]);
      }),
      RUNS,
    );
  });

  it('never throws on input of the contract’s shape, nor do the overview and the briefing', () => {
    fc.assert(
      fc.property(rawComparison, (raw) => {
        const input = read(raw);
        const body = { code: 'synthetic-a', name: 'Synthetic A' };
        const briefing = new BriefingFinding({ body, panel: null, period: '2021-22', comparisons: [input] });
        const overview = new OverviewFinding({
          period: '2021-22',
          comparisons: [input],
          bodies: [body],
          remarks: input,
        });
        everything(raw);
        expect(briefingMarkdown(briefing, '2026-01-01')).not.toMatch(/undefined|NaN|\[object/);
        JSON.stringify([
          overview.coverage,
          overview.verdicts,
          overview.byFunction,
          overview.byBody,
          overview.ranked({ by: 'SIZE', verdicts: null, first: null }),
          overview.remarks.aspects,
        ]);
      }),
      RUNS,
    );
  });

  it('never throws on anything that a publisher may hand over instead', () => {
    fc.assert(
      fc.property(
        rawComparison,
        fc.anything(),
        fc.anything(),
        fc.nat({ max: 3 }),
        (raw, junk, list, place) => {
          const accounts = raw.accounts.map((one, index) =>
            index === place && one !== null ? { ...one, figures: junk, statements: list } : one,
          );
          everything({ ...raw, accounts });
          readComparison({ ...raw, collaboration: junk });
          readComparison(junk);
        },
      ),
      RUNS,
    );
  });
});

describe('sums', () => {
  it('are exact to the penny over 100,000 random parts', () => {
    let seed = 20180131;
    const random = (): number => {
      seed = (seed * 1103515245 + 12345) % 2 ** 31;
      return seed;
    };
    const pence = Array.from({ length: 100_000 }, () => BigInt(random()) * BigInt(random() % 1000));
    const exact = pence.reduce((total, part) => total + part, 0n);
    const total = sum(pence.map((part) => toDecimal(part.toString()).times('0.01')));
    expect(total.times(100).toFixed()).toBe(exact.toString());
  });
});
