import type { AccountFiles } from '../../common/account-files/readAccountFiles';

/** Codes of all bodies that a folder's files speak for, makers of joint statements included, in order. */
export function bodiesInFiles({ figures, facts }: AccountFiles): string[] {
  const codes = [...figures, ...facts].flatMap(({ publisher, jointlyWith }) =>
    publisher === null ? [] : [publisher, ...jointlyWith],
  );
  return [...new Set(codes)].sort();
}
