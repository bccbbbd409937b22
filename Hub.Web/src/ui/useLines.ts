import { useMemo, useRef } from 'preact/hooks';
import { common } from '../i18n/words';
import { compareNames } from '../i18n/format';
import { linesOf, seatsIn, type Line } from '../live/board';
import { changeOf, remember, type Change, type Memory } from '../live/changes';
import { now } from '../live/clock';
import type { BoardView } from '../live/floorViews';
import { nameOf } from '../live/names';

export interface Marked extends Line { change?: Change | undefined }

/** The lines of a round as they are looked for, with what has changed in them since they were first shown. */
export function useLines(conference: string, board: BoardView | null, round: string | undefined): Marked[] {
  const shown = useRef<{ round: string; memory: Memory } | undefined>(undefined);
  const at = now.value;
  const seats = useMemo(() => (board && round ? seatsIn(board, round) : []), [board, round]);
  useMemo(() => {
    if (!board || !round) return;
    shown.current = { round, memory: remember(shown.current?.round === round ? shown.current.memory : undefined, seats, at) };
  }, [seats]);
  const memory = shown.current?.memory;
  return linesOf(seats, id => nameOf(conference, id), common.value.someone, compareNames)
    .map(line => ({ ...line, change: memory && changeOf(memory, line.person, at) }));
}
