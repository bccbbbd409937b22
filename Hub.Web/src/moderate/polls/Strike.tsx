import { useSignal } from '@preact/signals';
import { number } from '../../i18n/format';
import type { Tally } from '../../live/views';
import type { At } from '../at';
import { struckAhead, strikeOut } from './running';
import { words } from './words';

interface Props { at: At; poll: string; item: string; tally: Tally | undefined }

/** Takes a word or an entry off the screens; pressed again it comes back. */
export function Strike({ at, poll, item, tally }: Props) {
  const text = words.value;
  const open = useSignal(false);
  const said = [
    ...Object.entries(tally?.words ?? {}).sort((a, b) => b[1].n - a[1].n).map(([id, it]) => ({ id, text: it.text, n: it.n, struck: it.struck })),
    ...Object.entries(tally?.entries ?? {}).sort((a, b) => (a[0] < b[0] ? 1 : -1)).map(([id, it]) => ({ id, text: it.text, n: 0, struck: it.struck })),
  ];
  if (said.length === 0) return null;
  return (
    <div class="stack tight">
      <button type="button" class="button quiet" aria-expanded={open.value} onClick={() => void (open.value = !open.value)}>{text.strike}</button>
      {open.value && (
        <ul class="chips strike" aria-label={text.strike}>
          {said.map(({ id, text: word, n, struck }) => {
            const out = struckAhead.value.get(`${poll}/${item}/${id}`) ?? !!struck;
            return (
              <li key={id}>
                <button type="button" class={out ? 'button struck' : 'button'} aria-pressed={out} onClick={() => void strikeOut({ conference: at.conference, poll }, item, id, !out)}>
                  {word}{n > 1 && <span class="count">{number(n)}</span>}
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
