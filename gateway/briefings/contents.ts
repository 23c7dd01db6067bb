import { bullets, plainText, table } from '../../services/common/text/markdownText';
import { counted } from '../../services/common/text/words';
import type { LocalDate } from '../../services/common/time/partialDate';
import { comparePeriods, halfOf, periodTitle, yearOf } from '../../services/common/time/reportingPeriod';

/** What the page of all briefings shows. */
export interface AllBodies {
  readonly bodies: readonly {
    readonly code: string;
    readonly name: string;
    readonly region: { readonly name: string } | null;
    readonly publisher: { readonly code: string } | null;
    readonly collaborations: readonly { readonly id: string }[];
  }[];
}

/** What the page of one body's briefings shows. */
export interface OneBody {
  readonly code: string;
  readonly name: string;
  readonly panel: { readonly name: string } | null;
  readonly collaborations: readonly { readonly name: string; readonly periods: readonly string[] }[];
}

const ELSEWHERE = 'No region';

function bodyLine({ code, name, publisher, collaborations }: AllBodies['bodies'][number]): string {
  const silent = publisher === null ? ', no account of its own' : '';
  return `[${plainText(name)}](/briefings/${code}/): ${counted(collaborations.length, 'collaboration')}${silent}`;
}

/** A list of the bodies that have or had a part in a collaboration, by region, as Markdown. */
export function allBriefings({ bodies }: AllBodies): string {
  const byRegion = new Map<string, string[]>();
  const shown = bodies
    .filter(({ collaborations }) => collaborations.length > 0)
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
  for (const body of shown) {
    const region = body.region?.name ?? ELSEWHERE;
    byRegion.set(region, [...(byRegion.get(region) ?? []), bodyLine(body)]);
  }
  const regions = [...byRegion].sort(
    ([a], [b]) => Number(a === ELSEWHERE) - Number(b === ELSEWHERE) || a.localeCompare(b, 'en-GB'),
  );
  return [
    '# Collaboration briefings',
    'A briefing sets side by side what the hub has from and about a body and those it works with, on the services they run together, and says what a panel could ask. Choose a body:',
    ...regions.flatMap(([region, lines]) => [`## ${plainText(region)}`, bullets(lines)]),
  ].join('\n\n');
}

/** A list of one body's briefings, the latest year first, as Markdown. `today` gives the year that goes on. */
export function briefingsOf({ code, name, panel, collaborations }: OneBody, today: LocalDate): string {
  const namesByYear = new Map<string, Set<string>>([[yearOf(halfOf(today)), new Set()]]);
  for (const collaboration of collaborations) {
    for (const period of collaboration.periods) {
      const names = namesByYear.get(yearOf(period)) ?? new Set();
      namesByYear.set(yearOf(period), names.add(collaboration.name));
    }
  }
  const years = [...namesByYear].sort(([a], [b]) => comparePeriods(b, a));
  const address = (period: string): string => `/briefings/${code}/${period}`;
  const rows = years.map(([year, names]) => [
    `[${periodTitle(year)}](${address(year)}.html)`,
    names.size === 0 ? 'nothing yet' : [...names].map(plainText).join('; '),
    `[${year} as text](${address(year)}.md), [${year} as a table](${address(year)}.csv)`,
  ]);
  const [[latest = ''] = []] = years;
  return [
    `# Collaboration briefings: ${plainText(name)}`,
    panel === null ? '' : `For the ${plainText(panel.name)}.`,
    `${plainText(name)} has or had a part in ${counted(collaborations.length, 'collaboration')}. A briefing shows what was on record at the end of a period: what was stated before is carried forward, and marked so.`,
    table(['Period', 'Something new was stated about', 'Other forms'], rows),
    `For half a year write it into the address: ${address(`${latest}-H1`)}.html is ${periodTitle(`${latest}-H1`)}, ${address(`${latest}-H2`)}.html is ${periodTitle(`${latest}-H2`)}.`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}
