import { signal } from '@preact/signals';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { keep, recall } from '../../live/store';
import { topics, type ById, type PanelView } from '../../live/views';
import { goOnAt } from '../../ui/focus';
import { useTopic } from '../../ui/hooks';
import type { At } from '../at';
import { focusCard, nextAfter } from '../keys';
import { mayDo, targets, type Act } from './acts';
import { compareWith } from './alike';
import { asking, asks } from './asking';
import { cardsOf, nextOf, onStage, type Card } from './board';
import { confirmReplies } from './editing';
import { everything, isSet, matching, type Filter } from './filter';
import { ahead, confirmQuestions, makeNext, merge, move, undo } from './moves';
import { isOrder, moveOn, type Order } from './order';
import { keepSame } from './same';

/** The questions of the panel, and what can be done with them from anywhere on the page. */
export interface Board {
  at: At; view: PanelView | null; cards: readonly Card[]; byId: ReadonlyMap<string, Card>; labels: ById<string> | undefined;
  /** What the filter lets through. */
  shown: readonly Card[]; filtered: string; order: Order;
  /** Counts what was done here: lists may be sorted anew then, no finger rests on them. */
  acted: number;
  act(card: Card, act: Act | 'undo'): void;
  decline(card: Card, reason: string): void;
  merge(card: Card, into: Card): void;
  moveOn(): void;
  /** A key on a card; false if it means nothing there. */
  key(act: Act, question: string | undefined): boolean;
}

export const order = signal<Order>(recall('hub.order', 'votes', isOrder));
order.subscribe(it => keep('hub.order', it === 'votes' ? null : it));
export const filter = signal<Filter>(everything);
const acted = signal(0);

export function useBoard(at: At): Board {
  const panel = useTopic<PanelView>(topics.staffPanel(at.conference, at.session));
  const view = panel.view.value;
  const last = useRef<ReadonlyMap<string, Card>>(new Map());
  const { moves, next } = ahead(at);
  const cards = useMemo(() => keepSame(last.current, cardsOf(view ?? {}, { moves, next })), [view, moves, next]);
  const byId = useMemo(() => (last.current = new Map(cards.map(card => [card.id, card]))), [cards]);
  const shown = useMemo(() => matching(cards, filter.value), [cards, filter.value]);
  useLayoutEffect(() => {
    compareWith(cards);
    if (!view) return;
    confirmQuestions(at, view);
    confirmReplies(view);
  }, [view]);

  // What can be done is made once and looks at what is shown now, so that cards are not drawn anew for it.
  const labels = view?.settings?.labels ?? view?.panel?.labels;
  const hasLabels = Object.keys(labels ?? {}).length > 0;
  const now = useRef({ cards, byId, hasLabels });
  now.current = { cards, byId, hasLabels };
  const does = useMemo(() => doings(at, () => panel.view.peek(), () => now.current), [at.conference, at.session]);
  return { at, view, cards, byId, labels, shown, filtered: isSet(filter.value) ? JSON.stringify(filter.value) : '', order: order.value, acted: acted.value, ...does };
}

interface Now { cards: readonly Card[]; byId: ReadonlyMap<string, Card>; hasLabels: boolean }

function doings(at: At, view: () => PanelView | null, now: () => Now): Pick<Board, 'act' | 'decline' | 'merge' | 'moveOn' | 'key'> {
  const stage = (): string => onStage(now().cards)?.id ?? '';
  const done = (card: Card, work: () => void): void => {
    const next = nextAfter(card.id);
    work();
    acted.value++;
    if (next) goOnAt(() => focusCard(next));
  };
  const go = (card: Card, to: NonNullable<(typeof targets)[Act]>, reason?: string): void =>
    done(card, () => void move(at, { question: card.id, from: card.status, to, ...(reason && { reason }), ...(to === 'on-stage' && { stage: stage() }) }));
  const act = (card: Card, what: Act | 'undo'): void => {
    if (what === 'undo') return void (card.undo && done(card, () => void undo(at, { question: card.id, from: card.status, to: card.undo! })));
    if (asks(what)) return void (asking.value = { act: what, question: card.id });
    if (what === 'next' || what === 'not-next') return void makeNext(at, what === 'next' ? card.id : null, nextOf(view() ?? {}, ahead(at)));
    if (targets[what]) go(card, targets[what]);
  };
  return {
    act,
    decline: (card, reason) => go(card, 'declined', reason),
    merge: (card, into) => done(card, () => void merge(at, card, into)),
    moveOn: () => {
      const it = moveOn(now().cards, order.peek());
      if (it) go(it.card, it.to);
    },
    key: (what, question) => {
      // Some keys need no focus: it is clear which question is meant.
      const card = now().byId.get(question ?? (what === 'answered' || what === 'write' ? stage() : ''));
      const turned = what === 'approve' && card && (card.status === 'on-stage' || card.status === 'answered') ? 'back' : what === 'next' && card?.next ? 'not-next' : what;
      if (!card || !mayDo(card, turned, now().hasLabels)) return false;
      act(card, turned);
      return true;
    },
  };
}
