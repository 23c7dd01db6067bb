import { Cleanup } from './cleanup';

describe('what is to be undone at the end', () => {
  it('is undone in the opposite order of adding, one after the other', async () => {
    const done: string[] = [];
    const cleanup = new Cleanup();
    cleanup.add(() => void done.push('database'));
    cleanup.add(async () => {
      await Promise.resolve();
      done.push('service');
    });
    await cleanup.run();
    expect(done).toEqual(['service', 'database']);
  });

  it('tells a start that is still under way that the end has begun', async () => {
    const cleanup = new Cleanup();
    const seen: boolean[] = [];
    cleanup.add(() => void seen.push(cleanup.isRunning));
    seen.push(cleanup.isRunning);
    await cleanup.run();
    expect(seen).toEqual([false, true]);
  });

  it('is undone once', async () => {
    let times = 0;
    const cleanup = new Cleanup();
    cleanup.add(() => void times++);
    await cleanup.run();
    await cleanup.run();
    expect(times).toBe(1);
  });

  it('is undone although something before it fails', async () => {
    const done: string[] = [];
    const write = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    const cleanup = new Cleanup();
    cleanup.add(() => void done.push('database'));
    cleanup.add(() => Promise.reject(new Error('It is stuck.')));
    await cleanup.run();
    expect(done).toEqual(['database']);
    expect(write.mock.calls).toEqual([['While stopping: It is stuck.\n']]);
    write.mockRestore();
  });

  it('is undone when a start that is still under way adds it meanwhile', async () => {
    const done: string[] = [];
    const cleanup = new Cleanup();
    cleanup.add(() => void done.push('database'));
    cleanup.add(() => {
      done.push('service');
      cleanup.add(() => void done.push('service that was just starting'));
    });
    await cleanup.run();
    expect(done).toEqual(['service', 'service that was just starting', 'database']);
  });
});
