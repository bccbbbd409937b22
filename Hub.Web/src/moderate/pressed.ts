import type { Signal } from '@preact/signals';
import { panelClock } from '../live/panelClock';
import { serverNow } from '../live/clock';
import type { At } from './at';
import { tabOf, type Pane, type Tab } from './layout';
import { pollKey } from './polls/usePolls';
import { focusFinder, questionKey } from './questions/keys';
import type { Board } from './questions/useBoard';
import type { Does } from './shortcuts';
import { size } from './size';
import { call, moveEnd, stageNow, takeHands, turnClock } from './stage/doing';
import { firstWaiting } from './stage/stage';

interface Now { at: At; board: Board; length: number; tab: Signal<Tab>; onHelp: () => void }

const places: Partial<Record<Does, { pane: Pane; heading: string }>> = {
  'go-waiting': { pane: 'waiting', heading: 'column-pending' }, 'go-approved': { pane: 'approved', heading: 'column-approved' },
  'go-stage': { pane: 'stage', heading: 'column-on-stage' }, 'go-polls': { pane: 'polls', heading: 'polls' }, 'go-hands': { pane: 'hands', heading: 'hands' },
};

/** What a key does just now; false if it means nothing, so that the browser may have it. */
export function pressed(does: Does, card: string | undefined, now: Now): boolean {
  const { at, board } = now;
  const place = places[does];
  if (place) return show(now, place.pane, place.heading);
  switch (does) {
    case 'help': now.onHelp(); return true;
    case 'open-poll': case 'close-poll': case 'close-for-all': case 'show-result': case 'next-item': return pollKey(does, at, stageNow(at));
    case 'clock': case 'more-time': case 'less-time': case 'call-hand': case 'hands-open': return stageKey(does, now);
    default: return questionKey(does, card, board, () => show(now, 'waiting', 'find'));
  }
}

function stageKey(does: 'clock' | 'more-time' | 'less-time' | 'call-hand' | 'hands-open', { at, length }: Now): boolean {
  const stage = stageNow(at);
  const { state } = panelClock(stage.stage, serverNow());
  const runs = state !== 'off' && state !== 'ended';
  const hand = firstWaiting(stage);
  switch (does) {
    case 'clock': void turnClock(at, !runs, length); return true;
    case 'more-time': case 'less-time': if (runs) void moveEnd(at, does === 'more-time' ? 60 : -60); return runs;
    case 'call-hand': if (hand) void call(at, hand.id); return hand !== undefined;
    case 'hands-open': void takeHands(at, !stage.stage?.handsOpen); return true;
  }
}

/** Takes the focus to a part of the page, first to its tab where there are tabs. */
function show({ tab }: Now, pane: Pane, id: string): true {
  tab.value = tabOf(size.peek(), pane);
  // At once where it is there: whoever types on means the field, and not what the next letters do.
  if (document.getElementById(id)) reach(id);
  else requestAnimationFrame(() => requestAnimationFrame(() => reach(id)));
  return true;
}

function reach(id: string): void {
  if (id === 'find') return focusFinder();
  const target = document.getElementById(id);
  target?.focus();
  target?.scrollIntoView({ block: 'nearest' });
}
