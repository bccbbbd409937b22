import { useSignal } from '@preact/signals';
import { sentence } from '../i18n/words';
import type { Me } from '../live/client';
import { asProblem } from '../live/problem';
import { Choice } from '../ui/Choice';
import { changeMe, leave, type Pace } from './arriving';
import { words } from './words';

const paces = ['1', '1.5', '10'] as const;

/** What one tells of oneself, in the settings. */
export function Profile({ who }: { who: Me }) {
  const { profile: text, join } = words.value;
  const name = useSignal(who.name ?? '');
  const place = useSignal(who.place);
  const pace = useSignal(paces.find(p => Number(p) === who.pace) ?? '1');
  const said = useSignal('');
  const tell = (promise: Promise<void>): void =>
    void promise.then(() => void (said.value = text.saved), error => void (said.value = sentence(asProblem(error))));
  return (
    <form class="stack" onSubmit={event => { event.preventDefault(); tell(changeMe(name.value, place.value, Number(pace.value) as Pace)); }}>
      <h3>{text.title}</h3>
      <div class="field">
        <label for="my-name">{text.name}</label>
        <input id="my-name" class="input" autocomplete="name" value={name.value} onInput={e => void (name.value = e.currentTarget.value)} />
      </div>
      <Choice legend={text.place} value={place.value} onChange={chosen => void (place.value = chosen)}
        options={[['hall', join.hall], ['remote', join.remote]]} />
      <div class="stack tight">
        <Choice legend={text.pace} value={pace.value} onChange={chosen => void (pace.value = chosen)} options={paces.map(p => [p, text.paces[p]] as const)} />
        <p class="small soft">{text.paceHint}</p>
      </div>
      <div class="row">
        <button type="submit" class="button primary">{text.save}</button>
        <button type="button" class="button danger" aria-describedby="leave-hint" onClick={() => tell(leave())}>{text.leave}</button>
        <span role="status">{said.value}</span>
      </div>
      <p id="leave-hint" class="small soft">{who.role === 'guest' ? text.leaveHint : text.leaveHintLink}</p>
    </form>
  );
}
