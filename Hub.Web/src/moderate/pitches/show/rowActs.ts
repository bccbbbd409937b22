import type { PitchState } from '../../../live/pitchViews';
import type { IconName } from '../../../ui/Icon';
import type { OfPitch } from '../shortcuts';

/** What can be done with a pitch of the running order. */
export type RowAct = Exclude<OfPitch, 'down' | 'up'> | 'insert' | 'go-on';

/** As it stands, what is done most comes first and has a button of its own; the rest is one tap further. */
const offered: Record<PitchState, { first: readonly RowAct[]; more: readonly RowAct[] }> = {
  upcoming: { first: ['start'], more: ['ready', 'absent', 'skip', 'swap', 'move-up', 'move-down', 'edit', 'insert', 'remove'] },
  pitching: { first: [], more: ['absent', 'back', 'move-up', 'move-down', 'edit'] },
  questions: { first: [], more: ['back', 'move-up', 'move-down', 'edit'] },
  done: { first: [], more: ['go-on', 'back', 'move-up', 'move-down', 'edit'] },
  skipped: { first: ['back'], more: ['swap', 'start', 'move-up', 'move-down', 'edit', 'insert', 'remove'] },
  absent: { first: ['back'], more: ['swap', 'start', 'ready', 'move-up', 'move-down', 'edit', 'insert', 'remove'] },
};

export const actsFor = (state: PitchState): { first: readonly RowAct[]; more: readonly RowAct[] } => offered[state];

/** Whether a key may do this with a pitch where it stands. */
export const mayDo = (state: PitchState, act: RowAct): boolean => Object.values(offered[state]).some(acts => acts.includes(act));

/** Asks for something first, in a dialog. */
export const asks = (act: RowAct): boolean => act === 'swap' || act === 'edit' || act === 'insert';
export const isMove = (act: RowAct): boolean => act === 'move-up' || act === 'move-down';

export const icons: Record<RowAct, IconName> = {
  start: 'play', ready: 'check', absent: 'hand', skip: 'forward', back: 'undo', swap: 'repeat', 'move-up': 'up', 'move-down': 'down', edit: 'pen', insert: 'plus', remove: 'trash',
  'go-on': 'play',
};
