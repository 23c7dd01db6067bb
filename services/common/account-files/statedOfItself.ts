import type { Reading } from '../contract/enums';
import type { CostFunction } from '../contract/functionCost';
import type { BodyView, LaterStep, ViewGround } from '../contract/opportunity';
import type { Source, Stated, StatedFigure } from './stated';

/** What bodies say of themselves, beside their accounts of collaborations. */

/** One row of opportunity-steps.csv in the contract's words. */
export interface StatedStep {
  readonly kind: 'NOTIFIED' | 'VIEW' | LaterStep;
  readonly on: string;
  /** For NOTIFIED: who was notified; for VIEW: whose view it is. */
  readonly body: string | null;
  readonly view: BodyView | null;
  readonly ground: ViewGround | null;
  readonly reason: string | null;
  readonly reading: Reading;
  readonly source: Source;
  readonly note: string | null;
}

/** A row of opportunities.csv with its steps, in the order of the file. */
export interface StatedOpportunity extends Stated {
  readonly title: string;
  readonly description: string | null;
  /** Who notified the publisher of it, and the id that it has there; null when the publisher raised it itself. */
  readonly raised: { readonly by: string; readonly id: string } | null;
  readonly consideredOn: string | null;
  readonly steps: readonly StatedStep[];
}

/** A row of function-costs.csv: what a function costs in a year, or who works in it. */
export interface StatedFunctionFigure extends StatedFigure {
  readonly function: CostFunction;
  readonly year: string;
}

/** What a folder's files say; undefined where there is no such file. */
export interface OfItselfFiles {
  readonly opportunities?: readonly StatedOpportunity[];
  readonly functionCosts?: readonly StatedFunctionFigure[];
}
