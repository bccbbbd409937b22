import { useSignal } from '@preact/signals';
import { language } from '../../../i18n/language';
import { common } from '../../../i18n/words';
import { inOrder } from '../../../live/programme';
import type { StaffPitchRoundView } from '../../../live/pitchViews';
import type { Session } from '../../../live/views';
import { Author } from '../../../ui/Author';
import { Choice } from '../../../ui/Choice';
import { Icon } from '../../../ui/Icon';
import { pitchWords } from '../../../ui/pitchWords';
import type { At } from '../../at';
import { focusSoon, useFocusSoon } from '../../../ui/focus';
import { words } from '../words';
import { countriesIn } from './countries';
import { LONGEST_TITLE, LONGEST_TOPIC, type Draft, type Field } from './draft';
import { PersonField } from './PersonField';
import { usePitchForm } from './saving';
import { SlidesField } from './SlidesField';

interface Props { at: At; round: StaffPitchRoundView; session: Session; pitch: string | undefined; before: string | undefined; onClose: () => void }

/** All that is said of a pitch beforehand. What somebody else saves meanwhile is taken over where it was not touched here. */
export function PitchForm({ at, round, session, pitch, before, onClose }: Props) {
  const text = words.value.form;
  const form = usePitchForm(at, round, pitch, before, onClose);
  const { draft: it, change } = form;
  useFocusSoon();
  const fault = (field: Field) => <p class="fault" id={`fault-${field}`}>{form.faultAt(field)}</p>;
  const line = (field: 'title' | 'organisation' | 'topic' | 'minutes' | 'questions', label: string, longest: number, hint?: string) => (
    <div class="field grow">
      <label for={`pitch-${field}`}>{label}</label>
      <input id={`pitch-${field}`} class="input" value={it[field]} maxLength={longest} autocomplete="off" inputMode={field === 'minutes' || field === 'questions' ? 'decimal' : 'text'} autofocus={field === 'title'}
        aria-invalid={!!form.faultAt(field)} aria-describedby={hint ? `hint-${field} fault-${field}` : `fault-${field}`} onInput={e => change({ [field]: e.currentTarget.value })} />
      {hint && <p class="hint" id={`hint-${field}`}>{hint}</p>}
      {fault(field)}
    </div>
  );
  return (
    <form class="stack pitch-form" onSubmit={form.save} noValidate>
      {form.changedMeanwhile && <p class="note" role="status">{text.changed}</p>}
      {line('title', text.title, LONGEST_TITLE)}
      {line('organisation', text.organisation, LONGEST_TITLE)}
      <Speaker at={at} session={session} draft={it} onChange={change} />
      {fault('speaker')}
      <Choice legend={text.where} small value={it.remote ? 'remote' : 'hall'} onChange={where => change({ remote: where === 'remote' })} options={[['hall', text.hall], ['remote', pitchWords.value.remote]]} />
      <div class="row top two">
        {line('topic', text.topic, LONGEST_TOPIC)}
        <div class="field grow">
          <label for="pitch-country">{text.country}</label>
          <select id="pitch-country" class="input" value={it.country} aria-describedby="fault-country" onChange={e => change({ country: e.currentTarget.value })}>
            <option value="">{text.noCountry}</option>
            {countriesIn(language.value).map(([code, name]) => <option key={code} value={code}>{name}</option>)}
          </select>
          {fault('country')}
        </div>
      </div>
      <div class="row top two">{line('minutes', text.minutes, 6, text.minutesHint)}{line('questions', text.questions, 6)}</div>
      <SlidesField at={at} draft={it} pdf={form.pdf} share={form.share} invalid={!!form.faultAt('slides')} onChange={change} onPdf={form.choosePdf}>{fault('slides')}</SlidesField>
      <p class="fault" role="alert">{form.said}</p>
      <div class="row foot">
        <button type="submit" class="button primary" aria-disabled={form.busy}>{form.busy ? text.saving : pitch ? common.value.save : text.add}</button>
        <button type="button" class="button" onClick={onClose}>{common.value.cancel}</button>
      </div>
    </form>
  );
}

function Speaker({ at, session, draft, onChange }: { at: At; session: Session; draft: Draft; onChange: (how: Partial<Draft>) => void }) {
  const text = words.value.form;
  const choosing = useSignal(false);
  const choose = (speaker: string | undefined): void => {
    choosing.value = false;
    onChange({ speaker });
    focusSoon(speaker ? 'change-speaker' : 'pitch-speaker');
  };
  if (!draft.speaker || choosing.value) return (
    <PersonField id="pitch-speaker" conference={at.conference} label={text.speaker} hint={text.speakerHint} offers={inOrder(session.speakers)} not={draft.speaker ? [draft.speaker] : []} onPick={choose} />
  );
  return (
    <div class="field" role="group" aria-label={text.speaker}>
      <span class="label" aria-hidden="true">{text.speaker}</span>
      <div class="row spread">
        <p class="grow"><Author conference={at.conference} person={draft.speaker} /></p>
        <button type="button" class="button" id="change-speaker" onClick={() => { choosing.value = true; focusSoon('pitch-speaker'); }}>{text.otherSpeaker}</button>
        <button type="button" class="button quiet icon-only" aria-label={text.noSpeaker} onClick={() => choose(undefined)}><Icon name="cross" /></button>
      </div>
    </div>
  );
}
