import { quantity } from '../../common/contract/figure';
import { quantityText } from '../../common/number/quantityText';
import { toDecimal } from '../../common/number/decimal';
import type { AspectFinding, PositionFinding, SpreadFinding } from '../aspect/finding';
import type { ComparisonFinding } from '../compare';
import type { CoverageFinding } from '../coverage/coverage';
import type { Body } from '../external/types';
import type { Claim, ComparisonInput } from '../model';
import { aspectQuestions } from '../question/aspectQuestions';
import type { QuestionFinding } from '../question/questionFinding';
import type { NetFinding } from '../net/netPositions';
import type { ShareFinding } from '../net/share';
import type { ValueFinding } from '../value/valueForMoney';
import { figureSubject } from '../words/subject';
import type { SumFinding } from '../sum/sumFinding';
import type {
  AspectComparison,
  Coverage,
  NetPosition,
  PairComparison,
  Position,
  Question,
  Share,
  Spread,
  SumCheck,
  ValueForMoney,
} from './comparison.type';

const body = (code: string): Body => ({ code });

function carriedForwardFrom(code: string | null, { parties }: ComparisonInput): string | null {
  const standing = parties.find((party) => party.code === code)?.standing;
  return standing?.kind === 'published' ? standing.carriedForwardFrom : null;
}

function toPosition(
  { body: code, observer, verdict, claim }: PositionFinding,
  input: ComparisonInput,
): Position {
  return {
    body: code === null ? null : body(code),
    observer,
    verdict,
    figure: claim?.kind === 'figure' ? claim.figure : null,
    statement: claim?.kind === 'fact' ? claim.statement : null,
    carriedForwardFrom: carriedForwardFrom(code, input),
  };
}

/** A claim on its own, under the first body that holds it. */
function alone(claim: Claim, verdict: Position['verdict'], input: ComparisonInput): Position {
  return toPosition({ body: claim.holders[0] ?? null, observer: claim.observer, verdict, claim }, input);
}

function toSpread({ lowest, highest, unit }: SpreadFinding): Spread {
  const difference = highest.minus(lowest);
  return {
    lowest: quantity(lowest, unit),
    highest: quantity(highest, unit),
    difference: quantity(difference, unit),
    percent: highest.eq(0) ? null : difference.div(highest.abs()).times(toDecimal(100)).round(2).toNumber(),
  };
}

export function toQuestion(question: QuestionFinding): Question {
  const { text, putTo, raisedBy, subject, verdict, heading } = question;
  return { text, putTo: body(putTo), raisedBy: raisedBy.map(body), subject, verdict, heading };
}

function toPair({ a, b, finding }: AspectFinding['pairs'][number], input: ComparisonInput): PairComparison {
  return {
    one: alone(a, finding.verdict, input),
    other: alone(b, finding.verdict, input),
    verdict: finding.verdict,
    differingQualifiers: [...finding.differing],
  };
}

/** Parts that cost work are worked out only when the query asks for them. */
export function toAspect(aspect: AspectFinding, { input, names }: ComparisonFinding): AspectComparison {
  return {
    key: aspect.key,
    measure: aspect.measure,
    aspect: aspect.aspect,
    verdict: aspect.verdict,
    get subject() {
      return aspect.subject;
    },
    get reason() {
      return aspect.reason;
    },
    get differingQualifiers() {
      return [...aspect.differing];
    },
    get positions() {
      return aspect.positions.map((position) => toPosition(position, input));
    },
    get spread() {
      return aspect.spread && toSpread(aspect.spread);
    },
    replies: input.replies
      .filter((reply) => reply.aspect === aspect.key)
      .map(({ body: code, text, period, repliedOn }) => ({ body: body(code), text, period, repliedOn })),
    get pairs() {
      return aspect.pairs.map((pair) => toPair(pair, input));
    },
    get questions() {
      return aspectQuestions(aspect, input, names).map(toQuestion);
    },
  };
}

export function toSumCheck(sum: SumFinding, { input }: ComparisonFinding): SumCheck {
  const verdict = sum.verdict === 'DOES_NOT_ADD_UP' ? 'DIFFERS' : 'AGREES';
  const part = (claim: Claim): Position => alone(claim, verdict, input);
  const partOf = (claim: (typeof sum.parts)[number]): Position => {
    const [subject] = claim.subject.split(' ');
    return {
      ...part(claim),
      body: claim.observer === null || subject ? body(subject || (claim.holders[0] ?? '')) : null,
    };
  };
  return {
    subject: sum.subject,
    verdict: sum.verdict,
    parts: sum.parts.map(partOf),
    total: quantity(sum.total, sum.unit),
    stated: sum.stated.flatMap((claim) =>
      claim.observer === null
        ? claim.holders.map((code) => toPosition({ body: code, observer: null, verdict, claim }, input))
        : [part(claim)],
    ),
    difference: sum.difference && quantity(sum.difference, sum.unit),
    missing: sum.missing.map(body),
    reason: sum.reason,
  };
}

export function toCoverage({ silent, unavailable, carriedForward, ...counts }: CoverageFinding): Coverage {
  return {
    ...counts,
    silent: silent.map(body),
    unavailable: unavailable.map(body),
    carriedForward: carriedForward.map(body),
  };
}

function toShare(share: ShareFinding | undefined): Share | null {
  return share
    ? { percent: share.percent.toNumber(), derived: share.derived, figure: share.claim.figure }
    : null;
}

export function toNetPosition({ body: code, shares, net, reading }: NetFinding): NetPosition {
  return {
    body: body(code),
    costShare: toShare(shares.cost),
    resourceShare: toShare(shares.resources),
    benefitShare: toShare(shares.benefit),
    voteShare: toShare(shares.votes),
    net: net?.toNumber() ?? null,
    reading,
  };
}

export function toValueForMoney(
  { body: code, claim, perHead, perOfficer, cautions }: ValueFinding,
  { names }: ComparisonFinding,
): ValueForMoney {
  return {
    body: body(code),
    subject: figureSubject([claim], names),
    figure: claim.figure,
    perHead: perHead && quantity(perHead, 'GBP_PER_HEAD'),
    perOfficer: perOfficer && {
      value: perOfficer,
      unit: 'GBP',
      text: `${quantityText(perOfficer, 'GBP')} an officer`,
    },
    cautions: [...cautions],
  };
}
