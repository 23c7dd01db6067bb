import { GraphQLError } from 'graphql';

/** Every code that the hub puts into an error's extensions.code, with what it means and what to do. Stable. */
export const ERROR_CODES = {
  PUBLISHER_UNREACHABLE:
    'The publisher did not accept the connection, or was taken out of service; its accounts are UNAVAILABLE in this answer.',
  PUBLISHER_TIMEOUT: 'The publisher did not answer in time; its accounts are UNAVAILABLE in this answer.',
  PUBLISHER_BAD_ANSWER:
    'The publisher answered something that is no GraphQL answer, or not what it was asked for; its accounts are UNAVAILABLE in this answer.',
  PUBLISHER_ERROR: 'The publisher answered with an error of its own.',
  PUBLISHER_LAST_KNOWN:
    'The publisher gave nothing that can be used; what it said when it last did, at extensions.asOf, stands in its place.',
  SERVICE_UNREACHABLE: 'The hub’s directory or comparison did not accept the connection; try again later.',
  SERVICE_TIMEOUT: 'The hub’s directory or comparison did not answer in time; try again later.',
  SERVICE_BAD_ANSWER: 'The hub’s directory or comparison answered something that is no GraphQL answer.',
  UNKNOWN_FILTER_VALUE: 'A filter names a body, region or other code that the directory does not hold.',
  BAD_PAGE: 'first or after cannot be used.',
  BAD_TOLERANCE: 'The tolerance is no percentage from 0 to 100.',
  BAD_ACCOUNT_ID: 'An account id has another form than publisher/collaboration/period.',
  ANOTHER_PUBLISHER: 'A publisher was asked for something of another publisher’s.',
  BAD_REFERENCE: 'A subgraph was asked for an object whose key it cannot read.',
  BAD_ACCOUNT: 'Reporting: the account cannot be used; extensions.problems lists every problem.',
  BAD_VALUE: 'Reporting: one argument cannot be used; the message says which and what is allowed.',
  NO_DRAFT: 'Reporting: there is no such draft.',
  NOTHING_PUBLISHED: 'Reporting: the body has published no such account or figure.',
  NOTHING_CHANGED: 'Reporting: what stands already says the same.',
  REASON_NEEDED: 'Reporting: what stands is only replaced with a reason.',
  STANDS_TWICE:
    'Reporting: a figure or statement would stand in two half-years; correct the other one as well.',
  SUBGRAPH_REFUSED: 'Registry: the subgraph is not published; extensions.findings lists what to mend.',
  PREVIEW_UNAVAILABLE:
    'Reporting: the gateway did not answer, so the others’ accounts are not known; try again.',
  BUSY: 'Other work is under way (changes and checks, at the gateway costly operations); try again, at the gateway after the seconds of the header Retry-After.',
  KEY_NEEDED: 'Reporting: this needs the body’s key in the header Authorization: Bearer ...',
  KEY_REFUSED: 'Reporting: the key is unknown, revoked or expired.',
  BAD_REQUEST: 'The gateway cannot read the request as GraphQL over HTTP; the message says why.',
  REQUEST_TOO_LARGE: 'The request has a larger body or address than the gateway takes.',
  REQUEST_TIMEOUT: 'The request was not sent in time.',
  UNSUPPORTED_CONTENT_TYPE:
    'The body of a request must be JSON: send it with content-type: application/json.',
  TOO_MANY_REQUESTS:
    'The client asks for more than its share; try again after the seconds of the header Retry-After.',
  OPERATION_TOO_LARGE:
    'Limit: the operation’s document has too many tokens. Each limit says in extensions what was found, the limit and its setting.',
  OPERATION_TOO_DEEP:
    'Limit: too many fields stand inside one another, or too many lists and objects in variables.',
  TOO_MANY_ALIASES: 'Limit: too many fields are given names of the client’s own.',
  TOO_MANY_DIRECTIVES: 'Limit: too many directives, such as @include.',
  TOO_MANY_ROOT_FIELDS: 'Limit: too many fields at the root of the operation.',
  OPERATION_TOO_COSTLY: 'Limit: the operation is estimated to cost too much; ask for less at a time.',
  OPERATION_TOO_HARD:
    'Limit: to plan the operation takes more time or memory than one may; ask for less at a time.',
  OPERATION_NOT_PLANNED:
    'The gateway finds no way to answer the operation, though it is valid: ask without fragments on types of single publishers.',
  FRAGMENT_CYCLE: 'A fragment spreads itself.',
  OPERATION_NOT_LISTED: 'This gateway answers listed operations only, and this one is not on its list.',
  INTERNAL_SERVER_ERROR: 'A fault of the hub’s; the log has the details.',
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;

/** An error for the client, with a stable code. */
export function hubError(
  code: ErrorCode,
  message: string,
  extra: Readonly<Record<string, unknown>> = {},
): GraphQLError {
  return new GraphQLError(message, { extensions: { code, ...extra } });
}
