import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { topics, type PanelView } from '../live/views';
import { Loading } from '../ui/ConnectionBar';
import { useHeading, useTopic } from '../ui/hooks';
import type { Member } from '../ui/StaffGate';
import { cardsOf, column, columns, type Card, type Column } from './board';
import { ColumnView } from './ColumnView';
import { focusCard, listen, nextAfter } from './keys';
import { confirmMoves, move, moving, undo, undoLast } from './moves';
import { words } from './words';

interface Props { me: Member; session: string; title: string; event: string | undefined; onHelp: () => void }

/** The questions of one panel in columns; on a narrow screen one column at a time. */
export function Board({ me, session, title, event, onHelp }: Props) {
  const text = words.value;
  const heading = useHeading(title, event);
  const panel = useTopic<PanelView>(topics.staffPanel(me.conference, session));
  const view = panel.view.value;
  const tab = useSignal<Column>('pending');
  const cards = cardsOf(view ?? {}, moving.value);
  const statusOf = (id: string) => panel.view.peek()?.standing?.[id]?.status;
  useEffect(() => confirmMoves(statusOf), [view]);

  const act = (card: Card, to: Column): void => {
    const next = nextAfter(card.id);
    const at = { conference: me.conference, panel: session, question: card.id };
    void move({ ...at, from: card.status, to }, () => statusOf(card.id));
    if (next) requestAnimationFrame(() => requestAnimationFrame(() => focusCard(next)));
  };
  const takeBack = (card: Card): void => {
    if (card.undo) void undo({ conference: me.conference, panel: session, question: card.id, from: card.undo, to: card.status }, () => statusOf(card.id));
  };

  // The keys are listened to once; what they do is what the board shows now.
  const now = useRef({ cards, act, onHelp, statusOf });
  now.current = { cards, act, onHelp, statusOf };
  useEffect(() => listen({
    act: (id, to) => {
      const card = now.current.cards.find(c => c.id === id);
      if (card && card.status !== to) now.current.act(card, to);
    },
    undo: () => undoLast(now.current.statusOf),
    help: () => now.current.onHelp(),
  }), []);

  if (!view) return <Loading />;
  const waiting = column(cards, 'pending').length;
  return (
    <div class="stack">
      <div class="row spread">
        <h1 {...heading}>{title}</h1>
        <p class={waiting ? 'badge accent' : 'badge'}>{text.waiting(waiting)}</p>
      </div>
      <nav class="tabs" aria-label={text.show}>
        {columns.map(status => (
          <button type="button" key={status} aria-pressed={tab.value === status} onClick={() => void (tab.value = status)}>
            {text.columns[status]} <span class="count">{column(cards, status).length}</span>
          </button>
        ))}
      </nav>
      <div class="board" data-tab={tab.value}>
        {columns.map(status => (
          <ColumnView key={status} status={status} cards={column(cards, status)} conference={me.conference} onAct={act} onUndo={takeBack} />
        ))}
      </div>
    </div>
  );
}
