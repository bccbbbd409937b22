import { common } from '../i18n/words';
import { Dialog } from '../ui/Dialog';
import { withdraw, type At } from './acts';
import { qa } from './words';

export function WithdrawDialog({ at, text, onClose }: { at: At; text: string; onClose: () => void }) {
  const words = qa.value.own;
  return (
    <Dialog title={words.withdrawTitle} onClose={onClose}>
      <div class="stack">
        <blockquote class="pre quote">{text}</blockquote>
        <p>{words.withdrawText}</p>
        <div class="row">
          <button type="button" class="button danger primary" onClick={() => { void withdraw(at); onClose(); }}>{words.withdrawYes}</button>
          <button type="button" class="button" onClick={onClose}>{common.value.cancel}</button>
        </div>
      </div>
    </Dialog>
  );
}
