/** Something that others wait for: each waits until it is told, or until its patience ends. */
export class Notice {
  /** True when nothing will be told any more. */
  isOver = false;
  private readonly waiting = new Set<() => void>();

  get waiters(): number {
    return this.waiting.size;
  }

  wait(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        this.waiting.delete(end);
        resolve();
      };
      const timer = setTimeout(end, ms);
      this.waiting.add(end);
    });
  }

  tell(): void {
    for (const end of [...this.waiting]) end();
  }

  /** Nobody waits any more. */
  end(): void {
    this.isOver = true;
    this.tell();
  }
}
