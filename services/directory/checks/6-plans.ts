import { inWorker, WorkerEnded } from '../../common/process/inWorker';
import type { PlanCost, PlanQuestion } from './planWorker';
import { operationWords } from './usedOperation';
import type { Finding } from './finding';

/** What planning may take: all operations together. At 300 publishers the widest plan takes 1.7 s. */
export const PLAN_BUDGET = { seconds: 60, memoryMb: 1024, plans: 200 };

const ADVICE =
  'Give each object one subgraph that resolves it: no key and no @shareable field on what others resolve too.';

/** What goes beyond the budget: by operation, or "" for all of them together. */
type Excess = ReadonlyMap<string, string>;

/** The planner ends some of its messages with a full stop, others not. */
const sentence = (message: string): string => (/[.!?]$/.test(message) ? message : `${message}.`);

async function excessOf(question: PlanQuestion, budget: typeof PLAN_BUDGET): Promise<Excess> {
  try {
    const program = 'services/directory/checks/planWorker.js';
    const costs = await inWorker<PlanCost[]>(program, question, budget);
    return new Map(
      costs.flatMap(({ operation, plans, refusal }): [string, string][] => {
        const which = operationWords(operation);
        if (refusal !== null)
          return [[operation.text, `The operation ${which} cannot be planned: ${sentence(refusal)}`]];
        if (plans <= budget.plans) return [];
        const figures = `${plans} ways; ${budget.plans} are allowed`;
        return [[operation.text, `To plan the operation ${which}, the gateway would weigh ${figures}.`]];
      }),
    );
  } catch (error) {
    if (!(error instanceof WorkerEnded)) throw error;
    const at = error.lastWord === undefined ? '' : ` It was at the operation "${error.lastWord}".`;
    return new Map([['', `Planning what is used goes beyond what is allowed. ${error.message}${at}`]]);
  }
}

/**
 * Check 6: the gateway can plan what is asked of it. Plans the operations against the candidate in a thread with limits
 * on time and memory, and refuses one for which the planner has to weigh too many ways. What goes beyond the budget with
 * the supergraph that counts now is not the candidate's doing: a warning.
 */
export async function checkPlans(
  question: PlanQuestion,
  before?: string,
  budget: typeof PLAN_BUDGET = PLAN_BUDGET,
): Promise<readonly Finding[]> {
  const excess = await excessOf(question, budget);
  if (excess.size === 0) return [];
  const already =
    before === undefined
      ? new Map<string, string>()
      : await excessOf({ ...question, supergraph: before }, budget);
  return [...excess].map(([operation, message]) => ({
    rule: 'PLAN_BUDGET',
    severity: already.has(operation) ? 'WARNING' : 'ERROR',
    coordinate: null,
    message: already.has(operation) ? `${message} That is so already.` : message,
    advice: ADVICE,
    line: null,
  }));
}
