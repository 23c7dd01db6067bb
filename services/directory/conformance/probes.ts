import { z } from 'zod';
import { accountId } from '../../common/contract/accountId';
import { isCollaborationId } from '../../common/contract/codes';
import { AccountState } from '../../common/contract/enums';
import { memberOf } from '../../common/contract/describedEnum';
import { isReportingPeriod, isBefore } from '../../common/time/reportingPeriod';
import { readFigure } from '../../comparison/input/readFigure';
import { readStatement } from '../../comparison/input/readStatement';
import { checkParses } from '../checks/1-parses';
import { checkContract } from '../checks/2-contract';
import { checkProjectRules } from '../checks/3-projectRules';
import { findingText } from '../checks/finding';
import { ofItselfProbe } from './ofItselfProbe';
import type { Probe } from './probe';
import type { Entity, Subgraph } from './subgraph';

const ENTRY = z.object({
  collaboration: z.string().refine(isCollaborationId, 'is no collaboration id'),
  name: z.string().min(1).max(200),
  period: z.string().refine(isReportingPeriod, 'is no reporting period').nullable(),
  revision: z.number().int().nonnegative(),
});

type Published = z.infer<typeof ENTRY>;

/** What the publisher says it has; nothing when it does not say it in the contract's form. */
async function published(subgraph: Subgraph): Promise<Published[]> {
  const { entities } = await subgraph.bodies([subgraph.code]);
  const list = z.array(ENTRY).safeParse(entities[0]?.['publishes']);
  return list.success ? list.data : [];
}

const LAST_PERIOD = '2098-99';
const FIRST_PERIOD = '1950-51';

function idOf({ code }: Subgraph, collaboration: string, period: string): string {
  return accountId({ publisher: code, collaboration, period });
}

function stateOf(entity: Entity | undefined): string {
  return memberOf(AccountState, entity?.['state']) ?? 'no state';
}

/** Whether a figure says when it was stated: one without a date stands in every period. */
function hasDated(entity: Entity | undefined): boolean {
  const figures: unknown = entity?.['figures'];
  return (
    Array.isArray(figures) && figures.some((one: { statedOn?: unknown } | null) => one?.statedOn != null)
  );
}

/** Problems with one account that ought to be there. */
function accountProblems(entity: Entity | undefined, id: string): string[] {
  if (!entity) return [`${id}: there is no answer.`];
  if (entity['id'] !== id) return [`${id}: the answer is of ${String(entity['id'])}.`];
  if (stateOf(entity) !== 'PUBLISHED')
    return [`${id}: it is listed in publishes, and its state is ${stateOf(entity)}.`];
  const lists = [
    ['figures', readFigure],
    ['statements', readStatement],
  ] as const;
  return lists.flatMap(([name, read]) => {
    const list = entity[name];
    if (!Array.isArray(list)) return [`${id}: ${name} is no list.`];
    return list.flatMap((item: unknown, index) => {
      const evidence = (item as { evidence?: { title?: unknown } | null } | null)?.evidence;
      return [
        ...(read(item) === undefined ? [`${id}: ${name}[${index}] has not the form of the contract.`] : []),
        ...(evidence?.title ? [] : [`${id}: ${name}[${index}] has no evidence.`]),
      ];
    });
  });
}

const schemaProbe: Probe = {
  name: 'schema',
  contract: '_service.sdl is the contract under the body’s own type names, by the rules of the registry.',
  run: async (subgraph) => {
    const sdl = await subgraph.sdl();
    const { document, findings } = checkParses(sdl);
    const all = document
      ? [
          ...findings,
          ...checkContract(subgraph.code, document),
          ...checkProjectRules(subgraph.code, document, []),
        ]
      : findings;
    return all.map(findingText);
  },
};

const bodyProbe: Probe = {
  name: 'body',
  contract: 'A reference to the body answers its code and which accounts it publishes.',
  run: async (subgraph) => {
    const { entities, errors } = await subgraph.bodies([subgraph.code]);
    if (entities[0]?.['code'] !== subgraph.code)
      return [errors[0] ?? `its code is ${String(entities[0]?.['code'])}.`];
    const list = z.array(ENTRY).safeParse(entities[0]['publishes']);
    return list.success
      ? []
      : list.error.issues.map(({ path, message }) => `publishes.${path.join('.')}: ${message}`);
  },
};

