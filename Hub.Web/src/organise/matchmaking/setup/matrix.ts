import type { ById } from '../../../live/views';
import type { OrganisationKind } from '../views';

export type MatrixKind = OrganisationKind | 'none';
/** Who has no kind is a kind of their own. */
export const matrixKinds: readonly MatrixKind[] = ['cluster', 'company', 'research', 'authority', 'agency', 'none'];

export type Blocked = ById<true>;
const key = (from: MatrixKind, to: MatrixKind): string => `${from}>${to}`;

export const mayAsk = (blocked: Blocked, from: MatrixKind, to: MatrixKind): boolean => !blocked[key(from, to)];

export function switched(blocked: Blocked, from: MatrixKind, to: MatrixKind): Blocked {
  const { [key(from, to)]: was, ...others } = blocked;
  return was ? others : { ...blocked, [key(from, to)]: true };
}

/** A whole row at once: all of it may be asked, or, if so already, none. */
export function switchedRow(blocked: Blocked, from: MatrixKind): Blocked {
  const all = matrixKinds.every(to => mayAsk(blocked, from, to));
  const others = Object.fromEntries(Object.entries(blocked).filter(([pair]) => !pair.startsWith(`${from}>`)));
  return all ? { ...others, ...Object.fromEntries(matrixKinds.map(to => [key(from, to), true as const])) } : others;
}

/** Each kind that is kept from some, and from whom. */
export const keptFrom = (blocked: Blocked): [MatrixKind, MatrixKind[]][] =>
  matrixKinds.map((from): [MatrixKind, MatrixKind[]] => [from, matrixKinds.filter(to => !mayAsk(blocked, from, to))]).filter(([, to]) => to.length > 0);

const kindOf = (name: string | undefined): OrganisationKind | null => (!name || name === 'none' ? null : (name as OrganisationKind));

export const blocksOf = (blocked: Blocked): { from: OrganisationKind | null; to: OrganisationKind | null }[] =>
  Object.keys(blocked).sort().map(pair => { const [from, to] = pair.split('>'); return { from: kindOf(from), to: kindOf(to) }; });
