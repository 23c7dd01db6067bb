import type { Logger } from './logger';

type Fields = Readonly<Record<string, unknown>>;

/** Troubles that are found again and again while they last: the log says when one begins, changes and is over. */
export class Troubles {
  /** What was last said of each subject. */
  private readonly said = new Map<string, string>();

  constructor(
    private readonly log: Logger,
    private readonly level: 'warn' | 'error' = 'warn',
  ) {}

  tell(subject: string, fields: Fields, message: string): void {
    const text = JSON.stringify([message, fields]);
    if (this.said.get(subject) === text) return;
    this.said.set(subject, text);
    this.log[this.level](fields, message);
  }

  /** Says so only of a trouble that was told. */
  over(subject: string, fields: Fields, message: string): void {
    if (this.said.delete(subject)) this.log.info(fields, message);
  }
}
