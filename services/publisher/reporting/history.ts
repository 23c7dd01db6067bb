import type { EntityManager } from 'typeorm';
import { hubError } from '../../common/errors/hubError';
import type { AccountDocument } from '../document/document';
import { toDocument } from '../document/toDocument';
import { RevisionRow } from '../store/revisionRow';
import { contentOf } from './content';

/** Every revision of a collaboration, the newest first. */
export function history(manager: EntityManager, collaboration: string): Promise<RevisionRow[]> {
  return manager.find(RevisionRow, { where: { collaboration }, order: { number: 'DESC' } });
}

/** The figures and statements of one revision, whether they stand or have been replaced. */
export async function revisionDocument(
  manager: EntityManager,
  body: string,
  { collaboration, revision }: { collaboration: string; revision: number },
): Promise<AccountDocument> {
  const row = await manager.findOneBy(RevisionRow, { collaboration, number: revision });
  if (row === null) {
    throw hubError('NOTHING_PUBLISHED', `There is no revision ${revision} of "${collaboration}".`);
  }
  if (row.kind !== 'ACCOUNT') {
    const what = row.kind === 'REPLY' ? 'a reply' : 'a report to the panel';
    throw hubError(
      'BAD_VALUE',
      `Revision ${revision} of "${collaboration}" is ${what}; it has no figures of its own.`,
    );
  }
  return toDocument({ body, collaboration, period: row.period }, await contentOf(manager, body, row));
}
