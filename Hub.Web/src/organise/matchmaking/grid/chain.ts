/** The runs that moves by hand made on this page, the one they began from first. Each move is a run of its own, so that it can be taken back. */
export type Chain = readonly string[];

/** The hub keeps twenty runs: so many steps can be taken back, the ones before make room for the planner's. */
export const MOST_STEPS = 5;

export const movedTo = (chain: Chain, run: string): Chain => [...chain, run];

/** The run before the last step; undefined where nothing was moved. */
export const before = (chain: Chain): string | undefined => chain.at(-2);

/** Steps in the middle of a long chain that nobody takes back any more; never the beginning, nor what people see. */
export function spare(chain: Chain, inUse: readonly string[]): string[] {
  return chain.slice(1, Math.max(1, chain.length - MOST_STEPS)).filter(run => !inUse.includes(run));
}
