import { graphql } from 'graphql';
import type { DataSource } from 'typeorm';
import { accountId } from '../../common/contract/accountId';
import { typePrefix } from '../../common/contract/codes';
import { toSchema } from '../../common/http/subgraphApp';
import { toFactColumns, toFigureColumns } from '../../common/store/toRow';
import { ACCOUNT_NEEDS } from '../../comparison/external/needs';
import type { Unpublished } from '../account/account.loaders';
import { hashOf } from '../import/drafts';
import type { Draft } from '../reporting/drafts';
import { newHead, RevisionRow } from '../store/revisionRow';
import { publisherContext, publisherSubgraph } from '../subgraph';

/** Drafts as revisions that nobody has saved, numbered after those that are. */
async function asRevisions(
  store: DataSource,
  collaboration: string,
  drafts: readonly Draft[],
  today: string,
): Promise<Unpublished[]> {
  const last = (await store.getRepository(RevisionRow).maximum('number', { collaboration })) ?? 0;
  return drafts.map(({ period, content }, index) => {
    const id = -1 - index;
    const head = newHead({
      collaboration,
      period,
      origin: 'BODY',
      publishedOn: today,
      state: 'PUBLISHED',
      reason: null,
      contentHash: hashOf(content),
    });
    const ofRevision = <Row>(row: Row, place: number) => ({ ...row, id: -1 - place, revisionId: id });
    return {
      revision: { ...head, id, number: last + 1 + index, figures: [], facts: [] },
      figures: content.figures.map(toFigureColumns).map(ofRevision) as unknown as Unpublished['figures'],
      facts: content.facts.map(toFactColumns).map(ofRevision) as unknown as Unpublished['facts'],
    };
  });
}

/**
 * The body's own account of a collaboration as at a period, in the form in which the gateway hands accounts to the
 * comparison, with its drafts in place. The drafts do not leave this process.
 */
export async function ownAccount(
  store: DataSource,
  of: { body: string; collaboration: string; period: string },
  drafts: readonly Draft[],
  today: string,
): Promise<Readonly<Record<string, unknown>>> {
  const { body, collaboration, period } = of;
  const id = accountId({ publisher: body, collaboration, period });
  const unpublished = await asRevisions(store, collaboration, drafts, today);
  const type = `${typePrefix(body)}Account`;
  const { data, errors } = await graphql({
    schema: toSchema(publisherSubgraph(body)),
    source: `query Own($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} { ${ACCOUNT_NEEDS} } } }`,
    variableValues: { of: [{ __typename: type, id }] },
    contextValue: publisherContext(body, store, { unpublished }),
  });
  if (errors?.[0]) throw errors[0];
  const [account] = data?.['_entities'] as Readonly<Record<string, unknown>>[];
  return { ...account, id, period };
}
