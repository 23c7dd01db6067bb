import { Directive, Field, ID, InterfaceType, ObjectType } from 'type-graphql';
import { Contact, PublishedAccount } from '../../common/contract/body';

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
}

/** The publisher's own type; it is renamed for each publisher: leicestershire has LeicestershireBody. */
@Directive('@key(fields: "code")')
@ObjectType('PublisherBody', { implements: Body, description: 'The body that runs this subgraph.' })
export class PublisherBody extends Body {}
