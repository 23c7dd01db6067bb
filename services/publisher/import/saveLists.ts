import type { EntityManager } from 'typeorm';
import type {
  StatedFunctionFigure,
  StatedOpportunity,
  StatedStep,
} from '../../common/account-files/statedOfItself';
import { contentHash, toFigureColumns, toSourceRow } from '../../common/store/toRow';
import { BodyListRow, type BodyListKind } from '../store/bodyListRow';
import { FunctionCostRow } from '../store/functionCostRow';
import { inBatches, insertSources } from '../store/insertRevisions';
import { OpportunityRow } from '../store/opportunityRow';
import { OpportunityStepRow } from '../store/opportunityStepRow';
import type { OwnLists } from './ofItself';

type StepColumns = Omit<OpportunityStepRow, 'id' | 'opportunityId' | 'opportunity'>;
type OpportunityColumns = Omit<OpportunityRow, 'id' | 'listId' | 'steps'> & {
  readonly steps: readonly StepColumns[];
};
type FunctionCostColumns = Omit<FunctionCostRow, 'id' | 'listId'>;

function toStepColumns({ source, ...step }: StatedStep, place: number): StepColumns {
  return { ...step, place, source: toSourceRow(source) };
}

function toOpportunityColumns(stated: StatedOpportunity, place: number): OpportunityColumns {
  const { key, title, description, collaboration, raised, consideredOn } = stated;
  const { statedOn, statedAs, reading, note, source, steps } = stated;
  return {
    key,
    place,
    title,
    description,
    collaboration,
    raisedBy: raised?.by ?? null,
    raisedAs: raised?.id ?? null,
    consideredOn,
    statedOn,
    statedAs,
    reading,
    note,
    source: toSourceRow(source),
    steps: steps.map(toStepColumns),
  };
}

function toFunctionCostColumns(stated: StatedFunctionFigure, place: number): FunctionCostColumns {
  return { ...toFigureColumns(stated, place), function: stated.function, year: stated.year };
}

/** The id of a new version of a list; undefined when the newest has the same content. */
async function newVersion(
  manager: EntityManager,
  kind: BodyListKind,
  content: readonly unknown[],
  publishedOn: string,
): Promise<number | undefined> {
  const hash = contentHash(content);
  const newest = await manager.findOne(BodyListRow, { where: { kind }, order: { id: 'DESC' } });
  if (newest?.contentHash === hash) return undefined;
  const { identifiers } = await manager.insert(BodyListRow, { kind, publishedOn, contentHash: hash });
  return identifiers[0]?.['id'] as number;
}

async function saveOpportunities(
  manager: EntityManager,
  stated: readonly StatedOpportunity[],
  today: string,
): Promise<void> {
  const rows = stated.map(toOpportunityColumns);
  const listId = await newVersion(manager, 'OPPORTUNITIES', rows, today);
  if (listId === undefined) return;
  await insertSources(
    manager,
    rows.flatMap(({ source, steps }) => [source, ...steps.map((step) => step.source)]),
  );
  const ids: number[] = [];
  for (const batch of inBatches(rows.map(({ steps: _steps, ...row }) => ({ ...row, listId })))) {
    const { identifiers } = await manager.insert(OpportunityRow, batch);
    ids.push(...identifiers.map(({ id }) => id as number));
  }
  const steps = rows.flatMap((row, index) =>
    row.steps.map((step) => ({ ...step, opportunityId: ids[index] as number })),
  );
  for (const batch of inBatches(steps)) await manager.insert(OpportunityStepRow, batch);
}

async function saveFunctionCosts(
  manager: EntityManager,
  stated: readonly StatedFunctionFigure[],
  today: string,
): Promise<void> {
  const rows = stated.map(toFunctionCostColumns);
  const listId = await newVersion(manager, 'FUNCTION_COSTS', rows, today);
  if (listId === undefined) return;
  await insertSources(
    manager,
    rows.map(({ source }) => source),
  );
  for (const batch of inBatches(rows.map((row) => ({ ...row, listId })))) {
    await manager.insert(FunctionCostRow, batch);
  }
}

/**
 * Saves what a body says of itself as a new version of each list that has changed, within the caller's transaction. A
 * list that is not given stays as it is.
 */
export async function saveLists(manager: EntityManager, lists: OwnLists, today: string): Promise<void> {
  if (lists.opportunities) await saveOpportunities(manager, lists.opportunities, today);
  if (lists.functionCosts) await saveFunctionCosts(manager, lists.functionCosts, today);
}
