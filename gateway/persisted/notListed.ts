import { Kind, parse, type GraphQLError } from 'graphql';
import { hubError } from '../../services/common/errors/hubError';
import type { Asked } from '../requests/asked';

/** Longer names are cut. */
const LONGEST_NAME = 100;

function nameOf({ query, operationName }: Asked): string | undefined {
  if (operationName !== undefined || query === undefined) return operationName;
  try {
    const [first] = parse(query, { noLocation: true, maxTokens: 5000 }).definitions;
    return first?.kind === Kind.OPERATION_DEFINITION ? first.name?.value : undefined;
  } catch {
    return undefined;
  }
}

/** The error of an operation that a gateway with a safelist does not answer; it says which one. */
export function notListed(asked: Asked, hash: string | undefined): GraphQLError {
  const name = nameOf(asked)?.slice(0, LONGEST_NAME);
  const which =
    name !== undefined
      ? `The operation "${name}"${asked.query === undefined ? '' : ', word for word as sent,'}`
      : hash !== undefined
        ? `The operation with the hash "${hash}"`
        : 'A request without an operation';
  return hubError(
    'OPERATION_NOT_LISTED',
    `${which} is not on this gateway’s list of operations (SAFELIST); ask whoever runs it to add it.`,
    { http: { status: 400 } },
  );
}
