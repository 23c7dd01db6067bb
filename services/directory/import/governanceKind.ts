import type { CellReader } from '../../common/account-files/cells';
import type { GovernanceKind } from '../enums';

/** The words of bodies.csv. */
const WORDS = {
  PCC: 'PCC',
  PFCC: 'PFCC',
  MAYOR: 'MAYOR',
  MOPAC: 'MOPAC',
  COMMON_COUNCIL: 'COMMON_COUNCIL',
  FIRE_AUTHORITY: 'FIRE_AUTHORITY',
  NHS_TRUST: 'NHS_TRUST',
  OTHER: 'OTHER',
} as const;

/** The file has fewer kinds than the schema: the name of the governing body tells the rest apart. */
export function governanceKind(cells: CellReader, governingBody: string): GovernanceKind | undefined {
  const word = cells.neededWord('governance', WORDS);
  switch (word) {
    case 'FIRE_AUTHORITY':
      return /\bCouncil\b/.test(governingBody) ? 'COUNCIL' : 'FIRE_AUTHORITY';
    case 'NHS_TRUST':
      return /Foundation Trust/.test(governingBody) ? 'NHS_FOUNDATION_TRUST' : 'NHS_TRUST';
    case 'OTHER':
      if (governingBody === 'London Fire Commissioner') return 'LONDON_FIRE_COMMISSIONER';
      if (/Police Authority$/.test(governingBody)) return 'POLICE_AUTHORITY';
      return /Policing Board$/.test(governingBody) ? 'POLICING_BOARD' : 'OTHER';
    default:
      return word;
  }
}
