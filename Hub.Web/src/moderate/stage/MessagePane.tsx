import { useSignal } from '@preact/signals';
import type { StageView } from '../../live/views';
import type { At } from '../at';
import { tell } from './doing';
import { words } from './words';

const LONGEST = 200;

/** A message to those on stage, on their monitor: the usual ones are one tap. */
export function MessagePane({ at, view }: { at: At; view: StageView }) {
  const text = words.value.message;
  const draft = useSignal('');
  const shown = view.stage?.message;
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (draft.value.trim() && (await tell(at, draft.value))) draft.value = '';
  };
  return (
    <section class="pane message" aria-labelledby="message">
      <div class="head"><h2 id="message" tabIndex={-1}>{text.title}</h2></div>
      <div role="status">{shown && <p class="note shown-message"><span class="hidden">{text.shown} </span>{shown}</p>}</div>
      {shown && <button type="button" class="button" onClick={() => void tell(at, '')}>{text.clear}</button>}
      <div class="chips" role="group" aria-label={text.usual}>
        {text.quick.map(it => <button type="button" class="button" key={it} aria-pressed={shown === it} onClick={() => void tell(at, shown === it ? '' : it)}>{it}</button>)}
      </div>
      <form class="inline-form" onSubmit={event => void send(event)}>
        <input class="input" aria-label={text.own} placeholder={text.own} maxLength={LONGEST} value={draft.value} autocomplete="off" onInput={e => void (draft.value = e.currentTarget.value)} />
        <button type="submit" class="button">{text.send}</button>
      </form>
    </section>
  );
}
