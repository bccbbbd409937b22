import { useSignal } from '@preact/signals';
import { clock, day } from '../../i18n/format';
import { uuidv7 } from '../../live/uuid';
import { common } from '../../i18n/words';
import { Dialog } from '../../ui/Dialog';
import { useDoing } from '../../ui/doing';
import { useTopic } from '../../ui/hooks';
import { Said } from '../../ui/Said';
import { play, setPace, stop, throwAway, wayIn } from './commands';
import { CrowdForm, usual } from './CrowdForm';
import { Jams } from './Jams';
import { Progress } from './Progress';
import { playTopic, type PlayView } from './views';
import { words } from './words';

interface Props { conference: string; copy: string; name: string; madeAt: string; zone: string | undefined; onGone: () => void }
const paces = [1, 5, 15, 30, 60] as const;

export function OneRehearsal({ conference, copy, name, madeAt, zone, onGone }: Props) {
  const text = words.value;
  const view = useTopic<PlayView>(playTopic(conference, copy)).view.value;
  const doing = useDoing();
  const factor = useSignal(60);
  const crowd = useSignal(usual);
  const way = useSignal('');
  const asking = useSignal(false);
  const state = view?.play?.state;
  const runs = state === 'running' || state === 'stopping';
  const choosePace = (chosen: number): void => {
    factor.value = chosen;
    if (runs) void doing.run(() => setPace(conference, copy, chosen));
  };
  return (
    <section class="card stack rehearsal" aria-label={name}>
      <div class="row spread"><h2>{name}</h2><span class="small soft">{text.madeAt(`${day(madeAt, zone)}, ${clock(madeAt, zone)}`)}</span></div>
      {state && <p class={state === 'running' ? 'badge good' : 'badge'} role="status">{text.states[state]}</p>}
      {view?.progress && <Progress progress={view.progress} zone={zone} />}
      <div class="row">
        <label class="field"><span class="label">{text.pace}</span>
          <select class="input" value={factor.value} onChange={event => choosePace(Number(event.currentTarget.value))}>
            {paces.map(pace => <option key={pace} value={pace}>{text.times(pace)}</option>)}
          </select>
        </label>
        {runs
          ? <button type="button" class="button primary" aria-disabled={doing.busy.value || state === 'stopping'} onClick={() => void doing.run(() => stop(conference, copy))}>{text.stop}</button>
          : <button type="button" class="button primary" aria-disabled={doing.busy.value} onClick={() => void doing.run(() => play(conference, copy, uuidv7(), factor.value, crowd.value))}>{state ? text.goOn : text.start}</button>}
        <button type="button" class="button" aria-disabled={doing.busy.value} onClick={() => void doing.run(async () => { way.value = await wayIn(conference, copy); })}>{text.wayIn}</button>
        <button type="button" class="button quiet" onClick={() => void (asking.value = true)}>{text.throwAway}</button>
      </div>
      {way.value && <p class="small stack tight"><span>{text.wayInHow}</span><code class="wrap">{way.value}</code></p>}
      {!runs && <CrowdForm crowd={crowd} />}
      <Said doing={doing} />
      {view?.jams && <Jams jams={view.jams} />}
      {asking.value && (
        <Dialog title={text.throwAwayTitle} onClose={() => void (asking.value = false)}>
          <p>{text.throwAwayHow}</p>
          <div class="row">
            <button type="button" class="button danger" aria-disabled={doing.busy.value} onClick={() => void doing.run(() => throwAway(conference, copy)).then(done => { asking.value = false; if (done) onGone(); })}>{text.throwAway}</button>
            <button type="button" class="button" onClick={() => void (asking.value = false)}>{common.value.cancel}</button>
          </div>
        </Dialog>
      )}
    </section>
  );
}
