import type { ComponentChildren } from 'preact';
import { useSignal } from '@preact/signals';
import { language, languages, speak } from '../i18n/language';
import { common } from '../i18n/words';
import { me } from '../live/session';
import { ConnectionBar } from './ConnectionBar';
import { Icon, Mark } from './Icon';
import { Settings } from './Settings';
import { Toasts } from './Toasts';

interface Props {
  event?: string | null | undefined;
  face?: string;
  broad?: boolean;
  /** Further controls in the bar, and further settings. */
  tools?: ComponentChildren;
  settings?: ComponentChildren;
  nav?: ComponentChildren;
  children: ComponentChildren;
}

/** The frame of every page that people use: bar, live state, content, messages. */
export function Shell({ event, face, broad, tools, settings, nav, children }: Props) {
  const open = useSignal(false);
  const other = language.value === 'en' ? 'de' : 'en';
  const skip = (): void => document.getElementById('main')?.focus();
  return (
    <>
      <button type="button" class="button primary skip" onClick={skip}>{common.value.skip}</button>
      <header class="topbar">
        <span class="mark"><Mark /></span>
        <div class="event">{event ?? 'The Hub'}{face && <span class="face">{face}</span>}</div>
        {tools}
        <button type="button" class="button quiet" lang={other} onClick={() => speak(other)}>
          <span class="long">{languages[other]}</span><span class="short" aria-hidden="true">{other.toUpperCase()}</span>
        </button>
        <button type="button" class="button quiet icon-only" aria-label={common.value.settings} onClick={() => void (open.value = true)}><Icon name="gear" /></button>
      </header>
      {me.value?.rehearsal && <aside class="rehearsal">{common.value.rehearsal}</aside>}
      <ConnectionBar />
      {nav}
      <main id="main" class={broad ? 'page broad' : 'page'} tabIndex={-1}>{children}</main>
      <Toasts />
      {open.value && <Settings onClose={() => void (open.value = false)}>{settings}</Settings>}
    </>
  );
}
