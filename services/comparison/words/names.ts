import type { Capacity } from '../../common/contract/enums';
import { listOf } from '../../common/text/words';
import type { Claim, Party } from '../model';

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

  /** "Surrey Police", "Surrey Police and Sussex Police together", "the press (BBC News)". */
  voice(claim: Claim): string {
    if (claim.observer !== null) {
      const outlet = (claim.kind === 'figure' ? claim.figure : claim.statement).evidence?.publisher;
      return observerName(claim.observer) + (outlet ? ` (${outlet})` : '');
    }
    if (claim.makers.length === 1) return this.list(claim.makers);
    const silent = claim.makers.filter((code) => !claim.holders.includes(code));
    if (silent.length === 0) return `${this.list(claim.makers)} together`;
    // Whoever is said to have spoken too has not said so itself.
    return `${this.list(claim.holders)} (also in the name of ${this.list(silent)})`;
  }
}
