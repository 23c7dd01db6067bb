// graphql-js checks far more on every value unless NODE_ENV says "production" when it is loaded: import this first.
// eslint-disable-next-line no-restricted-properties
process.env['NODE_ENV'] ??= 'production';
