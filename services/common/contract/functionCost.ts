import { Directive, Field, ObjectType } from 'type-graphql';
import { describedEnum } from './describedEnum';
import { Figure } from './figure';
import { ReportingPeriodScalar } from './scalars';

/**
 * The headings of the Police Objective Analysis, by which forces return what they spend (CIPFA; shown in the Value for
 * Money profiles of HMICFRS): the main headings, the parts of "support functions", and all of them together.
 */
export const CostFunction = describedEnum(
  'CostFunction',
  'A heading of the Police Objective Analysis, by which police forces return what they spend and whom they employ.',
  {
    ALL: 'Everything that the body does: all headings together.',
    LOCAL_POLICING: 'Neighbourhood policing, and answering calls for help.',
    DEALING_WITH_THE_PUBLIC: 'Control rooms and front desks.',
    CRIMINAL_JUSTICE: 'Custody, case files and other criminal justice arrangements.',
    ROAD_POLICING: 'Roads and motorways.',
    OPERATIONAL_SUPPORT: 'Firearms, dogs, air support, public order and planning.',
    INTELLIGENCE: 'Gathering and analysing intelligence.',
    INVESTIGATIONS: 'Investigating crime.',
    PUBLIC_PROTECTION: 'Protecting children and vulnerable adults, and managing offenders.',
    INVESTIGATIVE_SUPPORT: 'Scientific support and other help to investigations.',
    NATIONAL_POLICING: 'Counter-terrorism and other work for the whole country.',
    SUPPORT_FUNCTIONS: 'All support functions together.',
    HUMAN_RESOURCES: 'Support: people services.',
    FINANCE: 'Support: finance and payroll.',
    LEGAL: 'Support: legal services.',
    FLEET: 'Support: vehicles.',
    ESTATES: 'Support: buildings.',
    ICT: 'Support: systems and networks.',
    TRAINING: 'Support: training.',
    PROFESSIONAL_STANDARDS: 'Support: conduct and complaints.',
    PRESS_AND_MEDIA: 'Support: press office and communications.',
    CORPORATE_DEVELOPMENT: 'Support: performance review and corporate development.',
    PROCUREMENT: 'Support: buying.',
    ADMINISTRATION: 'Support: general administration.',
    FORCE_COMMAND: 'Support: chief officers and their staff.',
    STAFF_ASSOCIATIONS: 'Support: help to staff associations and trade unions.',
    INSURANCE_AND_RISK: 'Support: insurance and the management of risk.',
    OTHER_SUPPORT: 'Support: anything else.',
    GOVERNING_BODY: 'The office of the governing body, such as a police and crime commissioner.',
    CENTRAL_COSTS: 'Costs of the whole body: financing of capital, pensions and the like.',
  },
);
export type CostFunction = keyof typeof CostFunction;

@Directive('@shareable')
@ObjectType({
  description:
    'What one function, such as human resources, costs a body in one financial year, and how many people work in it.',
})
export class FunctionCost {
  @Field(() => CostFunction, { description: 'The function.' })
  function!: CostFunction;

  @Field(() => ReportingPeriodScalar, { description: 'The financial year: 2020-21.' })
  year!: string;

  @Field(() => Figure, {
    nullable: true,
    description: 'What it costs the body, with its qualifiers; null where the body states none.',
  })
  cost?: Figure | null;

  @Field(() => Figure, {
    nullable: true,
    description:
      'How many people of the body work in it, with the qualifiers of any figure; null where the body states none.',
  })
  staff?: Figure | null;
}
