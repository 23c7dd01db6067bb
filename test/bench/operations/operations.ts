import { readExamples } from '../../../gateway/examples/readExamples';
import { bodyCode, collaborationId } from '../../synthetic/writeData';
import { periodOf, toleranceOf, withVariables } from './variables';

export const OPERATION_NAMES = ['headline', 'briefing', 'region', 'nation'] as const;
export type OperationName = (typeof OPERATION_NAMES)[number];

export type Variables = Readonly<Record<string, string | number>>;

/** What the arguments are chosen from. */
export interface Choice {
  readonly publishers: number;
  readonly collaborations: number;
}

/** An example of the gateway's, with its arguments as variables. */
export interface Operation {
  readonly name: OperationName;
  readonly document: string;
  /** Other arguments for every index: an answer to one helps with no other. */
  readonly variables: (index: number, choice: Choice) => Variables;
}

const REGIONS = ['north', 'south', 'east', 'west'];

const SHAPES: Readonly<
  Record<
    OperationName,
    Pick<Operation, 'variables'> & { readonly replacements: readonly (readonly [string, string])[] }
  >
> = {
  headline: {
    replacements: [
      ['query Headline', 'query Headline($id: ID!, $period: ReportingPeriod!, $tolerance: Float!)'],
      ['id: "equip"', 'id: $id'],
      ['period: "2021-22"', 'period: $period, tolerancePercent: $tolerance'],
    ],
    variables: (index, { collaborations }) => ({
      id: collaborationId(index % collaborations),
      period: periodOf(index),
      tolerance: toleranceOf(index),
    }),
  },
  briefing: {
    replacements: [
      ['query Briefing', 'query Briefing($code: ID!, $period: ReportingPeriod!, $tolerance: Float!)'],
      ['code: "leicestershire"', 'code: $code'],
      ['period: "2017-18"', 'period: $period, tolerancePercent: $tolerance'],
    ],
    variables: (index, { publishers }) => ({
      code: bodyCode(index % publishers),
      period: periodOf(index),
      tolerance: toleranceOf(index),
    }),
  },
  region: {
    replacements: [
      ['query Region', 'query Region($code: ID!, $period: ReportingPeriod!)'],
      ['code: "east-midlands"', 'code: $code'],
      ['period: "2017-18"', 'period: $period'],
    ],
    variables: (index) => ({
      code: `synthetic-${REGIONS[index % REGIONS.length] ?? ''}`,
      period: periodOf(index),
    }),
  },
  nation: {
    replacements: [
      ['query Nation', 'query Nation($period: ReportingPeriod!)'],
      ['nation {', 'nation(period: $period) {'],
    ],
    variables: (index) => ({ period: periodOf(index) }),
  },
};

/** The operations that are measured: the gateway's own examples. */
export function readOperations(names: readonly OperationName[] = OPERATION_NAMES): Operation[] {
  const examples = new Map(readExamples().map(({ name, document }) => [name, document]));
  return names.map((name) => {
    const { replacements, variables } = SHAPES[name];
    return { name, document: withVariables(examples.get(name) ?? '', replacements), variables };
  });
}
