import { useSignal } from '@preact/signals';
import type { From } from '../../live/views';
import { Icon } from '../../ui/Icon';
import { ariaKey } from '../shortcuts';
import { words } from '../words';
import { everything, isSet } from './filter';
import { filter, type Board } from './useBoard';

/** Finds questions by their words, their label, or from where they come. Folded until it is wanted. */
export function Finder({ board }: { board: Board }) {
  const text = words.value.finding;
  const open = useSignal(false);
  const labels = Object.entries(board.labels ?? {});
  const it = filter.value;
  const change = (to: Partial<typeof it>): void => void (filter.value = { ...it, ...to });
  const close = (): void => {
    open.value = false;
    filter.value = everything;
    document.getElementById('find')?.focus();
  };
  const shown = open.value || isSet(it);
  return (
    <search class="finder">
      <button type="button" class={shown ? 'button quiet icon-only on' : 'button quiet icon-only'} id="find" aria-expanded={shown} aria-label={text.open} aria-keyshortcuts={ariaKey('find')}
        onClick={() => (shown ? close() : void (open.value = true))}><Icon name={shown ? 'cross' : 'find'} /></button>
      {shown && (
        <>
          <input id="find-text" class="input" type="search" aria-label={text.words} placeholder={text.words} value={it.text} autocomplete="off"
            ref={takeFocus} onInput={e => change({ text: e.currentTarget.value })} onKeyDown={e => e.key === 'Escape' && close()} />
          <select class="input" aria-label={text.from} value={it.from ?? ''} onChange={e => change({ from: (e.currentTarget.value || null) as From | null })}>
            <option value="">{text.anywhere}</option>
            <option value="hall">{words.value.from.hall}</option>
            <option value="remote">{words.value.from.remote}</option>
          </select>
          {labels.length > 0 && (
            <select class="input" aria-label={text.label} value={it.label ?? ''} onChange={e => change({ label: e.currentTarget.value || null })}>
              <option value="">{text.anyLabel}</option>
              {labels.map(([id, name]) => <option key={id} value={id}>{name}</option>)}
            </select>
          )}
          <p class="hidden" role="status">{isSet(it) && text.found(board.shown.length)}</p>
        </>
      )}
    </search>
  );
}

const takeFocus = (field: HTMLInputElement | null): void => {
  if (field && !isSet(filter.peek())) field.focus();
};
