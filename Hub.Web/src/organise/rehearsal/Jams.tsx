import type { ById } from '../../live/views';
import { href } from '../../ui/router';
import type { Jam } from './views';
import { words } from './words';

/** Where the day jams, with a way to the rounds and tables. */
export function Jams({ jams }: { jams: ById<Jam> }) {
  const text = words.value;
  const all = Object.values(jams).sort((a, b) => a.order - b.order);
  return (
    <section class="stack" aria-label={text.jamsTitle}>
      <h3>{text.jamsTitle}</h3>
      {all.length === 0 && <p class="soft">{text.noJams}</p>}
      <ul class="plain stack tight">
        {all.map(jam => (
          <li key={jam.kind} class="note">
            {text.jams[jam.kind]?.(jam.count, jam.minutes ?? 0) ?? jam.kind}
            {(jam.round || jam.table) && <>{' '}<a href={href('matchmaking', 'places')}>{text.worst(jam.round, jam.table)}</a></>}
          </li>
        ))}
      </ul>
    </section>
  );
}
