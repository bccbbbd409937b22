import type { MyPitchRoundView } from '../../../live/pitchViews';

/** What somebody who pitches must hear now, wherever on the page they are: the most urgent of it. */
export type Call = { readonly kind: 'onStage' | 'next' | 'second'; readonly pitch: string };

const urgency = { onStage: 0, next: 1, second: 2 } as const;

export function callOf(mine: MyPitchRoundView['mine']): Call | undefined {
  const calls = Object.entries(mine ?? {}).flatMap(([pitch, { state, turn }]): Call[] =>
    state === 'pitching' || state === 'questions' ? [{ kind: 'onStage', pitch }] : turn ? [{ kind: turn.place === 1 ? 'next' : 'second', pitch }] : []);
  return calls.sort((a, b) => urgency[a.kind] - urgency[b.kind])[0];
}
