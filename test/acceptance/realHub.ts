import { startHub, type TestHub } from '../support/hub';

let started: TestHub | undefined;

/** The hub on the real data, which all cases here ask: none of them changes anything. */
export const hub: Pick<TestHub, 'query'> = {
  query: (...question) => {
    if (started === undefined) throw new Error('The hub is asked before it has started.');
    return started.query(...question);
  },
};

export async function startRealHub(): Promise<void> {
  started = await startHub();
}

export async function stopRealHub(): Promise<void> {
  await started?.stop();
}
