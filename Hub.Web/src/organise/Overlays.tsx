import { useSignal } from '@preact/signals';
import { clock, day } from '../i18n/format';
import { language } from '../i18n/language';
import { entries } from '../live/programme';
import type { ProgrammeView } from '../live/views';
import { overlayAddress, overlays } from '../screen/overlayAddress';
import { CopyButton } from '../ui/CopyButton';
import { words } from './words';

/** Addresses for the browser sources of OBS and vMix. They hold no secret: each source is paired like a screen. */
export function Overlays({ programme }: { programme: ProgrammeView }) {
  const text = words.value.overlays;
  const panels = entries(programme).filter(session => session.kind === 'panel');
  const zone = programme.about?.timeZone;
  const chosen = useSignal('');
  const session = chosen.value || panels[0]?.id;
  return (
    <section class="card stack" aria-labelledby="overlays">
      <h2 id="overlays">{text.title}</h2>
      <p class="soft">{text.how}</p>
      <ol class="steps">{text.steps.map(step => <li key={step}>{step}</li>)}</ol>
      {!session ? <p class="soft">{words.value.screens.noPanels}</p> : (
        <>
          <div class="field">
            <label for="overlay-panel">{text.panel}</label>
            <select id="overlay-panel" class="input" value={session} onChange={event => void (chosen.value = event.currentTarget.value)}>
              {panels.map(p => <option key={p.id} value={p.id}>{day(p.starts, zone)}, {clock(p.starts, zone)} · {p.title}</option>)}
            </select>
          </div>
          {overlays.map(kind => {
            const address = overlayAddress(location.origin, kind, session, language.value);
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
