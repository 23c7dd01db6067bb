import type { Logger } from '../../common/log/logger';
import { Troubles } from '../../common/log/troubles';
import { inParallel } from '../../common/process/inParallel';
import { checkConforms } from '../checks/7-conforms';
import { checkAlone, checkSubgraphs } from '../checks/checkSubgraph';
import { findingText, type Finding } from '../checks/finding';
import { authorise } from '../registry/keys';
import type { Submission } from '../registry/registry';
import { surroundings, type CheckServices } from '../registry/surroundings';
import { BY_ITS_HOST, type HostKeys } from './hostKeys';

/** How many subgraphs are tried at the same time. */
const WIDTH = 2;

/** Who made a version of the supergraph out of what the hosts serve. */
const THE_HOSTS = 'the hosts';

/** Told of what is not published, and why. */
export type LeaveOut = (publisher: string, problems: readonly string[]) => void;

/** Logs what is not published. It is tried again at every look of the directory's, and logged when it is new. */
export function logLeftOut(log: Logger): LeaveOut {
  const troubles = new Troubles(log, 'error');
  return (publisher, problems) =>
    troubles.tell(publisher, { publisher, problems }, 'What a host serves of a publisher is not published');
}

const isError = ({ severity }: Finding): boolean => severity === 'ERROR';

/**
 * Publishes what the hosts serve, each under the key of its body and by the same checks as anybody's, but all in one
 * version. What does not pass is left out, and `leaveOut` told what to mend; what is published of it stays.
 */
export async function publishHosted(
  of: CheckServices,
  keys: HostKeys,
  submissions: readonly Submission[],
  leaveOut: LeaveOut,
): Promise<void> {
  const among = await surroundings(of);
  const tried = await inParallel(submissions, WIDTH, async (submission) => {
    const { code } = submission;
    try {
      const { keyId } = await authorise(of.store, await keys.keyOf(code), { action: 'publish', code });
      const alone = checkAlone(submission, among);
      const findings = alone.some(isError) ? alone : await checkConforms(submission, 'ERROR');
      if (!findings.some(isError)) return { ...submission, by: `${code} (key ${keyId})${BY_ITS_HOST}` };
      leaveOut(code, findings.map(findingText));
    } catch (error) {
      leaveOut(code, [(error as Error).message]);
    }
    return undefined;
  });
  const fit = tried.filter((one) => one !== undefined);
  if (fit.length === 0) return;
  const findings = (await checkSubgraphs(fit, among)).filter(isError);
  // One that does not compose is found out below, and the others go on.
  if (findings.some(({ rule }) => rule !== 'COMPOSITION')) {
    for (const { code } of fit) leaveOut(code, findings.map(findingText));
    return;
  }
  const { unfit } = await of.registry.publishFitting(fit, { by: THE_HOSTS, now: new Date() });
  for (const { code, problems } of unfit) leaveOut(code, problems);
}
