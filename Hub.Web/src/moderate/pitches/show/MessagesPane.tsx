import { useSignal } from '@preact/signals';
import { clock } from '../../../i18n/format';
import type { StaffPitchRoundView } from '../../../live/pitchViews';
import { Ago } from '../../../ui/Ago';
import { Choice } from '../../../ui/Choice';
import { Icon } from '../../../ui/Icon';
import type { At } from '../../at';
import { focusSoon } from '../../../ui/focus';
import { words } from '../words';
import { sentOf, shownOf, takeAway, tell, type Sent, type To } from './beside';

const LONGEST = 200;
const FEW = 6;

/** Words to those on the stage or waiting for their turn: the usual ones are one tap, and whoever reads one confirms it. */
export function MessagesPane({ at, round }: { at: At; round: StaffPitchRoundView }) {
  const text = words.value.messages;
  const to = useSignal<To>('monitor');
  const draft = useSignal('');
  const sent = sentOf(round);
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const written = draft.value;
    if (written.trim() && (await tell(at, to.value, written)) && draft.value === written) draft.value = '';
  };
  return (
    <section class="pane messages" aria-labelledby="messages">
      <div class="head"><h2 id="messages" tabIndex={-1}>{text.title}</h2></div>
      <Choice legend={text.to} quiet small value={to.value} onChange={it => void (to.value = it)} options={[['monitor', text.places.monitor], ['green-room', text.places['green-room']]]} />
      <div class="chips" role="group" aria-label={text.usual}>
        {text.quick[to.value].map(it => <button type="button" class="button" key={it} onClick={() => void tell(at, to.value, it)}>{it}</button>)}
      </div>
      <form class="inline-form" onSubmit={event => void send(event)}>
        <input id="message-text" class="input" aria-label={text.own} placeholder={text.own} maxLength={LONGEST} value={draft.value} autocomplete="off" onInput={e => void (draft.value = e.currentTarget.value)} />
        <button type="submit" class="button">{text.send}</button>
      </form>
      {sent.length > 0 && (
        <ul class="rows" aria-label={text.sent}>
          {sent.slice(0, FEW).map(it => <li key={it.id}><Message at={at} message={it} shown={shownOf(round, it.to)?.id === it.id} /></li>)}
        </ul>
      )}
      <p class="hidden" role="status">{sent[0]?.readAt && text.wasRead(sent[0].text)}</p>
    </section>
  );
}

function Message({ at, message, shown }: { at: At; message: Sent; shown: boolean }) {
  const text = words.value.messages;
  return (
    <div class={shown ? 'sent shown' : 'sent'}>
      <div class="grow">
        <p>{message.text}</p>
        <p class="facts small soft">
          <span>{text.places[message.to]}</span><Ago at={message.at} />
          {message.readAt ? <span class="badge good"><Icon name="check" />{text.read(clock(message.readAt))}</span> : <span class="badge">{text.unread}</span>}
        </p>
      </div>
      {shown && <button type="button" class="button quiet icon-only" aria-label={text.takeAway(message.text)} onClick={() => { takeAway(at, message.id); focusSoon('messages'); }}><Icon name="cross" /></button>}
    </div>
  );
}
