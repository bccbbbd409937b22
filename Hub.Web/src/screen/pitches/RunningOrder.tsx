import { useEffect, useState } from 'preact/hooks';
import { inOrder, type Entry } from '../../live/pitches';
import { Author } from '../../ui/Author';
import { minutes } from '../../ui/countdown';
import { useHeading } from '../../ui/hooks';
import { Icon } from '../../ui/Icon';
import { pitchWords } from '../../ui/pitchWords';
import { useFitted } from '../fit';
import { JoinBox } from '../JoinBox';
import { pagesOf, readingTime } from './turning';
import { useRound, type SceneProps } from './useRound';
import { words } from './words';

/** What was given, what is given now, what is to come. More than one page turns by itself, at the speed of reading. */
export function RunningOrder({ conference, session, programme }: SceneProps) {
  const text = pitchWords.value;
  const view = useRound(conference, session);
  const heading = useHeading(text.order, programme.about?.title);
  const pages = pagesOf(view ? inOrder(view) : []);
  const next = Object.keys(view?.next ?? {}).find(id => view?.next?.[id] === 1);
  const current = view?.round?.running ?? next;
  const at = useTurning(pages, pages.findIndex(page => page.some(entry => entry.id === current)), current);
  const shown = pages[at] ?? [];
  return (
    <main class="screen order-scene" data-scene="running-order">
      <header><h1 {...heading}>{text.order}</h1><p class="of">{programme.sessions?.[session]?.title}</p></header>
      {pages.length === 0 ? <p class="big">{view && text.empty}</p> : (
        <ol class="entries" start={shown[0]?.place}>{shown.map(entry => <Row key={entry.id} entry={entry} next={entry.id === next} conference={conference} />)}</ol>
      )}
      <footer><p class="pages">{pages.length > 1 && words.value.page(at + 1, pages.length)}</p><JoinBox conference={conference} /></footer>
    </main>
  );
}

function Row({ entry, next, conference }: { entry: Entry; next: boolean; conference: string }) {
  const text = pitchWords.value;
  const { state } = entry.run;
  const now = state === 'pitching' || state === 'questions';
  return (
    <li class={now ? 'entry now' : `entry ${state}`} aria-current={now || undefined}>
      <span class="place">{entry.place}</span>
      <div class="box">
        <div class="fitted" ref={useFitted<HTMLDivElement>(2.7, entry.id, true)}>
          <h2 class="title">{entry.title}</h2>
          <p class="whose">{entry.organisation}{entry.speaker && <> · <Author conference={conference} person={entry.speaker} brief /></>}</p>
        </div>
      </div>
      <p class="state">{state === 'done' && <Icon name="check" />}{now ? text.now : next ? text.next : state === 'upcoming' ? words.value.time(entry.seconds % 60 === 0 ? String(entry.seconds / 60) : minutes(entry.seconds)) : text.states[state]}</p>
    </li>
  );
}

/** The page that is shown: first, and whenever the show goes on, the one where it is. */
function useTurning(pages: readonly (readonly Entry[])[], start: number, current: string | undefined): number {
  const [at, turn] = useState(0);
  const count = pages.length;
  const shown = Math.min(at, Math.max(0, count - 1));
  useEffect(() => turn(Math.max(0, start)), [current, count]);
  useEffect(() => {
    if (count < 2) return;
    const timer = setTimeout(() => turn((shown + 1) % count), readingTime((pages[shown] ?? []).map(entry => `${entry.title} ${entry.organisation}`)));
    return () => clearTimeout(timer);
  }, [shown, count]);
  return shown;
}
