import {
  classesToSubgraph,
  type ResolverMap,
  type SubgraphSource,
} from '../common/graphql/classesToSubgraph';
import { AccountResolver } from './account/account.resolver';
import { Account } from './account/account.type';
import { BriefingResolver, briefingByReference } from './briefing/briefing.resolver';
import { Briefing } from './briefing/briefing.type';
import { PeerCostsResolver, peerCostsByReference } from './costs/peerCosts.resolver';
import { PeerCosts } from './costs/peerCosts.type';
import { notificationCheckByReference } from './notification/notificationCheck.resolver';
import { notificationsByReference } from './notification/notifications.resolver';
import { Notifications } from './notification/notifications.type';
import { NotificationCheck } from './notification/notificationCheck.type';
import { OverviewResolver, overviewByReference } from './overview/overview.resolver';
import { Overview } from './overview/overview.type';
import { ComparisonResolver, comparisonByReference } from './comparison/comparison.resolver';
import { Comparison } from './comparison/comparison.type';

/** Representations are taken as they come; what they lack is dealt with where it is needed. */
const asGiven = (reference: unknown): unknown => reference;

/** The comparison's subgraph: static, whoever publishes. */
export function comparisonSubgraph(): SubgraphSource {
  const { typeDefs, resolvers } = classesToSubgraph({
    resolvers: [ComparisonResolver, AccountResolver, OverviewResolver, BriefingResolver, PeerCostsResolver],
    types: [Comparison, Account, Overview, Briefing, PeerCosts, Notifications, NotificationCheck],
    federation: ['@key', '@shareable', '@external', '@requires', '@interfaceObject'],
  });
  const references: Readonly<Record<string, unknown>> = {
    Comparison: comparisonByReference,
    Overview: overviewByReference,
    Briefing: briefingByReference,
    PeerCosts: peerCostsByReference,
    Notifications: notificationsByReference,
    NotificationCheck: notificationCheckByReference,
    Account: asGiven,
    Body: asGiven,
    Collaboration: asGiven,
  };
  const added = Object.entries(references).map(([type, __resolveReference]) => [
    type,
    { ...(resolvers[type] as object), __resolveReference },
  ]);
  return { typeDefs, resolvers: { ...resolvers, ...(Object.fromEntries(added) as ResolverMap) } };
}
