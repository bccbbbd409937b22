import { useSignal } from '@preact/signals';
import type { Entry } from '../../live/pitches';
import { Icon } from '../../ui/Icon';
import { draftFor } from '../drafts';
import { favours, talks } from './acts';
import { Favour } from './Favour';
import { Points } from './Points';
import { about, isMine, talkWith, type Round } from './round';
import { SlidesButton } from './SlidesButton';
import { Talk } from './Talk';
import { pitchRound } from './words';

/** What one can do about a pitch: like it, want to talk to them, ask them, look at their slides. */
export function PitchActs({ round, entry }: { round: Round; entry: Entry }) {
  const text = pitchRound.value;
  const talking = useSignal(false);
  const { run, id } = entry;
  const begun = run.state === 'pitching' || run.state === 'questions' || run.state === 'done';
  const onStage = id === round.view.round?.running;
  const wished = talkWith(round, id).on;
  const unsent = favours.wished(about(round, id))?.trouble || talks.wished(about(round, id))?.trouble;
  const ask = (): void => {
    const { write } = draftFor(round.who.conference, round.session, !!round.who.name);
    if (entry.speaker) write({ to: entry.speaker });
    document.getElementById('question')?.focus();
  };
  return (
    <div class="row acts">
      {begun && !isMine(round, id) && (round.view.round?.points ? <Points round={round} entry={entry} /> : <Favour round={round} entry={entry} />)}
      {!isMine(round, id) && (
        <button type="button" class={wished ? 'button toggle on' : onStage ? 'button' : 'button quiet'} aria-describedby={`pitch-${id}`} aria-haspopup="dialog" onClick={() => void (talking.value = true)}>
          <Icon name={wished ? 'check' : 'meet'} />{wished ? text.talk.wished : text.talk.button}
        </button>
      )}
      {onStage && !isMine(round, id) && <button type="button" class="button" onClick={ask}><Icon name="talk" />{text.ask}</button>}
      {!onStage && entry.slides && <SlidesButton round={round} entry={entry} slides={entry.slides} />}
      <p class="small soft" role="status">{unsent && text.favour.unsent}</p>
      {talking.value && <Talk round={round} entry={entry} onClose={() => void (talking.value = false)} />}
    </div>
  );
}
