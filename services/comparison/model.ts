import type { Aspect, Capacity, Measure } from '../common/contract/enums';
import type { Figure } from '../common/contract/figure';
import type { Statement } from '../common/contract/statement';
import type { Decimal } from '../common/number/decimal';

/** A body as the comparison knows it. */
export interface Party {
  readonly code: string;
  readonly name: string;
}

/** What the comparison has of one expected account. */
export type Standing =
  /** The account is here. */
  | {
      readonly kind: 'published';
      readonly carriedForwardFrom: string | null;
      readonly reportedToPanelOn: string | null;
    }
  /** The body has said nothing: it has no subgraph, no account by then, or has withdrawn it. */
  | { readonly kind: 'silent'; readonly withdrawn?: true }
  /** The publisher could not be reached, or answered what the contract does not allow. */
  | { readonly kind: 'unavailable' };

export interface ExpectedParty extends Party {
  readonly standing: Standing;
}

/** Who says something: bodies in whose accounts it stands, or an observer. */
export interface Voice {
  /** Codes of the bodies in whose accounts it stands, in order; empty for an observer. */
  readonly holders: readonly string[];
  readonly observer: Capacity | null;
  /** All bodies that made it together, in order, as the statement itself says; one statement counts once. */
  readonly makers: readonly string[];
}

/** One stated quantity, whoever holds it. A joint statement in several accounts is one claim. */
export interface FigureClaim extends Voice {
  readonly kind: 'figure';
  /** Tells it from every other; equal for the same statement in another account. */
  readonly id: string;
  readonly figure: Figure;
  /** For OWN: codes of the bodies whose part it is, in order, separated by spaces; else empty. */
  readonly subject: string;
  /** Null when there is no number; the figure's absence says why. */
  readonly value: Decimal | null;
  readonly roundedTo: Decimal | null;
}

/** One stated fact, whoever holds it. */
export interface FactClaim extends Voice {
  readonly kind: 'fact';
  readonly id: string;
  readonly statement: Statement;
  readonly aspect: Aspect;
  /** Without the part in brackets; null when absence says why. */
  readonly value: string | null;
  /** The part of the collaboration that it is about; empty for the whole. */
  readonly part: string;
}

export type Claim = FigureClaim | FactClaim;

/** An official statistic with its date. */
export interface OfficialNumber {
  readonly value: Decimal;
  readonly asAt: string;
  readonly note: string | null;
}

/** What is needed of a body's statistics. */
export interface BodyStatistics {
  readonly population?: OfficialNumber;
  readonly officers?: OfficialNumber;
}

/** Figures by their measure and component. */
export interface Named {
  readonly measure: Measure;
  readonly component: string;
}

/** What the directory's editors read as made of parts. */
export interface Breakdown {
  readonly whole: Named;
  readonly parts: readonly Named[];
}

/** What a body replies to the comparison of one aspect. */
export interface ReplyGiven {
  readonly body: string;
  /** The key of the aspect. */
  readonly aspect: string;
  readonly period: string;
  readonly text: string;
  readonly repliedOn: string;
}

/** Everything that one comparison is made from. */
export interface ComparisonInput {
  readonly id: string;
  readonly collaboration: string;
  readonly collaborationName: string;
  readonly period: string;
  readonly tolerancePercent: Decimal;
  /** Every expected body, in order of code. */
  readonly parties: readonly ExpectedParty[];
  /** Codes of those that are parties by the register: they are asked for their part of a whole. */
  readonly members: readonly string[];
  readonly breakdowns: readonly Breakdown[];
  /** By body; only when they were asked for. */
  readonly statistics: ReadonlyMap<string, BodyStatistics>;
  /** What kind of work the collaboration does. */
  readonly function: string;
  readonly figures: readonly FigureClaim[];
  readonly facts: readonly FactClaim[];
  /** In order of body and aspect. */
  readonly replies: readonly ReplyGiven[];
}
