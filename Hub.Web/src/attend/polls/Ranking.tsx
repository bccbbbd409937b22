import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '../../ui/Icon';
import { most, moved, ranked } from './ballots';
import type { FormProps } from './Choices';
import { pollWords as words } from '../../ui/pollWords';

/** Ordered by dragging, or by a button up and a button down: the same for thumbs and for keys. */
export function Ranking({ id, item, ballot, onMark }: FormProps) {
  const text = words.value;
  const list = useRef<HTMLOListElement>(null);
  const dragged = useSignal<string | null>(null);
  const said = useSignal('');
  const focus = useRef<string | null>(null);
  const order = ranked(item, ballot);
  const counts = most(item);
  // A node that is moved loses the focus: give it back to the button that was pressed.
  useLayoutEffect(() => {
    if (focus.current) list.current?.querySelector<HTMLElement>(`[data-button="${focus.current}"]`)?.focus();
    focus.current = null;
  });
  const label = (option: string): string => item.options?.[option]?.text ?? '';
  const move = (option: string, to: number): void => {
    if (to < 0 || to >= order.length || order.indexOf(option) === to) return;
    onMark({ options: Object.fromEntries(moved(order, option, to).map((other, i) => [other, i + 1])) });
    said.value = text.movedTo(label(option), to + 1, order.length);
  };
  const press = (option: string, by: number, button: string): void => {
    focus.current = button;
    move(option, order.indexOf(option) + by);
  };
  const over = (event: PointerEvent): void => {
    if (!dragged.value) return;
    const rows = [...(list.current?.children ?? [])].map(row => row.getBoundingClientRect());
    const to = rows.findIndex(row => event.clientY < row.bottom);
    move(dragged.value, to < 0 ? order.length - 1 : to);
  };
  const end = (): void => void (dragged.value = null);
  return (
    <div class="stack tight" role="group" aria-labelledby={`${id}-text`} aria-describedby={`${id}-hint`}>
      <p id={`${id}-hint`} class="hint soft">{text.ranking}{counts < order.length && ` ${text.rankingMost(counts)}`}</p>
      <ol class="ranking-form" ref={list} onPointerMove={over} onPointerUp={end} onPointerCancel={end}>
        {order.map((option, i) => (
          <li key={option} class={`${dragged.value === option ? 'dragged' : ''} ${i >= counts ? 'beyond' : ''}`}>
            <span class="grip" title={text.drag} aria-hidden="true"
              onPointerDown={event => { event.preventDefault(); list.current?.setPointerCapture(event.pointerId); dragged.value = option; }}>
              <Icon name="grip" />
            </span>
            <span class="rank">{i + 1}</span>
            <span class="grow">{label(option)}</span>
            {([[-1, 'up', text.up], [1, 'down', text.down]] as const).map(([by, name, say]) => (
              <button key={name} type="button" class="button quiet icon-only" data-button={`${name}-${option}`} aria-label={say(label(option))}
                aria-disabled={order[i + by] === undefined} onClick={() => press(option, by, `${name}-${option}`)}><Icon name={name} /></button>
            ))}
          </li>
        ))}
      </ol>
      <p class="hidden" role="status">{said.value}</p>
    </div>
  );
}

