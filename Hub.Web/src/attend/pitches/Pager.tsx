import { useLayoutEffect } from 'preact/hooks';
import { Icon } from '../../ui/Icon';
import { pitchRound } from './words';

interface Props { page: number; pages: number | undefined; onTurn: (to: number) => void }

/** As many as the hub takes, where nobody has counted them. */
const MOST = 500;
const turns: Record<string, number> = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 };

/** Turns pages: by buttons, by the arrow keys, and by the keys that a presenter's remote control sends. */
export function Pager({ page, pages, onTurn }: Props) {
  const text = pitchRound.value.slides;
  const most = pages ?? MOST;
  const turn = (by: number): void => {
    const to = page + by;
    if (to >= 1 && to <= most) onTurn(to);
  };
  // At once: a key that comes with the first sight of the page counts.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const by = turns[event.key];
      if (!by || event.altKey || event.ctrlKey || event.metaKey || (event.target instanceof Element && event.target.matches('input, textarea, select'))) return;
      event.preventDefault();
      turn(by);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  });
  return (
    <div class="pager">
      <button type="button" class="button" aria-label={text.previous} aria-disabled={page <= 1} onClick={() => turn(-1)}><Icon name="back" /></button>
      <p role="status">{pages ? text.page(page, pages) : text.pageOnly(page)}</p>
      <button type="button" class="button primary" aria-label={text.next} aria-disabled={page >= most} onClick={() => turn(1)}><Icon name="forward" /></button>
    </div>
  );
}
