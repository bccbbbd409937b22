import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { common } from '../i18n/words';
import { Icon } from './Icon';

interface Props {
  title: string; onClose: () => void;
  /** For much to write: broad, and a slip beside it does not close it. */
  wide?: boolean; children: ComponentChildren;
}

/** The browser's own modal dialog: it keeps the focus, closes on Escape, and gives the focus back. */
export function Dialog({ title, onClose, wide = false, children }: Props) {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  // Before the next key: what is typed at once is meant for the dialog, not for the page behind it.
  useLayoutEffect(() => {
    const opener = document.activeElement;
    const dialog = ref.current;
    dialog?.showModal();
    return () => {
      dialog?.close();
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  return (
    <dialog ref={ref} class={wide ? 'wide' : undefined} aria-labelledby={id} onCancel={event => { event.preventDefault(); onClose(); }}
      onClick={event => !wide && event.target === ref.current && onClose()}>
      <div class="title">
        <h2 id={id}>{title}</h2>
        <button type="button" class="button quiet icon-only" onClick={onClose} aria-label={common.value.close}><Icon name="cross" /></button>
      </div>
      {children}
    </dialog>
  );
}
