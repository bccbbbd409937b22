import { useSignal } from '@preact/signals';
import { clock, day } from '../i18n/format';
import { language } from '../i18n/language';
import { entries } from '../live/programme';
import type { ProgrammeView } from '../live/views';
import { overlayAddress, overlaysOf } from '../screen/overlayAddress';
import { CopyButton } from '../ui/CopyButton';
import { words } from './words';

/** Addresses for the browser sources of OBS and vMix. They hold no secret: each source is paired like a screen. */
export function Overlays({ programme }: { programme: ProgrammeView }) {
  const text = words.value.overlays;
  const sessions = entries(programme).filter(it => overlaysOf(it.kind).length > 0);
  const zone = programme.about?.timeZone;
  const chosen = useSignal('');
  const session = sessions.find(it => it.id === chosen.value) ?? sessions[0];
  return (
    <section class="card stack" aria-labelledby="overlays">
      <h2 id="overlays">{text.title}</h2>
      <p class="soft">{text.how}</p>
      <ol class="steps">{text.steps.map(step => <li key={step}>{step}</li>)}</ol>
      {!session ? <p class="soft">{words.value.screens.missing.either}</p> : (
        <>
          <div class="field">
            <label for="overlay-session">{text.session}</label>
            <select id="overlay-session" class="input" value={session.id} onChange={event => void (chosen.value = event.currentTarget.value)}>
              {sessions.map(s => <option key={s.id} value={s.id}>{day(s.starts, zone)}, {clock(s.starts, zone)} · {s.title}</option>)}
            </select>
          </div>
          {overlaysOf(session.kind).map(kind => {
            const address = overlayAddress(location.origin, kind, session.id, language.value);
            return (
              <div key={kind} class="field">
                <label for={`overlay-${kind}`}>{text.kinds[kind]}</label>
                <div class="row">
                  <input id={`overlay-${kind}`} class="input grow" readOnly value={address} onFocus={event => event.currentTarget.select()} />
                  <CopyButton text={address} label={text.copy(text.kinds[kind])} />
                </div>
              </div>
            );
          })}
        </>
      )}
    </section>
  );
}