const foreignProbe: Probe = {
  name: 'other bodies',
  contract: 'A reference to another body, or to its accounts, gets an error or null, never data.',
  run: async (subgraph) => {
    const other = 'another-body';
    const bodies = await subgraph.bodies([other]);
    const accounts = await subgraph.accounts([`${other}/emsou/2020-21`]);
    return [
      ...(bodies.entities[0]?.['code'] === other ? [`it answers for "${other}".`] : []),
      ...(stateOf(accounts.entities[0]) === 'PUBLISHED' ? [`it answers an account of "${other}".`] : []),
    ];
  },
};

const accountsProbe: Probe = {
  name: 'accounts',
  contract:
    'Every account that is listed answers PUBLISHED, with figures and statements in form, each with evidence.',
  run: async (subgraph) => {
    const ids = (await published(subgraph))
      .slice(0, 50)
      .map(({ collaboration, period }) => idOf(subgraph, collaboration, period ?? LAST_PERIOD));
    if (ids.length === 0) return [];
    const { entities, errors } = await subgraph.accounts(ids);
    return [...errors, ...ids.flatMap((id, index) => accountProblems(entities[index], id))];
  },
};

const unknownProbe: Probe = {
  name: 'no account',
  contract: 'A reference to an account that does not exist answers the state NOT_PUBLISHED.',
  run: async (subgraph) => {
    const id = idOf(subgraph, 'no-such-collaboration', '2020-21');
    const { entities, errors } = await subgraph.accounts([id]);
    if (stateOf(entities[0]) === 'NOT_PUBLISHED') return [];
    return [errors[0] ?? `${id}: its state is ${stateOf(entities[0])}.`];
  },
};

const periodsProbe: Probe = {
  name: 'periods',
  contract:
    'An account holds what was stated up to the end of its period, and says carriedForwardFrom when that is older.',
  run: async (subgraph) => {
    const dated = (await published(subgraph)).find(({ period }) => period !== null);
    if (!dated) return [];
    const ids = [FIRST_PERIOD, LAST_PERIOD].map((period) => idOf(subgraph, dated.collaboration, period));
    const [early, late] = (await subgraph.accounts(ids)).entities;
    const from = late?.['carriedForwardFrom'];
    const isOlder = typeof from === 'string' && isReportingPeriod(from) && isBefore(from, LAST_PERIOD);
    return [
      ...(stateOf(early) === 'PUBLISHED' && hasDated(early)
        ? [`${ids[0] ?? ''}: nothing with a date can have been stated by then.`]
        : []),
      ...(stateOf(late) === 'PUBLISHED' && !isOlder
        ? [`${ids[1] ?? ''}: carriedForwardFrom is ${String(from)}.`]
        : []),
    ];
  },
};

const manyProbe: Probe = {
  name: 'fifty at once',
  contract: 'Fifty references in one request are answered in their order, each with its own.',
  run: async (subgraph) => {
    const ids = Array.from({ length: 50 }, (_, index) => idOf(subgraph, `no-such-${index}`, '2020-21'));
    const { entities } = await subgraph.accounts(ids);
    const wrong = ids.filter((id, index) => entities[index]?.['id'] !== id);
    return wrong.slice(0, 3).map((id) => `${id}: the answer in its place is of something else.`);
  },
};

const nonsenseProbe: Probe = {
  name: 'nonsense',
  contract: 'An id in another form gets an error or null, and the subgraph goes on answering.',
  run: async (subgraph) => {
    const { entities } = await subgraph.accounts(['', 'x', '../..', 7, `${subgraph.code}/emsou/20-21`]);
    const claimed = entities.filter((entity) => stateOf(entity) === 'PUBLISHED');
    await subgraph.sdl();
    return claimed.length === 0 ? [] : ['it answers PUBLISHED for an id that is none.'];
  },
};

/** Everything that is probed, in the order of the report. */
export const PROBES: readonly Probe[] = [
  schemaProbe,
  bodyProbe,
  foreignProbe,
  accountsProbe,
  unknownProbe,
  periodsProbe,
  manyProbe,
  nonsenseProbe,
  ofItselfProbe,
];
