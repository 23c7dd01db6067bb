import { SERVER_NAMES, type ServerName } from '../servers/server';
import { checkGoals, type GoalCheck } from './goals';
import { isLoad, type LoadMeasurement, type Measurement, type OtherMeasurement } from './measurement';
import { number, table } from './table';

type Kind = OtherMeasurement['kind'];

function ofKind<K extends Kind>(
  measurements: readonly Measurement[],
  kind: K,
): Extract<OtherMeasurement, { kind: K }>[] {
  return measurements.filter(
    (one): one is Extract<OtherMeasurement, { kind: K }> => 'kind' in one && one.kind === kind,
  );
}

/** One line for each load: what the server and the subgraphs take of a processor for one answer. */
function processorTable(measurements: readonly Measurement[]): string[] {
  const times = ofKind(measurements, 'processor time');
  const servers = SERVER_NAMES.filter((name) => times.some(({ server }) => server === name));
  const keyOf = ({ operation, publishers, connections, mode }: (typeof times)[number]): string =>
    `${operation} ${publishers} ${connections} ${mode}`;
  const rows = [...new Set(times.map(keyOf))].map((key) => [
    ...key.split(' '),
    ...servers.map((name) => {
      const one = times.find((time) => time.server === name && keyOf(time) === key);
      return `${number(one?.serverMs ?? NaN)} / ${number(one?.subgraphsMs ?? NaN)}`;
    }),
  ]);
  if (rows.length === 0) return [];
  const head = ['operation', 'publishers', 'at once', 'mode', ...servers];
  return ['Processor time for each answer, in ms: server / subgraphs', table([head, ...rows]), ''];
}

/** One line for each load; for each server its throughput and latency; ratios to "ours", of what ran side by side. */
function loadTable(loads: readonly LoadMeasurement[], mode: string): string[] {
  const chosen = loads.filter((one) => one.mode === mode);
  const servers = SERVER_NAMES.filter((name) => chosen.some(({ server }) => server === name));
  const keyOf = ({ operation, publishers, connections }: LoadMeasurement): string =>
    `${operation} ${publishers} ${connections}`;
  const rows = [...new Set(chosen.map(keyOf))].map((key) => {
    const byServer = new Map<ServerName, LoadMeasurement>(
      chosen.filter((one) => keyOf(one) === key).map((one) => [one.server, one]),
    );
    const rps = (name: ServerName): number => byServer.get(name)?.rps ?? NaN;
    const p50 = (name: ServerName): number => byServer.get(name)?.p50Ms ?? NaN;
    return [
      ...key.split(' '),
      ...servers.map((name) => `${number(rps(name))} / ${number(p50(name))}`),
      number((mode === 'identical' ? rps('shipped') : rps('ours')) / rps('plain')),
      number(rps('ours') / rps('hive')),
      number(p50('ours') / p50('floor')),
    ];
  });
  if (rows.length === 0) return [];
  const first = mode === 'identical' ? 'shipped/plain rps' : 'ours/plain rps';
  const head = ['operation', 'publishers', 'at once', ...servers, first, 'ours/hive rps', 'ours/floor p50'];
  return [`Requests that are ${mode}: answers a second / p50 in ms`, table([head, ...rows]), ''];
}

/** Start-up, cold plans, memory and how soon what is published is seen. */
function otherTables(measurements: readonly Measurement[]): string[] {
  const sections: [string, string[][]][] = [
    [
      'Start-up, and what the first request of each operation takes longer than the next ones',
      [
        ['server', 'publishers', 'what', 'ms'],
        ...ofKind(measurements, 'start-up').map((one) => [
          one.server,
          String(one.publishers),
          'start-up',
          number(one.ms),
        ]),
        ...ofKind(measurements, 'cold plan').map((one) => [
          one.server,
          String(one.publishers),
          `cold ${one.operation}`,
          number(one.ms),
        ]),
      ],
    ],
    [
      'Resident memory in MB',
      [
        ['server', 'publishers', 'at rest', 'after a fifth', 'after all', 'of seconds'],
        ...ofKind(measurements, 'memory').map((one) => [
          one.server,
          String(one.publishers),
          number(one.restMb),
          number(one.earlyMb),
          number(one.lateMb),
          String(one.seconds),
        ]),
      ],
    ],
    [
      'From publishing to the first answer that shows it',
      [
        ['server', 'publishers', 'what', 'ms'],
        ...ofKind(measurements, 'publish to visible').map((one) => [
          one.server,
          String(one.publishers),
          one.what,
          number(one.ms),
        ]),
      ],
    ],
  ];
  return sections.filter(([, rows]) => rows.length > 1).flatMap(([title, rows]) => [title, table(rows), '']);
}

function problems(measurements: readonly Measurement[]): string[] {
  const lines = [
    ...ofKind(measurements, 'differs').map(
      ({ server, operation, publishers, reason }) =>
        `differs: ${server}, ${operation}, ${publishers} publishers: ${reason}`,
    ),
    ...ofKind(measurements, 'errors').map(
      ({ server, operation, publishers, connections, mode, failed, abandoned, reason }) =>
        `errors: ${server}, ${operation}, ${publishers} publishers, ${connections} at once, ${mode}: ` +
        `${failed} failed, ${abandoned} given up: ${reason}`,
    ),
    ...ofKind(measurements, 'skipped').map(({ what, reason }) => `skipped: ${what}: ${reason}`),
  ];
  return lines.length > 0 ? ['Not measured, or not as it should be', ...lines, ''] : [];
}

function goalLine({ goal, where, ratio }: GoalCheck): string {
  return `  ${goal}: ${number(ratio)} (${where})`;
}

/** The whole outcome for a person to read. */
export function reportText(measurements: readonly Measurement[]): string {
  const loads = measurements.filter(isLoad);
  const goals = checkGoals(measurements);
  const met = goals.filter(({ isMet }) => isMet);
  const missed = goals.filter(({ isMet }) => !isMet);
  return [
    ...loadTable(loads, 'distinct'),
    ...loadTable(loads, 'identical'),
    ...processorTable(measurements),
    ...otherTables(measurements),
    ...problems(measurements),
    `Goals met: ${met.length} of ${goals.length}`,
    ...met.map(goalLine),
    `Goals missed: ${missed.length} of ${goals.length}`,
    ...missed.map(goalLine),
  ].join('\n');
}
