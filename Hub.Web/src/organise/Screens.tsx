import { useSignal } from '@preact/signals';
import { useHeading } from '../ui/hooks';
import { pairScreen } from './actions';
import type { SectionProps } from './App';
import { useDoing } from '../ui/doing';
import { Said } from '../ui/Said';
import { Overlays } from './Overlays';
import { ScreenCard } from './ScreenCard';
import { words } from './words';

export function Screens({ conference, view }: SectionProps) {
  const text = words.value.screens;
  const heading = useHeading(text.title, view.about?.title);
  const screens = Object.entries(view.screens ?? {}).sort((a, b) => a[1].name.localeCompare(b[1].name));
  return (
    <div class="stack wide">
      <h1 {...heading}>{text.title}</h1>
      <Pair conference={conference} />
      <section class="stack" aria-labelledby="screens">
        <h2 id="screens">{text.list}</h2>
        {screens.length === 0 && <p class="empty">{text.none}</p>}
        <ul class="stack">{screens.map(([id, { name }]) => <li key={id}><ScreenCard conference={conference} screen={id} name={name} programme={view} /></li>)}</ul>
      </section>
      <Overlays programme={view} />
    </div>
  );
}

function Pair({ conference }: { conference: string }) {
  const text = words.value.screens;
  const code = useSignal('');
  const name = useSignal('');
  const doing = useDoing();
  const pair = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (await doing.run(() => pairScreen(conference, code.value, name.value), text.paired(name.value))) code.value = name.value = '';
  };
  return (
    <section class="card" aria-labelledby="pair">
      <form class="stack" onSubmit={event => void pair(event)} noValidate>
        <h2 id="pair">{text.pair}</h2>
        <p class="soft">{text.pairHow(`${location.host}/screen`)}</p>
        <div class="row top">
          <div class="field">
            <label for="pair-code">{text.code}</label>
            <input id="pair-code" class="input code mono" value={code.value} autocomplete="off" autocapitalize="characters" spellcheck={false} maxLength={30}
              aria-describedby="pair-fault" onInput={e => void (code.value = e.currentTarget.value)} />
          </div>
          <div class="field grow">
            <label for="pair-name">{text.name}</label>
            <input id="pair-name" class="input" value={name.value} autocomplete="off" aria-describedby="pair-hint" onInput={e => void (name.value = e.currentTarget.value)} />
            <p id="pair-hint" class="hint">{text.nameHint}</p>
          </div>
        </div>
        <p><button type="submit" class="button primary" aria-disabled={doing.busy.value}>{text.submit}</button></p>
        <div id="pair-fault"><Said doing={doing} /></div>
      </form>
    </section>
  );
}
