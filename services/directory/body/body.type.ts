import { Directive, Field, ID, InterfaceType, ObjectType } from 'type-graphql';
import type { Relation } from 'typeorm';
import { Contact, PublishedAccount } from '../../common/contract/body';
import { FunctionCost } from '../../common/contract/functionCost';
import { Opportunity } from '../../common/contract/opportunity';
import { DecimalScalar, LocalDateScalar, PartialDateScalar, UrlScalar } from '../../common/contract/scalars';
import type { Decimal } from '../../common/number/decimal';
import { Account } from '../account/account.type';
import { Briefing } from '../briefing/briefing.type';
import { Collaboration } from '../collaboration/collaboration.type';
import { BodyKind, GovernanceKind, StatisticMeasure } from '../enums';
import { Notifications } from '../notification/notifications.type';
import { PeerCosts } from '../peerCosts/peerCosts.type';
import { Publisher } from '../publisher/publisher.type';
import { Region } from '../region/region.type';

@ObjectType({ description: 'Who governs a body; governing bodies change, the body stays.' })
export class GoverningBody {
  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => GovernanceKind, { description: 'What kind of governing body it is.' })
  kind!: GovernanceKind;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Since when it governs; null where not known.',
  })
  from?: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Until when it governs; null where not known.',
  })
  to?: string | null;
}

@Directive('@shareable')
@ObjectType({ description: 'The police and crime panel that scrutinises a governing body.' })
export class Panel {
  @Field(() => String, { description: 'Its name.' })
  name!: string;
}

@ObjectType({ description: 'A document or page that the directory rests on.' })
export class Source {
  @Field(() => String, { description: 'What it is.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Who published it.' })
  publisher?: string | null;

  @Field(() => UrlScalar, { nullable: true, description: 'Its address, where one is known.' })
  address?: string | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'Its date, as fully as known.' })
  date?: string | null;
}

@Directive('@shareable')
@ObjectType({ description: 'An official statistic about a body.' })
export class Statistic {
  @Field(() => StatisticMeasure, { description: 'What it counts.' })
  measure!: StatisticMeasure;

  @Field(() => DecimalScalar, { description: 'The number; its unit follows from the measure.' })
  value!: Decimal;

  @Field(() => PartialDateScalar, { description: 'The date it stands for.' })
  asAt!: string;

  @Field(() => Source, { description: 'Where it can be read.' })
  source!: Source;

  @Field(() => String, { nullable: true, description: 'A caution on how to read it.' })
  note?: string | null;
}

@Directive('@key(fields: "code")')
@InterfaceType('Body', {
  description: 'A public body: a police area, a fire and rescue service, an ambulance service.',
})
export abstract class Body {
  @Field(() => ID, { description: 'Its code: lower-case words joined by hyphens.' })
  code!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => BodyKind, { description: 'What kind of service it is.' })
  kind!: BodyKind;

  @Field(() => String, { nullable: true, description: 'Its code with the Office for National Statistics.' })
  onsCode?: string | null;

  @Field(() => Region, { nullable: true, description: 'The region it is filed under.' })
  region?: Region | null;

  @Field(() => GoverningBody, { nullable: true, description: 'Who governs it.' })
  governingBody?: GoverningBody | null;

  @Field(() => Panel, { nullable: true, description: 'The panel that scrutinises it, where there is one.' })
  panel?: Panel | null;

  @Field(() => [Body], {
    description: 'The bodies whose areas share a border on land with it, by the boundaries of December 2016.',
  })
  neighbours!: Body[];

  @Field(() => [Body], { description: 'Other bodies to set it beside.' })
  peers!: Body[];

  @Field(() => Notifications, {
    description: 'The notifications of opportunities to collaborate that it made or received.',
  })
  notifications!: Relation<Notifications>;

  @Field(() => PeerCosts, { description: 'What functions cost it and its peers, side by side.' })
  peerCosts!: Relation<PeerCosts>;

  @Field(() => [Statistic], { description: 'Official statistics about it, each with its date and source.' })
  statistics!: Statistic[];

  @Field(() => [Collaboration], {
    description: 'The collaborations it is or was in, or reports an account of.',
  })
  collaborations!: Collaboration[];

  @Field(() => [Account], {
    description:
      'Its accounts as at the end of a reporting period, by default the latest in which it stated anything.',
  })
  accounts!: Account[];

  @Field(() => Briefing, { description: 'What its panel needs to question it in one period.' })
  briefing!: Relation<Briefing>;

  @Field(() => Publisher, {
    nullable: true,
    description: 'The subgraph that it publishes; null when it publishes none.',
  })
  publisher?: Publisher | null;

  @Field(() => [Opportunity], {
    nullable: true,
    description:
      'The opportunities to collaborate that it has considered; null where it does not say, empty where it says that there are none.',
  })
  opportunities?: Opportunity[] | null;

  @Field(() => [FunctionCost], {
    nullable: true,
    description:
      'What its functions cost in each year; null where it does not say, empty where it says that it has no such figures.',
  })
  functionCosts?: FunctionCost[] | null;
}

/** A body with a published subgraph; the type is copied for each: leicestershire has LeicestershireBody. */
@Directive('@key(fields: "code")')
@ObjectType('PublisherBody', { implements: Body, description: 'A body that publishes a subgraph.' })
export class PublisherBody extends Body {}

@Directive('@key(fields: "code")')
@ObjectType({
  implements: Body,
  description: 'A body that publishes no subgraph: it has said nothing through the hub.',
})
export class UnpublishedBody extends Body {
  @Field(() => Contact, { nullable: true, description: 'Always null: the body has stated no contact.' })
  contact?: Contact | null;

  @Field(() => [PublishedAccount], {
    nullable: true,
    description: 'Always null: the body has published nothing.',
  })
  publishes?: PublishedAccount[] | null;
}
