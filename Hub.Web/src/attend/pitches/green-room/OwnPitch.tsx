import { useSignal } from '@preact/signals';
import { inOrder, type Entry } from '../../../live/pitches';
import { Icon } from '../../../ui/Icon';
import { pages } from '../acts';
import { Clock } from '../Clock';
import { Pager } from '../Pager';
import { about, type Round } from '../round';
import { ShownSlides } from '../ShownSlides';
import { pitchRound } from '../words';
import { useAwake } from './awake';
import { Ready } from './Ready';
import { before } from './turn';
import { Until } from './Until';

interface Props { round: Round; entry: Entry }

/** One's own pitch, from waiting to done. */
export function OwnPitch({ round, entry }: Props) {
  const { state } = entry.run;
  const onStage = state === 'pitching' || state === 'questions';
  useAwake(onStage);
  return (
    <section class={onStage ? 'own-pitch on-stage' : 'own-pitch card'} aria-labelledby={`own-${entry.id}`}>
      <h2 id={`own-${entry.id}`}>{entry.title}</h2>
      <div class="stack" aria-live="polite"><Where round={round} entry={entry} /></div>
      {onStage && <Clock entry={entry} />}
      {!onStage && state !== 'done' && state !== 'skipped' && <Ready pitch={about(round, entry.id)} readyAt={round.my.mine?.[entry.id]?.readyAt} />}
      {state !== 'done' && <OwnSlides round={round} entry={entry} onStage={onStage} />}
    </section>
  );
}

/** Where one is: how long still to wait, on the stage, done, or left out. */
function Where({ round, entry }: Props) {
  const text = pitchRound.value.green;
  const turn = round.my.mine?.[entry.id]?.turn;
  switch (entry.run.state) {
    case 'pitching': return <p class="large"><Icon name="stage" />{text.onStage}</p>;
    case 'questions': return <p class="large"><Icon name="talk" />{text.yourQuestions}</p>;
    case 'done': return <p class="large">{text.done}</p>;
    case 'skipped': return <p>{text.skipped}</p>;
    default: return (
      <>
        {entry.run.state === 'absent' && <p class="note bad">{text.absent}</p>}
        {turn ? <Until turn={turn} /> : <p class="large">{text.before(before(inOrder(round.view), entry.id))}</p>}
      </>
    );
  }
}

/** On the stage the pages turn for everyone; before that for oneself. */
function OwnSlides({ round, entry, onStage }: Props & { onStage: boolean }) {
  const text = pitchRound.value.green;
  const leafed = useSignal(1);
  const { slides } = entry;
  if (!slides) return <p class="soft small">{text.noSlides}</p>;
  const pitch = about(round, entry.id);
  const page = onStage ? pages.wished(pitch)?.want ?? entry.run.page ?? 1 : leafed.value;
  return (
    <section class="stack" aria-labelledby={`slides-${entry.id}`}>
      <h3 id={`slides-${entry.id}`}>{text.yourSlides}</h3>
      <ShownSlides round={round} entry={entry} slides={slides} page={page} />
      {!slides.url && <Pager page={page} pages={slides.pages} onTurn={to => { if (onStage) pages.want(pitch, to); else leafed.value = to; }} />}
      {!slides.url && <p class="small soft">{onStage ? text.keys : text.rehearse}</p>}
    </section>
  );
}
