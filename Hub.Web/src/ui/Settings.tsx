import type { ComponentChildren } from 'preact';
import { language, languages, speak, type Language } from '../i18n/language';
import { common } from '../i18n/words';
import { Choice } from './Choice';
import { Dialog } from './Dialog';
import { theme, themes } from './theme';

export function LanguageChoice() {
  return <Choice legend={common.value.language} value={language.value} onChange={speak}
    options={Object.entries(languages) as [Language, string][]} />;
}

export function ThemeChoice() {
  const words = common.value;
  return <Choice legend={words.appearance} value={theme.value} onChange={chosen => void (theme.value = chosen)}
    options={themes.map(t => [t, words.themes[t]] as const)} />;
}

export const Settings = ({ onClose, children }: { onClose: () => void; children?: ComponentChildren }) => (
  <Dialog title={common.value.settings} onClose={onClose}>
    <div class="stack wide">
      {children}
      <LanguageChoice />
      <ThemeChoice />
    </div>
  </Dialog>
);
