import type { DirectoryContext } from '../context';
import { checkBody, checkRegion } from '../reference/checkCodes';
import type { CollaborationFilter } from './collaboration.type';
import { knownCollaborations, type KnownCollaboration } from './known';

/** Codes of the bodies that are or were in a collaboration, or report an account of it. */
function bodiesIn(id: string, { register, published }: DirectoryContext): Set<string> {
  return new Set([
    ...(register.membershipsIn.get(id) ?? []).map(({ body }) => body),
    ...(published.byCollaboration.get(id) ?? []).map(({ code }) => code),
  ]);
}

/** The collaborations for which every part of the filter holds, by id. An unknown body or region is an error. */
export function filterCollaborations(
  filter: CollaborationFilter,
  context: DirectoryContext,
): KnownCollaboration[] {
  const { register, published } = context;
  const { body, region, name } = filter;
  if (typeof body === 'string') checkBody(body, 'filter.body', register);
  if (typeof region === 'string') checkRegion(region, 'filter.region', register);
  const text = name?.trim().toLowerCase();
  const tests: ((known: KnownCollaboration) => boolean)[] = [
    ({ id }) => !body || bodiesIn(id, context).has(body),
    ({ id }) =>
      !region || [...bodiesIn(id, context)].some((code) => register.bodies.get(code)?.region === region),
    (known) => !filter.function || known.function === filter.function,
    (known) => !filter.kind || known.kind === filter.kind,
    (known) => !filter.reach || known.reach === filter.reach,
    (known) =>
      !text || [known.id, known.name, ...known.aliases].some((one) => one.toLowerCase().includes(text)),
  ];
  return knownCollaborations(register, published).filter((known) => tests.every((test) => test(known)));
}
