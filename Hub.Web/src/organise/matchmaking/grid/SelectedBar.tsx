import type { Signal } from '@preact/signals';
import { Icon } from '../../../ui/Icon';
import { namesText } from '../Face';
import { words } from '../words';
import type { Board } from './board';
import type { At } from './keys';

interface Props {
  conference: string; board: Board; cursor: Signal<At>; at: (at: At) => readonly string[]; carried: string | null; roundText: (col: number) => string; tableText: (table: string) => string;
  onPickUp: (request: string) => void; onCancel: () => void; onLock: (request: string) => void; onTakeOut: (request: string) => void;
}

/** The meeting that has the focus, and what can be done with it: also for fingers, which have no keys. */
export function SelectedBar({ conference, board, cursor, at, carried, roundText, tableText, onPickUp, onCancel, onLock, onTakeOut }: Props) {
  const text = words.value.grid;
  const [here] = at(cursor.value);
  const request = carried ?? here;
  if (!request) return <div class="selected-bar soft small">{text.choose}</div>;
  const lock = board.locks[request];
  const slot = board.slots[request];
  return (
    <div class={carried ? 'selected-bar carrying' : 'selected-bar'} role="group" aria-label={text.selected}>
      <p class="grow"><strong>{namesText(conference, board.people(request))}</strong>
        <span class="small soft"> {carried ? text.carryHow : slot && `${roundText(board.rounds.findIndex(round => round.id === slot.round))}, ${tableText(slot.table)}`}</span></p>
      {carried ? <button type="button" class="button" onClick={onCancel}>{text.cancel}</button> : (
        <div class="row">
          <button type="button" class="button" aria-keyshortcuts="Space" aria-disabled={!!lock} onClick={() => !lock && onPickUp(request)}><Icon name="grip" />{text.move}</button>
          <button type="button" class="button" aria-keyshortcuts="l" aria-pressed={!!lock} onClick={() => onLock(request)}><Icon name="lock" />{lock ? words.value.requests.unlock : words.value.requests.lock}</button>
          <button type="button" class="button" aria-keyshortcuts="Delete" aria-disabled={!!lock} onClick={() => !lock && onTakeOut(request)}>{text.takeOut}</button>
        </div>
      )}
    </div>
  );
}
