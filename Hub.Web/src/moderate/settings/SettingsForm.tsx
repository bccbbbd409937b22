import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { inLanguage } from '../../i18n/inLanguage';
import { insist } from '../../live/retry';
import type { Asking, PanelSettings } from '../../live/views';
import { Choice } from '../../ui/Choice';
import { useDoing } from '../../ui/doing';
import { Icon } from '../../ui/Icon';
import { Said } from '../../ui/Said';
import type { At } from '../at';
import { NumberField } from '../polls/NumberField';
import { saveSettings } from './commands';
import { formOf, languagesOf, newLabel, rebase, settingsOf, type Form } from './form';
import { words } from './words';

const names: readonly Asking[] = ['both', 'named', 'anonymous'];

/** How the panel takes questions. What somebody else saves meanwhile is taken over where it does not touch what is changed here. */
export function SettingsForm({ at, settings, languages }: { at: At; settings: PanelSettings; languages: readonly string[] }) {
  const text = words.value;
  const form = useSignal(formOf(settings));
  const seen = useRef(settings);
  const doing = useDoing();
  useEffect(() => {
    if (settings.version === seen.current.version) return;
    form.value = rebase(form.value, seen.current, settings);
    seen.current = settings;
  }, [settings]);
  const it = form.value;
  const change = (how: Partial<Form>): void => void (form.value = { ...form.value, ...how });
  const save = (event: SubmitEvent): void => {
    event.preventDefault();
    void doing.run(() => insist(() => saveSettings(at, settingsOf(form.value))), text.saved);
  };
  const relabel = (id: string, name: string): void => change({ labels: it.labels.map(label => (label.id === id ? { id, name } : label)) });
  return (
    <form class="stack" onSubmit={save} noValidate aria-labelledby="asking">
      <h3 id="asking">{text.asking}</h3>
      <label class="check"><input type="checkbox" checked={it.moderated} onChange={e => change({ moderated: e.currentTarget.checked })} />{text.moderated}</label>
      <label class="check"><input type="checkbox" checked={it.paused} onChange={e => change({ paused: e.currentTarget.checked })} />{text.paused}</label>
      {it.paused && (
        <div class="field">
          <label for="paused-because">{text.because}</label>
          <input id="paused-because" class="input" maxLength={300} value={it.pausedBecause} placeholder={text.becauseExample} onInput={e => change({ pausedBecause: e.currentTarget.value })} />
        </div>
      )}
      <Choice legend={text.names} value={it.names} onChange={chosen => change({ names: chosen })} options={names.map(name => [name, text.asks[name]] as const)} />
      <div class="row">
        <NumberField label={text.longest} value={it.longestText} least={50} most={1000} onChange={n => change({ longestText: n ?? 500 })} />
        <NumberField label={text.perMinute} value={it.perMinute} least={1} most={30} onChange={n => change({ perMinute: n ?? 5 })} />
        <NumberField label={text.reports} value={it.reportsToHold} least={2} most={100} onChange={n => change({ reportsToHold: n ?? 3 })} />
      </div>
      <fieldset class="stack tight">
        <legend>{text.labels}</legend>
        {it.labels.map(({ id, name }, i) => (
          <div class="option" key={id}>
            <input class="input grow" aria-label={text.label(i + 1)} maxLength={40} value={name} onInput={e => relabel(id, e.currentTarget.value)} />
            <button type="button" class="button quiet icon-only" aria-label={text.removeLabel(i + 1)} onClick={() => change({ labels: it.labels.filter(label => label.id !== id) })}><Icon name="trash" /></button>
          </div>
        ))}
        {it.labels.length < 20 && <button type="button" class="button quiet start" onClick={() => change({ labels: [...it.labels, newLabel()] })}><Icon name="plus" />{text.addLabel}</button>}
      </fieldset>
      <fieldset class="stack tight">
        <legend>{text.blocked}</legend>
        <p class="hint small soft">{text.blockedHint}</p>
        {languagesOf(settings, languages).map(code => (
          <div class="field" key={code}>
            <label for={`blocked-${code}`}>{inLanguage(code)}</label>
            <textarea id={`blocked-${code}`} class="input" rows={2} lang={code} value={it.blocked[code] ?? ''} onInput={e => change({ blocked: { ...it.blocked, [code]: e.currentTarget.value } })} />
          </div>
        ))}
      </fieldset>
      <Said doing={doing} />
      <button type="submit" class="button primary" aria-disabled={doing.busy.value}>{text.save}</button>
    </form>
  );
}
