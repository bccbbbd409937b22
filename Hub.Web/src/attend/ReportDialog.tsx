import { common } from '../i18n/words';
import { Dialog } from '../ui/Dialog';
import { report, type At } from './acts';
import { qa } from './words';

/** A report cannot be taken back, so it is asked for twice. */
export function ReportDialog({ at, text, onClose }: { at: At; text: string; onClose: () => void }) {
  const words = qa.value.report;
  return (
    <Dialog title={words.title} onClose={onClose}>
      <div class="stack">
        <blockquote class="pre quote">{text}</blockquote>
        <p>{words.text}</p>
        <div class="row">
          <button type="button" class="button danger primary" onClick={() => { void report(at); onClose(); }}>{words.yes}</button>
          <button type="button" class="button" onClick={onClose}>{common.value.cancel}</button>
        </div>
      </div>
    </Dialog>
  );
}
