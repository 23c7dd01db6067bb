import { typePrefix } from '../../common/contract/codes';
import { postForAnswer } from '../../common/http/postGraphql';
import { ACCOUNT_NEEDS } from '../../comparison/external/needs';

/** How long a publisher may take for one answer: the gateway's own limit. */
const DEADLINE_MS = 5000;

export type Entity = Readonly<Record<string, unknown>> | null;

/** What a subgraph answered: its entities in the order asked, and the messages of its errors. */
export interface Answered {
  readonly entities: readonly Entity[];
  readonly errors: readonly string[];
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;
}

function errorsOf(answer: unknown): string[] {
  const errors = asRecord(answer)?.['errors'];
  return Array.isArray(errors) ? errors.map((error) => String(asRecord(error)?.['message'])) : [];
}

/** A running subgraph, asked as the gateway asks it. */
export class Subgraph {
  readonly prefix: string;

  constructor(
    readonly url: string,
    readonly code: string,
  ) {
    this.prefix = typePrefix(code);
  }

  async sdl(): Promise<string> {
    const answer = await postForAnswer(this.url, { query: '{ _service { sdl } }' }, DEADLINE_MS);
    const sdl = asRecord(asRecord(asRecord(answer)?.['data'])?.['_service'])?.['sdl'];
    if (typeof sdl === 'string') return sdl;
    throw new Error(errorsOf(answer)[0] ?? 'it has no text at _service.sdl.');
  }

  bodies(codes: readonly unknown[]): Promise<Answered> {
    const type = `${this.prefix}Body`;
    return this.entities(
      type,
      codes.map((code) => ({ __typename: type, code })),
      'code publishes { collaboration name period revision }',
    );
  }

  /** The body itself, asked for fields that only some versions of the contract have. */
  bodyWith(fields: string): Promise<Answered> {
    const type = `${this.prefix}Body`;
    return this.entities(type, [{ __typename: type, code: this.code }], `code ${fields}`);
  }

  accounts(ids: readonly unknown[]): Promise<Answered> {
    const type = `${this.prefix}Account`;
    return this.entities(
      type,
      ids.map((id) => ({ __typename: type, id })),
      `id ${ACCOUNT_NEEDS.replace(/ replies .*$/, '')}`,
    );
  }

  private async entities(type: string, of: readonly object[], fields: string): Promise<Answered> {
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { __typename ... on ${type} { ${fields} } } }`;
    const answer = await postForAnswer(this.url, { query, variables: { of } }, DEADLINE_MS);
    const entities = asRecord(asRecord(answer)?.['data'])?.['_entities'];
    return {
      entities: Array.isArray(entities) ? entities.map((one) => asRecord(one) ?? null) : [],
      errors: errorsOf(answer),
    };
  }
}
