import { useSignal } from '@preact/signals';
import { useEffect, useId } from 'preact/hooks';
import { clock } from '../../i18n/format';
import { serverNow } from '../../live/clock';
import { floorTopics, type ChatView } from '../../live/floorViews';
import { uuidv7 } from '../../live/uuid';
import { useTopic } from '../../ui/hooks';
import { Icon } from '../../ui/Icon';
import { measure } from '../drafts';
import type { Match } from '../matchmaking/matching';
import { namesOf } from '../matchmaking/people';
import { meet } from '../matchmaking/words';
import type { Of } from '../../ui/outbox';
import { lines } from './acts';
import { day } from './words';

const LONGEST = 1_000;

/** A few words to those whom one meets: where the video does not work, or the table is not found. */
export function Chat({ match, of, people }: { match: Match; of: Of; people: readonly string[] }) {
  const text = day.value.chat;
  const { conference, person } = match.who;
  const view = useTopic<ChatView>(floorTopics.chat(conference, of.id, person)).view.value;
  const id = useId();
  const draft = useSignal('');
  const open = useSignal(false);
  useEffect(() => { if (view) lines.confirm(of.session, id => id in (view.lines ?? {})); }, [view]);
  const mine = [...lines.open.value.values()].filter(it => it.want.request === of.id && !(it.id in (view?.lines ?? {})))
    .map(({ id, want, trouble }) => ({ id, from: person, text: want.text, at: want.at, waits: true, trouble }));
  const all = [...Object.entries(view?.lines ?? {}).map(([id, it]) => ({ id, ...it, waits: false, trouble: false })), ...mine].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const name = (id: string): string => (id === person ? text.you : namesOf(conference, [id])?.[0] ?? '…');
  const length = measure(draft.value);
  const tooLong = length > LONGEST ? text.tooLong(length, LONGEST) : '';
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    const words = draft.value.trim();
    if (!words || tooLong) return void document.getElementById(id)?.focus();
    lines.want({ ...of, id: uuidv7() }, { request: of.id, text: words, at: new Date(serverNow()).toISOString() });
    draft.value = '';
  };
  return (
    <details class="chat" open={open.value || all.length > 0} onToggle={e => void (open.value = e.currentTarget.open)}>
      <summary><Icon name="talk" />{text.title(meet.value.list(namesOf(conference, people) ?? ['…']))}</summary>
      <div role="log" aria-label={text.log}><ol class="stack tight">
        {all.map(it => (
          <li key={it.id} class={it.from === person ? 'mine' : ''}>
            <p class="small soft">{name(it.from)} · {it.waits ? (it.trouble ? day.value.pending : text.sends) : clock(it.at)}</p>
            <p class="pre">{it.text}</p>
          </li>
        ))}
      </ol></div>
      <form class="inline-form" onSubmit={send}>
        <input id={id} class="input" aria-label={text.write} placeholder={text.write} aria-invalid={!!tooLong} aria-describedby={`${id}-fault`} autocomplete="off" value={draft.value} onInput={e => void (draft.value = e.currentTarget.value)} />
        <button type="submit" class="button">{text.send}</button>
      </form>
      <p id={`${id}-fault`} class="fault small" role="alert">{tooLong}</p>
      <p class="small soft">{text.gone}</p>
    </details>
  );
}
