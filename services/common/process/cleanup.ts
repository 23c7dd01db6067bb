/**
 * What to undo at the end: runs in the opposite order of adding, each once, and goes on when one fails. What is added
 * while it runs, by a start that is still under way, is undone too.
 */
export class Cleanup {
  private readonly steps: (() => Promise<unknown> | void)[] = [];
  private hasBegun = false;

  /** Whether the end has begun: a start that is still under way need not begin anything more. */
  get isRunning(): boolean {
    return this.hasBegun;
  }

  add(step: () => Promise<unknown> | void): void {
    this.steps.push(step);
  }

  async run(): Promise<void> {
    this.hasBegun = true;
    for (let step = this.steps.pop(); step !== undefined; step = this.steps.pop()) {
      try {
        await step();
      } catch (error) {
        process.stderr.write(`While stopping: ${error instanceof Error ? error.message : String(error)}\n`);
      }
    }
  }
}
