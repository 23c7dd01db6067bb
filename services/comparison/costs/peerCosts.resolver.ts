import { FieldResolver, Resolver, Root } from 'type-graphql';
import { quantity, type Quantity } from '../../common/contract/figure';
import type { Decimal } from '../../common/number/decimal';
import { readPeerCosts } from '../input/readPeerCosts';
import type { PeerCostsInput, SpreadFinding } from './model';
import { spreads, withoutCosts } from './peerCosts';
import { BodyWithoutCosts, CostSpread, PeerCosts } from './peerCosts.type';
import { readingOf } from './reading';
import { summaryOf } from './summary';

/** A reference with what the gateway handed over, read once. */
class ReferredPeerCosts extends PeerCosts {
  input: PeerCostsInput | undefined;
}

export function peerCostsByReference(representation: { id: string }): PeerCosts {
  const input = readPeerCosts(representation);
  return Object.assign(new ReferredPeerCosts(), { id: representation.id, input });
}

function inputOf(costs: PeerCosts): PeerCostsInput | undefined {
  return (costs as ReferredPeerCosts).input;
}

const pounds = (amount: Decimal): Quantity => quantity(amount, 'GBP');

function toSpread(finding: SpreadFinding): CostSpread {
  const { function: heading, year, per, compared, notCompared } = finding;
  const summary = summaryOf(finding);
  return {
    function: heading,
    year,
    per,
    basis: compared[0]?.cost.figure.basis ?? null,
    lowest: summary ? pounds(summary.lowest) : null,
    highest: summary ? pounds(summary.highest) : null,
    ratio: summary?.ratio ?? null,
    median: summary ? pounds(summary.median) : null,
    compared: compared.map(({ code, amount, cost, staff }) => ({
      body: { code },
      amount: pounds(amount.round(2)),
      cost: cost.figure,
      staff: staff.figure,
    })),
    notCompared: notCompared.map(({ code, reason, cost, staff }) => ({
      body: { code },
      reason,
      cost: cost?.figure ?? null,
      staff: staff?.figure ?? null,
    })),
    reading: readingOf(finding),
  };
}

@Resolver(() => PeerCosts)
export class PeerCostsResolver {
  @FieldResolver(() => [CostSpread], { nullable: true })
  functions(@Root() costs: PeerCosts): CostSpread[] | null {
    const input = inputOf(costs);
    return input ? spreads(input).map(toSpread) : null;
  }

  @FieldResolver(() => [BodyWithoutCosts], { nullable: true })
  withoutCosts(@Root() costs: PeerCosts): BodyWithoutCosts[] | null {
    const input = inputOf(costs);
    return input ? withoutCosts(input).map(({ code, reason }) => ({ body: { code }, reason })) : null;
  }
}
