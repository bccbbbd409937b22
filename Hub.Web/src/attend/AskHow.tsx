import type { Signal } from '@preact/signals';
import { Choice } from '../ui/Choice';
import type { Asked } from './asking';
import type { Here } from './here';
import { qa } from './words';

interface Props { here: Here; named: boolean; write: (change: Partial<Asked>) => void; name: Signal<string>; needsName: boolean }

/** Under one's name or without: a choice only where the organisers leave it. */
export function AskHow({ here, named, write, name, needsName }: Props) {
  const text = qa.value.ask;
  const { names } = here.panel.value;
  return (
    <>
      {names === 'both' && (
        <Choice legend={text.how} value={named ? 'named' : 'anonymous'} onChange={how => write({ named: how === 'named' })}
          options={[['named', text.named(here.who.name ?? undefined)], ['anonymous', text.anonymously]]} />
      )}
      <p class="hint small soft">{names === 'named' ? text.onlyNamed : names === 'anonymous' ? text.onlyAnonymous : !named && text.anonymousHint}</p>
      {needsName && (
        <div class="field">
          <label for="ask-name">{text.yourName}</label>
          <input id="ask-name" class="input" autocomplete="name" value={name.value} aria-describedby="question-fault" onInput={e => void (name.value = e.currentTarget.value)} />
        </div>
      )}
    </>
  );
}
