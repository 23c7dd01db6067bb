import { Directive, Field, ID, InterfaceType, ObjectType } from 'type-graphql';
import { Contact, PublishedAccount } from '../../common/contract/body';
import { FunctionCost } from '../../common/contract/functionCost';
import { Opportunity } from '../../common/contract/opportunity';

@InterfaceType('Body', { description: 'A public body, as it describes itself.' })
export abstract class Body {
  @Field(() => ID, { description: 'Its code: lower-case words joined by hyphens.' })
  code!: string;

  @Field(() => Contact, {
    nullable: true,
    description: 'The single point of contact on collaboration for panels.',
  })
  contact?: Contact | null;

  @Field(() => [PublishedAccount], {
    nullable: true,
    description: 'Which accounts this publisher has: what the directory reads to know what exists.',
  })
  publishes?: PublishedAccount[] | null;

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

/** The publisher's own type; it is renamed for each publisher: leicestershire has LeicestershireBody. */
@Directive('@key(fields: "code")')
@ObjectType('PublisherBody', { implements: Body, description: 'The body that runs this subgraph.' })
export class PublisherBody extends Body {}
