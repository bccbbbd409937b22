import { useSignal } from '@preact/signals';
import { clock, day } from '../../../i18n/format';
import type { Entry } from '../../../live/programme';
import { uuidv7 } from '../../../live/uuid';
import { Icon } from '../../../ui/Icon';
import { Said } from '../../../ui/Said';
import { makeRounds, previewRound, putRound, removeRound } from '../commands';
import { useWork } from '../saying';
import { roundsInOrder, type Named, type Round } from '../views';
import { words } from '../words';
import type { At } from './at';
import { RoundForm } from './RoundForm';
import { roundsWithin } from './timetable';

export function SessionRounds({ at, session }: { at: At; session: Entry }) {
  const text = words.value.places;
  const rounds = roundsInOrder(at.view).filter(round => round.it.session === session.id);
  return (
    <section class="card stack" aria-label={session.title}>
      <div class="stack tight"><h3>{session.title}</h3><p class="small soft">{day(session.starts, at.zone)}, {clock(session.starts, at.zone)}–{clock(session.ends, at.zone)}</p></div>
      {rounds.length === 0 ? <MakeRounds at={at} session={session} /> : <RoundList at={at} rounds={rounds} session={session.id} title={session.title} />}
      {rounds.length > 0 && <p class="small soft">{text.count(rounds.length)}</p>}
    </section>
  );
}

/** Rounds whose session the programme has no more. */
export function Orphans({ at, known }: { at: At; known: readonly string[] }) {
  const text = words.value.places;
  const rounds = roundsInOrder(at.view).filter(round => !known.includes(round.it.session));
  if (rounds.length === 0) return null;
  return <section class="card stack" aria-label={text.orphans}><h3>{text.orphans}</h3><p class="small soft">{text.orphansHow}</p><RoundList at={at} rounds={rounds} title={text.orphans} /></section>;
}

function MakeRounds({ at, session }: { at: At; session: Entry }) {
  const text = words.value.places;
  const minutes = useSignal('20');
  const gap = useSignal('5');
  const doing = useWork();
  const fit = roundsWithin(session.starts, session.ends, Number(minutes.value), Number(gap.value));
  const make = (event: SubmitEvent): void => {
    event.preventDefault();
    void doing.run(() => makeRounds(at.conference, session.id, Number(minutes.value), Number(gap.value)));
  };
  const [m, g] = [`minutes-${session.id}`, `gap-${session.id}`];
  return (
    <form class="stack tight" onSubmit={make} noValidate>
      <div class="row end">
        <div class="field"><label for={m}>{text.minutes}</label><input id={m} class="input figure" type="number" min={5} max={240} value={minutes.value} onInput={e => void (minutes.value = e.currentTarget.value)} /></div>
        <div class="field"><label for={g}>{text.gap}</label><input id={g} class="input figure" type="number" min={0} max={120} value={gap.value} onInput={e => void (gap.value = e.currentTarget.value)} /></div>
        <button type="submit" class="button primary" aria-disabled={doing.busy.value}>{text.make(fit.length)}</button>
      </div>
      {fit.length > 0 && <p class="small soft">{fit.map(round => clock(round.start, at.zone)).join(' · ')}</p>}
      <Said doing={doing} />
    </form>
  );
}

function RoundList({ at, rounds, session, title }: { at: At; rounds: readonly Named<Round>[]; session?: string; title: string }) {
  const text = words.value.places;
  const editing = useSignal<{ id: string; round: Round; fresh: boolean } | null>(null);
  const span = ({ start, minutes }: Round): string => `${clock(start, at.zone)}–${clock(Date.parse(start) + minutes * 60_000, at.zone)}`;
  const remove = ({ id, it }: Named<Round>): void => void at.careful({
    preview: () => previewRound(at.conference, id), act: care => removeRound(at.conference, id, care), said: text.roundRemoved(span(it)),
    undo: () => putRound(at.conference, id, { session: it.session, start: it.start, minutes: it.minutes, gap: it.gap, version: 0 }),
  });
  const last = rounds.at(-1)?.it;
  const add = (): void => {
    if (last) editing.value = { id: uuidv7(), fresh: true, round: { ...last, start: new Date(Date.parse(last.start) + (last.minutes + last.gap) * 60_000).toISOString(), version: 0 } };
  };
  return (
    <>
      <ol class="rounds-list">
        {rounds.map((round, i) => (
          <li key={round.id}>
            <span class="grow"><strong>{span(round.it)}</strong> <span class="soft small">{text.length(round.it.minutes, round.it.gap)}</span></span>
            <button type="button" class="button quiet icon-only" aria-label={text.editRound(i + 1, span(round.it))} onClick={() => void (editing.value = { id: round.id, round: round.it, fresh: false })}><Icon name="pen" /></button>
            <button type="button" class="button quiet icon-only" aria-label={text.removeRound(i + 1, span(round.it))} onClick={() => remove(round)}><Icon name="trash" /></button>
          </li>
        ))}
      </ol>
      {session && <p><button type="button" class="button" onClick={add}><Icon name="plus" />{text.addRound}<span class="hidden">: {title}</span></button></p>}
      {editing.value && <RoundForm at={at} id={editing.value.id} round={editing.value.fresh ? editing.value.round : at.view.rounds?.[editing.value.id] ?? editing.value.round} fresh={editing.value.fresh} onClose={() => void (editing.value = null)} />}
    </>
  );
}
