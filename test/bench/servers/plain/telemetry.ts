/**
 * The Apollo gateway reports its use to its vendor unless this variable is set before it is made. Import this first.
 */
process.env['APOLLO_TELEMETRY_DISABLED'] = '1';
