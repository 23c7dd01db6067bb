import { inWorker, WorkerEnded } from '../../common/process/inWorker';
import type { PlanCost, PlanQuestion } from './planWorker';
import { operationWords } from './usedOperation';
import type { Finding } from './finding';

/** What planning may take: all operations together. At 300 publishers the widest plan takes 1.7 s. */
export const PLAN_BUDGET = { seconds: 60, memoryMb: 1024, plans: 200 };

const ADVICE =
  'Give each object one subgraph that resolves it: no key and no @shareable field on what others resolve too.';

function finding(message: string): Finding {
  return { rule: 'PLAN_BUDGET', severity: 'ERROR', coordinate: null, message, advice: ADVICE, line: null };
}

/**
 * Check 6: the gateway can plan what is asked of it. Plans the operations against the candidate in a thread with limits
 * on time and memory, and refuses one for which the planner has to weigh too many ways.
 */
export async function checkPlans(
  question: PlanQuestion,
  budget: typeof PLAN_BUDGET = PLAN_BUDGET,
): Promise<readonly Finding[]> {
  try {
    const costs = await inWorker<PlanCost[]>('services/directory/checks/planWorker.js', question, budget);
    return costs.flatMap(({ operation, plans, refusal }) => {
      const which = operationWords(operation);
      if (refusal !== null) return [finding(`The operation ${which} cannot be planned: ${refusal}`)];
      if (plans <= budget.plans) return [];
      const figures = `${plans} ways; ${budget.plans} are allowed`;
      return [finding(`To plan the operation ${which}, the gateway would weigh ${figures}.`)];
    });
  } catch (error) {
    if (!(error instanceof WorkerEnded)) throw error;
    const at = error.lastWord === undefined ? '' : ` It was at the operation "${error.lastWord}".`;
    return [
      finding(`Planning the operations that are used goes beyond what is allowed. ${error.message}${at}`),
    ];
  }
}
