import { currentClock, nextOf, onStageOf, type Entry } from '../../../live/pitches';
import type { StaffPitchRoundView } from '../../../live/pitchViews';
import { Author } from '../../../ui/Author';
import { Icon } from '../../../ui/Icon';
import { PitchFace } from '../../../ui/PitchFace';
import { pitchWords } from '../../../ui/pitchWords';
import type { At } from '../../at';
import { focusSoon } from '../../../ui/focus';
import { size } from '../../size';
import { ClockFace } from '../../stage/ClockFace';
import { ariaKey } from '../shortcuts';
import { words } from '../words';
import { mark, undo } from './acts';
import { Controls } from './Controls';
import { turnReady } from './ordering';
import { said, titleOf } from './said';
import { sessionTimes } from './SessionPane';

/** The pitch on the stage with its clock beside that of the session, what leads on, and who is next. */
export function NowPane({ at, round }: { at: At; round: StaffPitchRoundView }) {
  const text = pitchWords.value;
  const running = onStageOf(round);
  const clock = running && currentClock(running.run);
  return (
    <section class={running ? 'pane now-pitch on' : 'pane now-pitch'} aria-labelledby="now">
      <div class="head"><h2 id="now" tabIndex={-1}>{text.now}</h2>{running && <span class="badge stage">{text.states[running.run.state]}</span>}</div>
      {running ? <WhoIsOn at={at} pitch={running} /> : <p class="nothing">{text.nothing}</p>}
      {(clock || round.session) && (
        <div class="two-clocks">
          {clock && <PitchFace clock={clock} label={running.run.state === 'questions' ? text.clock.questions : text.clock.pitch} />}
          {round.session && <p class="of-session"><ClockFace stage={sessionTimes(round)} /><span class="small soft">{text.clock.session}</span></p>}
        </div>
      )}
      {size.value === 'desk' && <Controls at={at} round={round} />}
      <Next at={at} round={round} />
      <LastStep at={at} round={round} />
    </section>
  );
}

const WhoIsOn = ({ at, pitch }: { at: At; pitch: Entry }) => (
  <div class="who-is-on">
    <p class="title">{pitch.title}</p>
    <p>{pitch.organisation}{pitch.speaker && <> · <Author conference={at.conference} person={pitch.speaker} brief /></>}</p>
    <p class="small soft">{[pitch.remote && pitchWords.value.remote, pitch.topic].filter(Boolean).join(' · ')}</p>
  </div>
);

/** Whether the next two have said that they are ready; who does not come is called again in the end. */
function Next({ at, round }: { at: At; round: StaffPitchRoundView }) {
  const text = words.value;
  const titles = [pitchWords.value.next, pitchWords.value.then];
  return (
    <ol class="next-two">
      {nextOf(round).map((pitch, i) => (
        <li key={pitch.id}>
          <div class="grow">
            <p class="small soft">{titles[i]}</p>
            <p class="clamp"><strong>{pitch.title}</strong></p>
            <p class="small clamp">{pitch.organisation}{pitch.speaker && <> · <Author conference={at.conference} person={pitch.speaker} brief /></>}{pitch.remote && ` · ${pitchWords.value.remote}`}</p>
          </div>
          <div class="row">
            <button type="button" class="button ready" aria-pressed={!!pitch.run.readyAt} onClick={() => void turnReady(at, pitch.id)}>
              {pitch.run.readyAt && <Icon name="check" />}{pitch.run.readyAt ? text.isReady : text.notReady}<span class="hidden">: {pitch.title}</span>
            </button>
            {pitch.run.state === 'upcoming' && <button type="button" class="button quiet" onClick={() => { mark(at, pitch.id, 'absent'); focusSoon('now'); }}>{text.row.absent}<span class="hidden">: {pitch.title}</span></button>}
          </div>
        </li>
      ))}
    </ol>
  );
}

function LastStep({ at, round }: { at: At; round: StaffPitchRoundView }) {
  const last = round.round?.undo;
  if (!last) return null;
  return (
    <button type="button" class="button quiet start last-step" aria-keyshortcuts={ariaKey('undo')} onClick={() => { void undo(at); focusSoon('now'); }}>
      <Icon name="undo" /><span>{words.value.undoOf(said(at, last.what, last.pitch, titleOf(at, last.pitch) || words.value.aPitch))}</span>
    </button>
  );
}
