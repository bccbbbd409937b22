import { languageName } from '../i18n/format';
import { language } from '../i18n/language';
import type { Asked } from './asking';
import { speakerNames, type Here } from './here';
import { languageFor } from './howToAsk';
import { qa } from './words';

interface Props { here: Here; draft: Asked; write: (change: Partial<Asked>) => void }

/** To whom, and in which language; where there is a choice. */
export function AskWhom({ here, draft, write }: Props) {
  const text = qa.value.ask;
  const speakers = speakerNames(here);
  if (speakers.length === 0 && here.languages.length < 2) return null;
  return (
    <div class="fields">
      {speakers.length > 0 && (
        <div class="field">
          <label for="ask-to">{text.to}</label>
          <select id="ask-to" class="input" value={draft.to ?? ''} onChange={e => write({ to: e.currentTarget.value })}>
            <option value="">{text.everyone}</option>
            {speakers.map(([person, name]) => <option key={person} value={person}>{name}</option>)}
          </select>
        </div>
      )}
      {here.languages.length > 1 && (
        <div class="field">
          <label for="ask-language">{text.language}</label>
          <select id="ask-language" class="input" value={languageFor(here.languages, draft.language, language.value)} onChange={e => write({ language: e.currentTarget.value })}>
            {here.languages.map(it => <option key={it} value={it}>{languageName(it)}</option>)}
          </select>
        </div>
      )}
    </div>
  );
}
