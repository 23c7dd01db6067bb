import { notificationId, parseNotificationId } from './notificationId';

describe('the id of a notification', () => {
  it('comes back from its parts', () => {
    const key = { by: 'synthetic-a', opportunity: '7-stations', to: 'synthetic-b' };
    expect(notificationId(key)).toBe('synthetic-a/7-stations/synthetic-b');
    expect(parseNotificationId('synthetic-a/7-stations/synthetic-b')).toEqual(key);
  });

  it.each([
    '',
    '//',
    'synthetic-a/station',
    'synthetic-a/station/synthetic-a',
    'synthetic-a/station/synthetic-b/more',
    'synthetic-a/Station/synthetic-b',
    '7/station/synthetic-b',
    7,
    null,
  ])('cannot be %p', (id) => {
    expect(parseNotificationId(id)).toBeUndefined();
  });
});
