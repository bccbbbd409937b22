import { useSignal } from '@preact/signals';
import type { At } from '../at';
import { words } from '../words';
import type { Card } from './board';
import { unmerge } from './moves';

/** The questions that were merged into this one; each can be taken out again. */
export function Merged({ card, at }: { card: Card; at: At }) {
  const text = words.value;
  const open = useSignal(false);
  return (
    <div class="merged small">
      <button type="button" class="inline" aria-expanded={open.value} onClick={() => void (open.value = !open.value)}>{text.merged(card.merged.length)}</button>
      {open.value && (
        <ul class="replies">
          {card.merged.map(it => (
            <li class="reply" key={it.id}>
              <p class="pre">{it.text}</p>
              <button type="button" class="inline" onClick={() => void unmerge(at, it.id, card.id)}>{text.unmerge}</button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
