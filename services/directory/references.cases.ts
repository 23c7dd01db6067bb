import { directory } from './directoryOfFive.test-helper';
import { type TestDirectory } from './directory.test-helper';

describe('a reference', () => {
  const entities = (of: readonly unknown[]): ReturnType<TestDirectory['query']> =>
    directory().query(
      `query ($of: [_Any!]!) { _entities(representations: $of) { __typename
        ... on Body { code name } ... on Account { id period } ... on Region { code } ... on Collaboration { id }
        ... on Comparison { id } } }`,
      { of },
    );

  it('is answered for every kind of thing that the directory holds', async () => {
    const of = [
      { __typename: 'SurreyBody', code: 'surrey' },
      { __typename: 'UnpublishedBody', code: 'kent' },
      { __typename: 'Body', code: 'sussex' },
      { __typename: 'SurreyAccount', id: 'surrey/equip/2020-21' },
      { __typename: 'Account', id: 'sussex/equip/2020-21' },
      { __typename: 'Region', code: 'london' },
      { __typename: 'Collaboration', id: 'equip' },
      { __typename: 'Comparison', id: 'equip@2020-21@1' },
    ];
    expect(await entities(of)).toEqual({
      data: {
        _entities: [
          { __typename: 'SurreyBody', code: 'surrey', name: 'Surrey Police' },
          { __typename: 'UnpublishedBody', code: 'kent', name: 'Kent Police' },
          { __typename: 'SussexBody', code: 'sussex', name: 'Sussex Police' },
          { __typename: 'SurreyAccount', id: 'surrey/equip/2020-21', period: '2020-21' },
          { __typename: 'SussexAccount', id: 'sussex/equip/2020-21', period: '2020-21' },
          { __typename: 'Region', code: 'london' },
          { __typename: 'Collaboration', id: 'equip' },
          { __typename: 'Comparison', id: 'equip@2020-21@1' },
        ],
      },
    });
  });

  it('to what the directory does not hold is null', async () => {
    const of = [
      { __typename: 'UnpublishedBody', code: 'nobody' },
      { __typename: 'UnpublishedBody', code: 7 },
      { __typename: 'Region', code: 'nowhere' },
      { __typename: 'Region' },
      { __typename: 'Collaboration', id: 'nothing' },
      { __typename: 'Account', id: 'kent/equip/2020-21' },
    ];
    expect(await entities(of)).toEqual({ data: { _entities: of.map(() => null) } });
  });

  it.each([
    [
      'Account',
      'surrey',
      '"surrey" is no account id; write publisher/collaboration/period.',
      'BAD_ACCOUNT_ID',
    ],
    ['SurreyAccount', 7, '"7" is no account id; write publisher/collaboration/period.', 'BAD_ACCOUNT_ID'],
    ['Comparison', 'equip', '"equip" is no comparison id.', 'BAD_REFERENCE'],
    ['Comparison', 'equip@2020@1', '"equip@2020@1" is no comparison id.', 'BAD_REFERENCE'],
    ['Comparison', 'equip@2020-21@', '"equip@2020-21@" is no comparison id.', 'BAD_REFERENCE'],
    ['Comparison', 'equip@2020-21@ 1', '"equip@2020-21@ 1" is no comparison id.', 'BAD_REFERENCE'],
    ['Comparison', 'equip@2020-21@0x10', '"equip@2020-21@0x10" is no comparison id.', 'BAD_REFERENCE'],
    ['Comparison', 'equip@2020-21@1@2', '"equip@2020-21@1@2" is no comparison id.', 'BAD_REFERENCE'],
    ['Comparison', 'equip@2020-21@1.0', '"equip@2020-21@1.0" is no comparison id.', 'BAD_REFERENCE'],
    [
      'Comparison',
      'equip@2020-21@500',
      'tolerancePercent: 500 is no percentage from 0 to 100.',
      'BAD_TOLERANCE',
    ],
    ['Comparison', 'equip@2020-21@x', '"equip@2020-21@x" is no comparison id.', 'BAD_REFERENCE'],
    ['Comparison', null, '"null" is no comparison id.', 'BAD_REFERENCE'],
    ['PeerCosts', 'surrey', '"surrey" is no id of function costs among peers.', 'BAD_REFERENCE'],
    ['PeerCosts', 'surrey@ALL', '"surrey@ALL" is no id of function costs among peers.', 'BAD_REFERENCE'],
    [
      'PeerCosts',
      'surrey@REGION@1',
      '"surrey@REGION@1" is no id of function costs among peers.',
      'BAD_REFERENCE',
    ],
    ['NotificationCheck', 'surrey/x', '"surrey/x" is no id of a notification.', 'BAD_REFERENCE'],
    ['NotificationCheck', null, '"null" is no id of a notification.', 'BAD_REFERENCE'],
  ])('to %s %j is refused, and the others are answered', async (__typename, id, message, code) => {
    const { data, errors } = await entities([
      { __typename, id },
      { __typename: 'Region', code: 'london' },
    ]);
    expect(data).toEqual({ _entities: [null, { __typename: 'Region', code: 'london' }] });
    expect(errors).toEqual([
      { message, path: ['_entities', 0], locations: expect.anything() as unknown, extensions: { code } },
    ]);
  });

  it('to an account of a collaboration that nobody knows says so', async () => {
    const { data, errors } = await directory().query(
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on SurreyAccount { id collaboration { id } } } }',
      { of: [{ __typename: 'SurreyAccount', id: 'surrey/nothing/2020-21' }] },
    );
    expect(data).toEqual({ _entities: [null] });
    expect(errors?.map(({ message, extensions }) => ({ message, extensions }))).toEqual([
      { message: 'The directory has no collaboration "nothing".', extensions: { code: 'BAD_REFERENCE' } },
    ]);
  });

  it('to a notification is answered with the bodies that the directory holds', async () => {
    const { data, errors } = await directory().query(
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on NotificationCheck {
        by { code } to { code } expected { body { name } publishes } } } }`,
      {
        of: ['surrey/station/kent', 'surrey/station/nobody'].map((id) => ({
          __typename: 'NotificationCheck',
          id,
        })),
      },
    );
    expect(errors).toBeUndefined();
    const surrey = { body: { name: 'Surrey Police' }, publishes: true };
    expect(data._entities).toEqual([
      {
        by: { code: 'surrey' },
        to: { code: 'kent' },
        expected: [surrey, { body: { name: 'Kent Police' }, publishes: false }],
      },
      { by: { code: 'surrey' }, to: null, expected: [surrey] },
    ]);
  });

  it('is answered for five hundred at once', async () => {
    const of = Array.from({ length: 500 }, (_, index) => ({
      __typename: 'SurreyAccount',
      id: `surrey/equip/${1900 + (index % 99)}-${String(((index % 99) + 1) % 100).padStart(2, '0')}`,
    }));
    const { data, errors } = await entities(of);
    expect(errors).toBeUndefined();
    expect(data._entities.map(({ id }: { id: string }) => id)).toEqual(of.map(({ id }) => id));
  });
});
