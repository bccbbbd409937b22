import type { ComponentChildren } from 'preact';
import { Choice } from '../../../ui/Choice';
import { pitchWords } from '../../../ui/pitchWords';
import { number } from '../../../i18n/format';
import type { At } from '../../at';
import { words } from '../words';
import { LONGEST_ADDRESS, type Draft } from './draft';

interface Props { at: At; draft: Draft; pdf: File | undefined; share: number | undefined; invalid: boolean; onChange: (how: Partial<Draft>) => void; onPdf: (pdf: File | undefined) => void; children: ComponentChildren }

/** No slides, a link to them, or a PDF that the hub keeps. `share` is how much of it has gone. */
export function SlidesField({ at, draft, pdf, share, invalid, onChange, onPdf, children }: Props) {
  const text = words.value.form;
  const { file } = draft;
  return (
    <div class="stack tight slides-field">
      <Choice legend={pitchWords.value.slides} small value={draft.slides} onChange={slides => onChange({ slides })} options={[['none', text.noSlides], ['link', text.link], ['pdf', text.pdf]]} />
      {draft.slides === 'link' && (
        <div class="field">
          <label for="pitch-slides">{text.address}</label>
          <input id="pitch-slides" class="input" type="url" inputMode="url" maxLength={LONGEST_ADDRESS} value={draft.url} placeholder="https://" aria-invalid={invalid} aria-describedby="fault-slides" autocomplete="off" onInput={e => onChange({ url: e.currentTarget.value })} />
        </div>
      )}
      {draft.slides === 'pdf' && (
        <div class="field">
          <label for="pitch-slides">{file ? text.otherFile : text.file}</label>
          <input id="pitch-slides" class="input" type="file" accept="application/pdf,.pdf" aria-invalid={invalid} aria-describedby="fault-slides slides-hint" onChange={e => onPdf(e.currentTarget.files?.[0])} />
          <p class="hint" id="slides-hint">
            {file && !pdf && <><a href={`/api/conferences/${at.conference}/pitches/${at.session}/slides/${file.file}`} target="_blank" rel="noopener">{text.there}</a>{file.pages !== undefined && ` · ${text.pages(file.pages)}`} · </>}
            {text.fileHint}
          </p>
          {share !== undefined && <p class="uploading"><progress max={1} value={share} aria-label={text.uploading} /> <span class="small soft">{text.uploaded(number(Math.round(100 * share)))}</span></p>}
        </div>
      )}
      {children}
    </div>
  );
}
