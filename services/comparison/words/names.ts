import type { Capacity } from '../../common/contract/enums';
import { listOf } from '../../common/text/words';
import type { Party, Voice } from '../model';

const OBSERVERS: Readonly<Record<Capacity, string>> = {
  GOVERNING_BODY: 'a governing body',
  CHIEF_OFFICER: 'a chief officer',
  FORCE: 'a force',
  JOINT: 'several bodies',
  ACCOUNTS: 'a statement of accounts',
  PANEL_REPORT: 'a panel report',
  INSPECTORATE: 'the inspectorate',
  GOVERNMENT: 'the government',
  AUDITOR: 'the auditor',
  PRESS: 'the press',
  SUPPLIER: 'a supplier',
  UNKNOWN: 'somebody who is no party',
};

export function observerName(capacity: Capacity): string {
  return OBSERVERS[capacity];
}

/** Names of bodies by code; a code that nobody gave a name for stands for itself. */
export class Names {
  private readonly names: ReadonlyMap<string, string>;

  constructor(parties: readonly Party[]) {
    this.names = new Map(parties.map(({ code, name }) => [code, name]));
  }

  of(code: string): string {
    return this.names.get(code) ?? code;
  }

  list(codes: Iterable<string>): string {
    return listOf([...codes].map((code) => this.of(code)));
  }

  /** "Surrey Police", "Surrey Police and Sussex Police together", "the press". */
  voice(voice: Voice): string {
    if (voice.observer !== null) return observerName(voice.observer);
    return voice.makers.length > 1 ? `${this.list(voice.makers)} together` : this.list(voice.makers);
  }
}
