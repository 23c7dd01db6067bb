import { describedEnum } from '../common/contract/describedEnum';

export const BodyKind = describedEnum('BodyKind', 'What kind of service a body is.', {
  POLICE:
    'One of the 43 territorial police areas of England and Wales, its policing body and its force together.',
  FIRE: 'A fire and rescue service.',
  AMBULANCE: 'An ambulance service.',
  NATIONAL_POLICE: 'A police body outside the 43, such as the British Transport Police.',
});
export type BodyKind = keyof typeof BodyKind;

export const GovernanceKind = describedEnum('GovernanceKind', 'What kind of body governs a service.', {
  PCC: 'A police and crime commissioner.',
  PFCC: 'A police, fire and crime commissioner.',
  MAYOR: 'A mayor with the powers of a commissioner.',
  MOPAC: "The Mayor of London's Office for Policing and Crime.",
  COMMON_COUNCIL: 'The Common Council of the City of London.',
  FIRE_AUTHORITY: 'A combined or metropolitan fire and rescue authority.',
  COUNCIL: 'A council that is the fire and rescue authority.',
  LONDON_FIRE_COMMISSIONER: 'The London Fire Commissioner.',
  NHS_TRUST: 'An NHS trust.',
  NHS_FOUNDATION_TRUST: 'An NHS foundation trust.',
  POLICE_AUTHORITY: 'A police authority.',
  POLICING_BOARD: 'A policing board.',
  OTHER: 'Something else.',
});
export type GovernanceKind = keyof typeof GovernanceKind;

export const PeerGroup = describedEnum('PeerGroup', 'Whom to set a body beside.', {
  LAND_NEIGHBOURS: 'Bodies whose areas share a border on land, by the boundaries of December 2016.',
  REGION: 'Bodies of the same kind in the same region.',
  CO_PARTIES: 'Bodies that are or were in a collaboration with it, national ones left out.',
  SAME_KIND: 'Every body of the same kind.',
});
export type PeerGroup = keyof typeof PeerGroup;

export const CollaborationKind = describedEnum('CollaborationKind', 'Which law a collaboration rests on.', {
  FORCE: 'Police functions (Police Act 1996).',
  POLICING_BODY: 'One policing body supports another (Police Act 1996).',
  POLICING_BODY_AND_FORCE: 'Both of the above.',
  EMERGENCY_SERVICES: 'Police with fire or ambulance (Policing and Crime Act 2017).',
  UNKNOWN: 'Not stated in what was read.',
});
export type CollaborationKind = keyof typeof CollaborationKind;

export const Reach = describedEnum('Reach', 'How wide a collaboration is.', {
  BILATERAL: 'Two bodies.',
  MULTI_FORCE: 'Three or more bodies, not framed as a region.',
  REGIONAL: 'Framed as a region, even if not all of its forces join.',
  NATIONAL: 'The whole country.',
  BLUE_LIGHT: 'Police with fire or ambulance.',
  UNKNOWN: 'Not known, as for a collaboration that the register does not hold.',
});
export type Reach = keyof typeof Reach;

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
