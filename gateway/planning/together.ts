/** Work that several wait for. It is told to stop once nobody waits any more. */
export class Together<Outcome> {
  private waiting = 0;
  private readonly nobody = new AbortController();
  private readonly outcome: Promise<Outcome>;

  constructor(work: (nobody: AbortSignal) => Promise<Outcome>) {
    this.outcome = work(this.nobody.signal);
    // Whoever waits hears of it; when nobody does, nobody is to.
    this.outcome.catch(() => undefined);
  }

  /** True once everybody has left. */
  get isLeft(): boolean {
    return this.nobody.signal.aborted;
  }

  /** The outcome of the work; rejects with the signal's reason when that ends first. */
  async wait(signal: AbortSignal): Promise<Outcome> {
    this.waiting++;
    let leave: () => void = () => undefined;
    const left = new Promise<never>((_resolve, reject) => {
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
      leave = () => reject(signal.reason);
      if (signal.aborted) leave();
      else signal.addEventListener('abort', leave);
    });
    try {
      return await Promise.race([this.outcome, left]);
    } finally {
      signal.removeEventListener('abort', leave);
      this.waiting--;
      if (this.waiting === 0) this.nobody.abort();
    }
  }
}
