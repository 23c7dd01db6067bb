/** What a person can always do instead of mending the hub's own PostgreSQL. */
export const OWN_SERVER = 'Or set DATABASE_URL to a PostgreSQL server.';
