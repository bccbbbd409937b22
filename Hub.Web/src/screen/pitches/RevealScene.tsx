import { useHeading } from '../../ui/hooks';
import { pitchWords } from '../../ui/pitchWords';
import { useFitted } from '../fit';
import { placed, stillHidden, type Placed } from './places';
import { useRound, type SceneProps } from './useRound';
import { Who } from './Who';
import { words } from './words';

/** The result as the chair reveals it: each place comes above the one before, and the first stands out. */
export function RevealScene({ conference, session, programme }: SceneProps) {
  const text = words.value;
  const view = useRound(conference, session);
  const heading = useHeading(pitchWords.value.result, programme.about?.title);
  const entries = view ? placed(view) : [];
  const hidden = view && stillHidden(view);
  return (
    <main class="screen reveal-scene" data-scene="reveal">
      <header><h1 {...heading}>{pitchWords.value.result}</h1><p class="of">{programme.sessions?.[session]?.title}</p></header>
      {entries.length === 0 ? <div class="hush"><p class="big">{view && text.follows}</p><p>{view && text.followsHow}</p></div> : (
        <div class="podium">
          {hidden ? <p class="to-come" style={{ flexGrow: hidden + 1 }}>{text.still(hidden)}</p> : null}
          <ol class="places" aria-live="polite" style={{ flexGrow: entries.length + entries.filter(entry => entry.rank === 1).length }}>
            {entries.map(entry => <Place key={entry.id} entry={entry} conference={conference} />)}
          </ol>
        </div>
      )}
    </main>
  );
}

function Place({ entry, conference }: { entry: Placed; conference: string }) {
  const text = words.value;
  const first = entry.rank === 1;
  return (
    <li class={first ? 'placing first' : 'placing'} data-rank={entry.rank}>
      <p class="rank"><span class="figure" aria-hidden="true">{entry.rank}</span><span class="hidden">{pitchWords.value.place(entry.rank)}</span>{entry.shared && <span class="shared">{text.shared}</span>}</p>
      <div class="box">
        <div class="fitted" ref={useFitted<HTMLDivElement>(first ? 4 : 2.7, entry.id)}>
          {first && <p class="label" aria-hidden="true">{text.winner}</p>}
          <h2 class="title">{entry.title}</h2>
          {first ? <Who pitch={entry} conference={conference} /> : <p class="whose">{entry.organisation}</p>}
        </div>
      </div>
    </li>
  );
}
