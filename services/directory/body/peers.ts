import type { PeerGroup } from '../enums';
import type { Published } from '../published/reported';
import type { Register } from '../reference/register';
import type { BodyRow } from '../store/referenceRows';

function collaborationsOf(register: Register, published: Published, code: string): Set<string> {
  return new Set([
    ...(register.membershipsOf.get(code) ?? []).map(({ collaboration }) => collaboration),
    ...(published.byBody.get(code) ?? []).map(({ collaboration }) => collaboration),
  ]);
}

function coParties(register: Register, published: Published, code: string): Set<string> {
  const peers = new Set<string>();
  for (const id of collaborationsOf(register, published, code)) {
    if (register.collaborations.get(id)?.reach === 'NATIONAL') continue;
    for (const { body } of register.membershipsIn.get(id) ?? []) peers.add(body);
    for (const report of published.byCollaboration.get(id) ?? []) peers.add(report.code);
  }
  return peers;
}

/** Codes of the bodies in a peer group of a body, without itself, in order. */
export function peerCodes(register: Register, published: Published, body: BodyRow, by: PeerGroup): string[] {
  const codesWhere = (test: (other: BodyRow) => boolean): string[] =>
    [...register.bodies.values()].filter(test).map(({ code }) => code);
  const codes = (): Iterable<string> => {
    switch (by) {
      case 'LAND_NEIGHBOURS':
        return register.neighbours.get(body.code) ?? [];
      case 'REGION':
        return codesWhere(({ region, kind }) => region === body.region && kind === body.kind);
      case 'SAME_KIND':
        return codesWhere(({ kind }) => kind === body.kind);
      case 'CO_PARTIES':
        return coParties(register, published, body.code);
    }
  };
  return [...codes()].filter((code) => code !== body.code).sort();
}
