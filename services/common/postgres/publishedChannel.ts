/** Where PostgreSQL tells, to those who listen in the same database, which body's content was changed. */
export const PUBLISHED_CHANNEL = 'hub_published';
