import { Ago } from '../ui/Ago';
import { Author } from '../ui/Author';
import type { Here } from './here';
import { qa } from './words';

/** What speakers and staff have written back. */
export function Replies({ here, question }: { here: Here; question: string }) {
  const text = qa.value.reply;
  const replies = here.replies.value.get(question);
  if (!replies) return null;
  return (
    <ul class="replies" aria-label={text.list}>
      {replies.map(reply => (
        <li key={reply.id}>
          <p class="meta small"><Author conference={here.who.conference} person={reply.author} /><span class="badge">{text.role[reply.role]}</span><Ago at={reply.at} /></p>
          <p class="pre">{reply.text}</p>
        </li>
      ))}
    </ul>
  );
}
