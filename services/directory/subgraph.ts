import { Kind, parse, type ConstDirectiveNode, type DefinitionNode, type DocumentNode } from 'graphql';
import { typePrefix } from '../common/contract/codes';
import { additionsIn } from '../common/contract/versions';
import { parseAccountId } from '../common/contract/accountId';
import {
  classesToSubgraph,
  type ResolverMap,
  type SubgraphSource,
} from '../common/graphql/classesToSubgraph';
import { withReferences, type ReferenceResolver } from '../common/graphql/references';
import { AccountResolver, accountByReference } from './account/account.resolver';
import { PublisherAccount } from './account/account.type';
import { BodyResolver } from './body/body.resolver';
import { PublisherBody, UnpublishedBody } from './body/body.type';
import { toBody } from './body/toBody';
import { BriefingResolver, briefingByReference } from './briefing/briefing.resolver';
import {
  NotificationCheckResolver,
  notificationCheckByReference,
} from './notification/notificationCheck.resolver';
import { NotificationCheck } from './notification/notificationCheck.type';
import { NotificationsResolver, notificationsByReference } from './notification/notifications.resolver';
import { OverviewResolver, overviewByReference } from './overview/overview.resolver';
import { CollaborationResolver, collaborationByReference } from './collaboration/collaboration.resolver';
import { ComparisonResolver, comparisonByReference } from './comparison/comparison.resolver';
import type { DirectoryContext } from './context';
import { PeerCostsResolver, peerCostsByReference } from './peerCosts/peerCosts.resolver';
import { PublisherResolver } from './publisher/publisher.resolver';
import { RegionResolver } from './region/region.resolver';
import { SupergraphVersionResolver } from './version/version.resolver';

const bodyByReference = ({ code }: { code: string }, { register }: DirectoryContext): unknown => {
  const row = register.bodies.get(code);
  return row ? toBody(row) : null;
};

const regionByReference = ({ code }: { code: string }, { register }: DirectoryContext): unknown =>
  register.regions.get(code) ?? null;

const REFERENCES: Readonly<Record<string, ReferenceResolver<DirectoryContext>>> = {
  Body: bodyByReference,
  UnpublishedBody: bodyByReference,
  PublisherBody: bodyByReference,
  Account: accountByReference,
  PublisherAccount: accountByReference,
  Region: regionByReference,
  Collaboration: collaborationByReference,
  Comparison: comparisonByReference,
  Overview: overviewByReference,
  Briefing: briefingByReference,
  PeerCosts: peerCostsByReference,
  Notifications: notificationsByReference,
  NotificationCheck: notificationCheckByReference,
};

let template: SubgraphSource | undefined;

/** The directory's subgraph with one stand-in, PublisherBody and PublisherAccount, for the types of each publisher. */
function directoryTemplate(): SubgraphSource {
  if (template) return template;
  const { typeDefs, resolvers } = classesToSubgraph({
    resolvers: [
      BodyResolver,
      RegionResolver,
      CollaborationResolver,
      ComparisonResolver,
      AccountResolver,
      PublisherResolver,
      SupergraphVersionResolver,
      OverviewResolver,
      BriefingResolver,
      PeerCostsResolver,
      NotificationsResolver,
      NotificationCheckResolver,
    ],
    types: [PublisherBody, UnpublishedBody, PublisherAccount, NotificationCheck],
    federation: ['@key', '@shareable', '@external'],
  });
  template = { typeDefs, resolvers: withReferences(resolvers, REFERENCES) };
  return template;
}

const STAND_INS = { PublisherBody: 'Body', PublisherAccount: 'Account' } as const;

/** What the directory needs of a publisher to make types for it. */
export interface PublisherSchema {
  readonly code: string;
  readonly sdl: string;
}

const EXTERNAL: ConstDirectiveNode = { kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value: 'external' } };

/** SDL that cannot be read provides nothing: composition will say what is wrong with it. */
function providedBy({ code, sdl }: PublisherSchema): ReadonlySet<string> {
  try {
    return new Set(additionsIn(code, parse(sdl)).map(({ type, field }) => `${type}.${field}`));
  } catch {
    return new Set();
  }
}

/** One copy of the stand-ins for each publisher, which leaves to it the optional fields that it provides. */
function forPublishers(document: DocumentNode, publishers: readonly PublisherSchema[]): DocumentNode {
  const provided = publishers.map((one) => ({ prefix: typePrefix(one.code), fields: providedBy(one) }));
  const definitions = document.definitions.flatMap((node): DefinitionNode[] => {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION || !(node.name.value in STAND_INS)) return [node];
    const suffix = STAND_INS[node.name.value as keyof typeof STAND_INS];
    return provided.map(({ prefix, fields }) => ({
      ...node,
      name: { ...node.name, value: `${prefix}${suffix}` },
      fields: node.fields?.map((field) =>
        fields.has(`${suffix}.${field.name.value}`) ? { ...field, directives: [EXTERNAL] } : field,
      ),
    }));
  });
  return { ...document, definitions };
}

/**
 * The directory's subgraph for a list of publishers: one Body and one Account type for each, so that the gateway asks
 * only the publishers concerned. What a publisher on an earlier version of the contract lacks, the directory answers
 * with null.
 */
export function directorySubgraph(publishers: readonly PublisherSchema[]): SubgraphSource {
  const { typeDefs, resolvers } = directoryTemplate();
  const { PublisherBody: body, PublisherAccount: account, ...others } = resolvers as Record<string, object>;
  const prefixes = new Map(publishers.map(({ code }) => [code, typePrefix(code)]));
  const copies = [...prefixes.values()].flatMap((prefix) => [
    [`${prefix}Body`, body],
    [`${prefix}Account`, account],
  ]);
  const typeOfBody = ({ code }: { code: string }): string => {
    const prefix = prefixes.get(code);
    return prefix === undefined ? 'UnpublishedBody' : `${prefix}Body`;
  };
  const typeOfAccount = ({ id }: { id: string }): string | undefined => {
    const prefix = prefixes.get(parseAccountId(id)?.publisher ?? '');
    return prefix === undefined ? undefined : `${prefix}Account`;
  };
  return {
    typeDefs: forPublishers(typeDefs, publishers),
    resolvers: {
      ...others,
      ...(Object.fromEntries(copies) as ResolverMap),
      Body: { ...others['Body'], __resolveType: typeOfBody },
      Account: { ...others['Account'], __resolveType: typeOfAccount },
    },
  };
}
