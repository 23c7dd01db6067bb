import { describedEnum } from './describedEnum';

/** Words of the directory that the comparison needs too. */

export const CollaborationFunction = describedEnum(
  'CollaborationFunction',
  'What kind of work a collaboration does, by the headings forces use to analyse their spending.',
  {
    COUNTER_TERRORISM: 'Counter-terrorism and special branch.',
    ORGANISED_CRIME: 'Regional organised crime units.',
    MAJOR_CRIME: 'Homicide and case review.',
    FORENSICS: 'Scientific support.',
    OPERATIONAL_SUPPORT: 'Firearms, dogs, public order and planning.',
    ROADS_POLICING: 'Roads and motorways.',
    AIR_SUPPORT: 'Helicopters and aeroplanes.',
    MARINE: 'Underwater search and boats.',
    CRIMINAL_JUSTICE: 'Custody and case files.',
    LEARNING_AND_DEVELOPMENT: 'Training.',
    HUMAN_RESOURCES: 'People services.',
    OCCUPATIONAL_HEALTH: 'The health of staff.',
    FINANCE: 'Finance, payroll, pensions and insurance.',
    ICT: 'Systems and networks.',
    LEGAL: 'Legal services.',
    PROCUREMENT: 'Buying.',
    ESTATES: 'Buildings.',
    CONTROL_ROOM: 'Public contact and dispatch.',
    PROFESSIONAL_STANDARDS: 'Conduct and complaints.',
    SUPPORT_SERVICES: 'Several support functions in one.',
    WHOLE_FORCE: 'An alliance over several headings, not always the whole force.',
    PROGRAMME_MANAGEMENT: 'Teams that run a programme of collaborations.',
    OTHER: 'Anything else.',
  },
);
export type CollaborationFunction = keyof typeof CollaborationFunction;

export const Role = describedEnum('Role', 'What a body is in a collaboration.', {
  PARTY: 'A party to it.',
  LEAD: 'A party that runs it for the others.',
  HOST: 'A party where it sits.',
  CUSTOMER: 'Buys from it without being a party.',
  OBSERVER: 'Watches it without being a party.',
});
export type Role = keyof typeof Role;

export const StatisticMeasure = describedEnum('StatisticMeasure', 'What an official statistic counts.', {
  OFFICER_FTE: 'Police officers, full-time equivalent.',
  POPULATION: 'Residents of the area.',
  HOUSEHOLDS: 'Households of the area.',
  CORE_GOVERNMENT_GRANT: 'Core grant from government for one financial year, in pounds.',
});
export type StatisticMeasure = keyof typeof StatisticMeasure;
