import type { Signal } from '@preact/signals';
import { inOrder } from '../../live/pitches';
import { focusSoon, goOnAt } from '../../ui/focus';
import type { At } from '../at';
import { size } from '../size';
import { asking } from './asking';
import { focusRow, goRow, rowBeside } from './keys';
import { tabFor, type Pane, type Tab } from './layout';
import { roundNow } from './round';
import { addTime, beginQuestions, done, next, pauseOrGoOn, undo } from './show/acts';
import { runSession, turnFavours } from './show/beside';
import { isMove, mayDo } from './show/rowActs';
import { doOnRow } from './show/rowDoes';
import { isOfPitch, type Does, type OfPitch } from './shortcuts';

interface Now { at: At; length: number; tab: Signal<Tab>; onHelp: () => void }

const places: Partial<Record<Does, { pane: Pane; id: string }>> = {
  'go-show': { pane: 'now', id: 'now' }, 'go-order': { pane: 'order', id: 'order' }, 'go-questions': { pane: 'waiting', id: 'column-pending' },
  'go-jury': { pane: 'scores', id: 'scores' }, 'go-screens': { pane: 'screens', id: 'screens' }, message: { pane: 'messages', id: 'message-text' },
};
const STEP = 30;

/** What a key does just now; false if it means nothing, so that the browser may have it. */
export function pressed(does: Does, pitch: string | undefined, now: Now): boolean {
  const { at, length } = now;
  const place = places[does];
  if (place) return show(now, place.pane, place.id);
  if (isOfPitch(does)) return onRow(does, pitch, at);
  switch (does) {
    case 'next': next(at); return true;
    case 'questions': beginQuestions(at); return true;
    case 'pause': pauseOrGoOn(at); return true;
    case 'more-time': case 'less-time': addTime(at, does === 'more-time' ? STEP : -STEP); return true;
    case 'done': done(at); return true;
    case 'undo': void undo(at); return true;
    case 'favours': void turnFavours(at); return true;
    case 'insert': asking.value = { is: 'prepare', before: pitch }; return true;
    case 'session': {
      const { session } = roundNow(at);
      runSession(at, !session || !!session.stoppedAt, length);
      return true;
    }
    case 'help': now.onHelp(); return true;
    default: return false;
  }
}

function onRow(does: OfPitch, pitch: string | undefined, at: At): boolean {
  if (does === 'down' || does === 'up') return goRow(does === 'down' ? 1 : -1), true;
  const entry = inOrder(roundNow(at)).find(it => it.id === pitch);
  if (!entry || !mayDo(entry.run.state, does)) return false;
  const { id } = entry;
  const goesOn = does === 'remove' ? rowBeside(id) : isMove(does) ? id : undefined;
  doOnRow(at, id, does);
  // A row that is moved loses the focus in some browsers.
  if (goesOn) goOnAt(() => focusRow(goesOn));
  return true;
}

/** Takes the focus to a part of the page, first to its tab. */
function show({ tab }: Now, pane: Pane, id: string): true {
  tab.value = tabFor(size.peek(), pane, tab.peek());
  focusSoon(id);
  requestAnimationFrame(() => document.getElementById(id)?.scrollIntoView({ block: 'nearest' }));
  return true;
}
