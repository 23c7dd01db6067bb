import type { SupergraphVersionRow } from '../store/versionRows';
import type { SupergraphVersion } from './version.type';

export function toVersion(row: Omit<SupergraphVersionRow, 'sdl'>): SupergraphVersion {
  const { number, hash, madeAt, madeBy, what, parts } = row;
  const publishers = parts.filter(({ state }) => state !== 'RETRACTED').map(({ code }) => code);
  return { number, hash, madeAt, madeBy, what, publishers };
}
