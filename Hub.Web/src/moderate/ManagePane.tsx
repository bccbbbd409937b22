import { sentence } from '../i18n/words';
import type { PanelSettings } from '../live/views';
import { Icon } from '../ui/Icon';
import { toast } from '../ui/toasts';
import type { At } from './at';
import { saveSettings } from './settings/commands';
import { words } from './words';
import { wishes } from './wishes';
import { useEffect } from 'preact/hooks';

const pausing = wishes<boolean>();

interface Props { at: At; settings: PanelSettings | undefined; onSettings: () => void; title?: string }

/** What is needed beside the panel: a pause in the asking, the settings, the export. */
export function ManagePane({ at, settings, onSettings, title }: Props) {
  const text = words.value.manage;
  useEffect(() => pausing.confirm((of, paused) => of === at.session && settings?.paused === paused), [settings]);
  const paused = pausing.open.value.get(at.session) ?? !!settings?.paused;
  const pause = async (): Promise<void> => {
    if (!settings) return;
    const refused = await pausing.make(at.session, !paused, () => saveSettings(at, { ...settings, paused: !paused }));
    toast(refused ? sentence(refused) : paused ? text.goesOn : text.pausedNow);
  };
  return (
    <section class="pane manage" aria-labelledby="manage">
      <div class="head"><h2 id="manage" tabIndex={-1}>{title ?? text.title}</h2></div>
      {paused && <p class="note">{text.isPaused}{settings?.pausedBecause && `: ${settings.pausedBecause}`}</p>}
      <div class="actions">
        <button type="button" class="button" aria-disabled={!settings} onClick={() => void pause()}><Icon name={paused ? 'play' : 'stop'} />{paused ? text.goOn : text.pause}</button>
        <button type="button" class="button" onClick={onSettings}><Icon name="gear" />{text.settings}</button>
      </div>
    </section>
  );
}
