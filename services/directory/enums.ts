import { describedEnum } from '../common/contract/describedEnum';

export { CollaborationFunction, Role, StatisticMeasure } from '../common/contract/reference';

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
