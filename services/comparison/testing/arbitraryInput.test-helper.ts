import fc from 'fast-check';
import {
  AbsenceKind,
  AccountState,
  Aspect,
  Basis,
  Capacity,
  Measure,
  PeriodKind,
  Precision,
  Reading,
  SavingCategory,
  SavingStatus,
  Scope,
  Unit,
  WithheldReason,
} from '../../common/contract/enums';
import { Role } from '../../common/contract/reference';

/** Input of the contract's shape, as the gateway hands it over. Synthetic throughout. */

export const BODIES = ['synthetic-a', 'synthetic-b', 'synthetic-c', 'synthetic-d'] as const;

const oneOf = <T extends string>(values: { readonly [V in T]: V }): fc.Arbitrary<T> =>
  fc.constantFrom(...(Object.keys(values) as T[]));

const nullable = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.option(arbitrary, { nil: null, freq: 2 });

/** Few different dates, so that some are alike and some overlap. */
const date = fc.constantFrom('2019', '2020', '2020-03', '2020-03-31', '2020-06-30', '2021', '2021-03-31');

/** Few different amounts, so that some are equal and some close. */
const amount = fc.oneof(
  fc.constantFrom(0, 9.5, 100, 100.5, 101, 14_200_000, 14_400_000, 36_600_000, -5),
  fc.integer({ min: 0, max: 99_999_999 }).map((pence) => pence / 100),
);

const evidence = fc.record({
  title: fc.constantFrom('Synthetic accounts', 'Synthetic report'),
  publisher: nullable(fc.constantFrom('Synthetic Press')),
  address: nullable(fc.constantFrom('https://example.org/a', 'https://example.org/b')),
  date: nullable(date),
  reading: oneOf(Reading),
});

const absence = fc.record({
  kind: oneOf(AbsenceKind),
  reason: nullable(oneOf(WithheldReason)),
  decidedBy: nullable(oneOf(Capacity)),
});

const number = fc.record({
  quantity: fc.record({
    value: amount,
    unit: fc.constantFrom('GBP' as const, 'PERCENT' as const, ...Object.values(Unit)),
    text: fc.constant(''),
  }),
  absence: fc.constant(null),
});

const noNumber = fc.record({ quantity: fc.constant(null), absence });

const figureRest = fc.record({
  measure: fc.oneof(fc.constantFrom('COST' as const, 'COST_SHARE' as const), oneOf(Measure)),
  scope: oneOf(Scope),
  basis: fc.oneof(fc.constantFrom('PAID' as const), oneOf(Basis)),
  includesInternalCosts: nullable(fc.boolean()),
  about: nullable(fc.constantFrom('synthetic-a', 'synthetic-b', 'synthetic-a synthetic-c')),
  precision: oneOf(Precision),
  roundedTo: nullable(fc.constantFrom(1, 1000, 100_000)),
  period: fc.record({ kind: oneOf(PeriodKind), from: nullable(date), to: nullable(date) }),
  component: nullable(fc.constantFrom('all costs', 'All  costs', 'supplier')),
  saving: nullable(
    fc.record({ category: nullable(oneOf(SavingCategory)), status: nullable(oneOf(SavingStatus)) }),
  ),
  statedOn: nullable(date),
  statedAs: oneOf(Capacity),
  jointlyWith: fc.subarray([...BODIES]),
  evidence: nullable(evidence),
  note: nullable(fc.string()),
});

export const figure = fc
  .tuple(figureRest, fc.oneof({ weight: 6, arbitrary: number }, { weight: 1, arbitrary: noNumber }))
  .map(([rest, value]) => ({ ...rest, ...value }));

export const statement = fc.record({
  aspect: oneOf(Aspect),
  value: fc.oneof(
    fc.constantFrom(
      '2019',
      '2020',
      'ACTIVE',
      'ENDED',
      'synthetic-a synthetic-b',
      'synthetic-a (dogs)',
      'NONE',
    ),
    fc.string({ minLength: 1 }),
  ),
  statedOn: nullable(date),
  statedAs: oneOf(Capacity),
  evidence: nullable(evidence),
  absence: fc.constant(null),
  note: nullable(fc.string()),
});

const account = (code: string): fc.Arbitrary<object | null> =>
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        id: fc.constant(`${code}/synthetic/2021-22`),
        state: fc.oneof(
          { weight: 5, arbitrary: fc.constant('PUBLISHED') },
          { weight: 1, arbitrary: oneOf(AccountState) },
        ),
        period: fc.constant('2021-22'),
        carriedForwardFrom: nullable(fc.constant('2020-21-H1')),
        revision: fc.nat(),
        reportedToPanelOn: nullable(fc.constant('2021-12-01')),
        publisher: fc.constant({ code, name: `Synthetic ${code}` }),
        figures: fc.array(figure, { maxLength: 4 }),
        statements: fc.array(statement, { maxLength: 3 }),
      }),
    },
    { weight: 1, arbitrary: fc.constant(null) },
  );

const observation = fc.oneof(
  fc.record({ by: oneOf(Capacity), figure, statement: fc.constant(null) }),
  fc.record({ by: oneOf(Capacity), figure: fc.constant(null), statement }),
);

/** A Comparison as the gateway hands it over. */
export interface RawComparison {
  readonly id: string;
  readonly period: string;
  readonly tolerancePercent: number;
  readonly expected: readonly {
    readonly id: string;
    readonly publishes: boolean;
    readonly body: { readonly code: string; readonly name: string };
  }[];
  readonly collaboration: {
    readonly memberships: readonly object[];
    readonly observations: readonly object[];
    readonly breakdowns: readonly object[];
  };
  readonly accounts: readonly (object | null)[];
}

const named = fc.record({ measure: oneOf(Measure), component: fc.constantFrom('all costs', 'supplier') });

export const rawComparison: fc.Arbitrary<RawComparison> = fc.record({
  id: fc.constant('synthetic@2021-22@1'),
  period: fc.constant('2021-22'),
  tolerancePercent: fc.constantFrom(0, 1, 5, 100),
  expected: fc.tuple(
    ...BODIES.map((code) =>
      fc.record({
        id: fc.constant(`${code}/synthetic/2021-22`),
        publishes: fc.oneof(
          { weight: 4, arbitrary: fc.constant(true) },
          { weight: 1, arbitrary: fc.constant(false) },
        ),
        body: fc.constant({ code, name: `Synthetic ${code}` }),
      }),
    ),
  ),
  collaboration: fc.record({
    id: fc.constant('synthetic'),
    name: fc.constant('Synthetic collaboration'),
    memberships: fc.array(
      fc.record({
        role: oneOf(Role),
        from: nullable(date),
        to: nullable(date),
        body: fc.constantFrom(...BODIES).map((code) => ({ code, name: `Synthetic ${code}` })),
      }),
      { maxLength: 5 },
    ),
    observations: fc.array(observation, { maxLength: 3 }),
    breakdowns: fc.array(fc.record({ whole: named, parts: fc.array(named, { maxLength: 3 }) }), {
      maxLength: 2,
    }),
  }),
  accounts: fc.tuple(...BODIES.map(account)),
});
