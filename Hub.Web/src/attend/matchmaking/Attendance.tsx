import { useSignal } from '@preact/signals';
import { clock, dayKey } from '../../i18n/format';
import { entries } from '../../live/programme';
import { Choice } from '../../ui/Choice';
import { useDoing } from '../../ui/doing';
import { Said } from '../../ui/Said';
import { attendanceOf, bodyOf, isMost, preview, saveAttendance, type Care, type Change, type Touched } from './attendance';
import type { Match } from './matching';
import { TouchedDialog } from './TouchedDialog';
import { dayName, roundsByDay } from './when';
import { meet } from './words';

const places = ['hall', 'remote', 'absent'] as const;

/** Where one is each day, and when one cannot. What touches meetings is shown before it is done. */
export function Attendance({ match }: { match: Match }) {
  const text = meet.value.attendance;
  const change = useSignal<Change>({});
  const touched = useSignal<Touched | undefined>(undefined);
  const doing = useDoing();
  const { who, my, programme, view } = match;
  const zone = programme.about?.timeZone;
  const it = attendanceOf(my.me, change.value);
  const rounds = roundsByDay(match);
  const sessions = entries(programme).filter(session => session.kind === 'matchmaking').map(session => dayKey(session.starts, zone));
  const days = rounds.length ? rounds.map(([day]) => day) : [...new Set(sessions)];
  const set = (more: Change): void => {
    change.value = { ...change.value, ...more };
    doing.done.value = '';
  };
  const body = () => bodyOf(it, my.me?.version ?? 0);
  const done = (): void => {
    [change.value, touched.value] = [{}, undefined];
    doing.done.value = text.saved;
  };
  const save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (!isMost(it.most)) return document.getElementById('most-meetings')?.focus();
    const saved = await doing.run(async () => {
      const found = await preview(who.conference, body());
      if (found.touched > 0) touched.value = found;
      else await saveAttendance(who.conference, body());
    });
    if (saved && !touched.value) done();
  };
  const decide = async (then: Care): Promise<void> => {
    const count = touched.value!.touched;
    const saved = await doing.run(() => saveAttendance(who.conference, body(), { then, touched: count }));
    if (saved) done();
    else touched.value = undefined;
  };
  return (
    <form id="profile-attendance" class="card stack" tabIndex={-1} aria-labelledby="attendance" onSubmit={event => void save(event)} noValidate>
      <h2 id="attendance">{text.title}</h2>
      {days.map(day => (
        <Choice key={day} legend={`${text.days}: ${dayName(day)}`} value={it.days[day] ?? who.place} options={places.map(place => [place, text.presence[place]] as const)}
          onChange={place => set({ days: { ...change.value.days, [day]: place } })} />
      ))}
      <p class="soft small">{rounds.length === 0 ? text.noRounds : text.roundsHint}</p>
      {rounds.map(([day, ids]) => (
        <fieldset key={day}>
          <legend>{text.rounds}: {dayName(day)}</legend>
          <div class="choice ticks">
            {ids.map(round => (
              <label key={round}>
                <input type="checkbox" checked={!!it.away[round]} onChange={e => set({ away: { ...change.value.away, [round]: e.currentTarget.checked } })} />
                {clock(view.rounds![round]!.start, zone)}
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <div class="field">
        <label for="most-meetings">{text.most}</label>
        <input id="most-meetings" class="input short" inputMode="numeric" value={it.most} aria-invalid={!isMost(it.most)} aria-describedby="most-hint" onInput={e => set({ most: e.currentTarget.value })} />
        <p id="most-hint" class={isMost(it.most) ? 'hint' : 'fault small'}>{text.mostHint}</p>
      </div>
      <label class="tick"><input type="checkbox" checked={it.off} onChange={e => set({ off: e.currentTarget.checked })} />{text.off}</label>
      <div class="row">
        <button type="submit" class="button primary" aria-disabled={doing.busy.value}>{text.save}</button>
        <Said doing={doing} />
      </div>
      {touched.value && <TouchedDialog match={match} touched={touched.value} onDecide={then => void decide(then)} onClose={() => void (touched.value = undefined)} />}
    </form>
  );
}
