import { Author } from '../../ui/Author';
import type { At } from '../at';
import { words } from '../words';
import type { Card, Note } from './board';
import { hide, hiding } from './editing';

/** What speakers and the team wrote under a question. What should not stand there is hidden, not lost. */
export function Replies({ card, at }: { card: Card; at: At }) {
  return (
    <ul class="replies" aria-label={words.value.replies}>
      {card.replies.map(reply => <li key={reply.id}><ReplyLine reply={reply} at={at} /></li>)}
    </ul>
  );
}

function ReplyLine({ reply, at }: { reply: Note; at: At }) {
  const text = words.value;
  const hidden = hiding.value.get(reply.id) ?? !!reply.hidden;
  return (
    <div class="reply">
      <p class={hidden ? 'pre soft struck' : 'pre'}>{reply.text}</p>
      <p class="facts small soft">
        <Author conference={at.conference} person={reply.author} brief />
        <span>{text.roles[reply.role]}</span>
        {hidden && <span>{text.hidden}</span>}
        <button type="button" class="inline" onClick={() => void hide(at, reply, !hidden)}>{hidden ? text.unhide : text.hide}</button>
      </p>
    </div>
  );
}
