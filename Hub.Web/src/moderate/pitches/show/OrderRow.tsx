import { useSignal } from '@preact/signals';
import { number } from '../../../i18n/format';
import type { Entry } from '../../../live/pitches';
import type { PitchState, StaffPitchRoundView } from '../../../live/pitchViews';
import { Author } from '../../../ui/Author';
import { Icon } from '../../../ui/Icon';
import { pitchWords } from '../../../ui/pitchWords';
import type { At } from '../../at';
import { focusSoon, goOnAt } from '../../../ui/focus';
import { focusRow, rowBeside } from '../keys';
import { written } from '../prepare/minutes';
import { ariaKey } from '../shortcuts';
import { words } from '../words';
import { actsFor, asks, icons, isMove, type RowAct } from './rowActs';
import { doOnRow } from './rowDoes';

interface Props {
  at: At; pitch: Entry; of: number; next: number | undefined; points: number | undefined;
  interest: NonNullable<StaffPitchRoundView['interest']>[string] | undefined; onGrip: (event: PointerEvent) => void;
}

const badges: Record<PitchState, string> = { upcoming: '', pitching: 'stage', questions: 'stage', done: 'good', skipped: '', absent: 'bad' };

/** One pitch: where it stands, who gives it, what became of it, and what can be done. */
export function OrderRow({ at, pitch, of, next, points, interest, onGrip }: Props) {
  const text = words.value;
  const { id, run, place, title } = pitch;
  return (
    <article class={`card pitch-row ${run.state}`} tabIndex={0} data-pitch={id} aria-label={text.rowOf(place, title)}>
      {/* For fingers and mice; the keyboard has its own ways. */}
      <span class="grip" aria-hidden="true" onPointerDown={onGrip}><Icon name="grip" /></span>
      <div class="about">
        <p class="title"><span class="place">{place}</span>{title}</p>
        <p class="small">{pitch.organisation}{pitch.speaker && <> · <Author conference={at.conference} person={pitch.speaker} brief /></>}</p>
        <p class="facts small soft">
          {(run.state !== 'upcoming' || next === undefined) && <span class={`badge ${badges[run.state]}`}>{pitchWords.value.states[run.state]}</span>}
          {next !== undefined && <span class="badge accent">{next === 1 ? pitchWords.value.next : pitchWords.value.then}</span>}
          {run.readyAt && <span class="badge good"><Icon name="check" />{text.isReady}</span>}
          <span>{text.allotted(written(pitch.seconds), written(pitch.questionSeconds))}</span>
          {pitch.remote && <span class="from"><Icon name="remote" />{pitchWords.value.remote}</span>}
          {pitch.slides && <span class="from"><Icon name="file" />{pitchWords.value.slides}</span>}
          {interest && interest.people > 0 && <span>{points ? text.pointsOf(number(interest.points), interest.people) : text.favours(interest.people)}</span>}
          {interest && interest.wishes > 0 && <span>{text.wishes(interest.wishes)}</span>}
        </p>
      </div>
      <Actions at={at} pitch={pitch} of={of} />
    </article>
  );
}

function Actions({ at, pitch, of }: { at: At; pitch: Entry; of: number }) {
  const text = words.value.row;
  const open = useSignal(false);
  const { id, run, place, title } = pitch;
  const { first, more } = actsFor(run.state);
  const label = (act: RowAct): string => (act === 'ready' && run.readyAt ? text.unready : act === 'back' && (run.state === 'done' || run.state === 'pitching' || run.state === 'questions') ? text.again : text[act]);
  // What is pressed may be gone by it: the focus goes on where the work does. A button that moves takes it along.
  const click = (act: RowAct): void => {
    const beside = act === 'remove' ? rowBeside(id) : undefined;
    doOnRow(at, id, act);
    if (asks(act)) return;
    if (isMove(act)) return focusSoon(`${act}-${id}`);
    open.value = false;
    if (beside) goOnAt(() => focusRow(beside));
    else focusSoon(act === 'remove' ? 'order' : `more-${id}`);
  };
  const button = (act: RowAct) => {
    const off = (act === 'move-up' && place === 1) || (act === 'move-down' && place === of);
    return (
      <button type="button" key={act} id={`${act}-${id}`} class={act === 'remove' ? 'button danger' : 'button'} aria-disabled={off} aria-keyshortcuts={act === 'go-on' ? undefined : ariaKey(act)}
        onClick={() => !off && click(act)}>
        <Icon name={icons[act]} /><span class="label">{label(act)}</span><span class="hidden">: {title}</span>
      </button>
    );
  };
  return (
    <>
      <div class="actions">
        {first.map(button)}
        <button type="button" id={`more-${id}`} class="button quiet icon-only" aria-expanded={open.value} aria-label={text.more(title)} onClick={() => void (open.value = !open.value)}><Icon name="more" /></button>
      </div>
      {open.value && <div class="actions further">{more.map(button)}</div>}
    </>
  );
}
