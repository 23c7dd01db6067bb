import type { PublisherFiles } from '../../common/account-files/readAccountFiles';

/** Codes of all bodies that a folder's files speak for, makers of joint statements included, in order. */
export function bodiesInFiles(files: PublisherFiles): string[] {
  const { figures, facts, opportunities = [], functionCosts = [] } = files;
  const codes = [...figures, ...facts, ...opportunities, ...functionCosts].flatMap(
    ({ publisher, jointlyWith }) => (publisher === null ? [] : [publisher, ...jointlyWith]),
  );
  return [...new Set(codes)].sort();
}
