import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { common } from '../../../i18n/words';
import type { Entry } from '../../../live/pitches';
import { Icon } from '../../../ui/Icon';
import { href, moved } from '../../../ui/router';
import { toast } from '../../../ui/toasts';
import { abstentions } from '../acts';
import { Clock } from '../Clock';
import { PitchFacts } from '../PitchFacts';
import { abstentionFrom, about, isMine, type Round } from '../round';
import { SlidesButton } from '../SlidesButton';
import { pitchRound } from '../words';
import { Abstain } from './Abstain';
import { Criterion } from './Criterion';
import { Note } from './Note';
import { criteriaOf, knownOf } from './marks';
import { Saving } from './Saving';
import { mark, marksOf } from './scoring';

interface Props { round: Round; entry: Entry; all: readonly Entry[] }

/** The sheet of one pitch: saved with each tap. */
export function Sheet({ round, entry, all }: Props) {
  const text = pitchRound.value.jury;
  const title = useRef<HTMLHeadingElement>(null);
  const abstains = abstentionFrom(round, entry.id).on;
  useEffect(() => { if (moved.peek()) title.current?.focus({ preventScroll: true }); }, []);
  // The button that was pressed is gone with what it changed.
  useEffect(() => { if (document.activeElement === document.body) title.current?.focus({ preventScroll: true }); }, [abstains]);
  const early = entry.run.state === 'upcoming' || entry.run.state === 'absent' || entry.run.state === 'skipped';
  return (
    <section class="sheet card stack" aria-labelledby="sheet-title">
      <div class="head">
        <div class="stack tight">
          <h2 id="sheet-title" ref={title} tabIndex={-1}>{entry.place}. {entry.title}</h2>
          <PitchFacts round={round} entry={entry} />
        </div>
        <Clock entry={entry} />
      </div>
      {entry.slides && <p><SlidesButton round={round} entry={entry} slides={entry.slides} /></p>}
      {isMine(round, entry.id) ? <p class="note">{text.own}</p>
        : abstains ? <Abstains round={round} entry={entry} />
        : <>{early && <p class="note small">{text.early}</p>}<Marking round={round} entry={entry} /></>}
      <Turning round={round} entry={entry} all={all} />
    </section>
  );
}

function Marking({ round, entry }: { round: Round; entry: Entry }) {
  const text = pitchRound.value.jury;
  const abstaining = useSignal(false);
  const { criteria, from, to, locked = false } = round.my.jury!;
  const pitch = about(round, entry.id);
  const known = knownOf(round.my, entry.id);
  const marks = marksOf(pitch, known);
  const empty = Object.keys(marks.values).length === 0 && !marks.note;
  const clear = (): void => {
    mark(pitch, { values: {}, note: '' });
    toast(text.cleared(entry.title), { label: common.value.undo, run: () => mark(pitch, marks) });
  };
  return (
    <>
      {criteriaOf(criteria).map(([id, criterion]) => (
        <Criterion key={id} id={id} criterion={criterion} from={from} to={to} locked={locked} value={marks.values[id]}
          onValue={value => mark(pitch, { values: { ...marks.values, [id]: value } })} />
      ))}
      <Note note={marks.note} locked={locked} onNote={note => mark(pitch, { note }, 500)} />
      <Saving pitch={pitch} known={known} />
      {!locked && (
        <div class="row">
          <button type="button" class="button quiet" onClick={() => void (abstaining.value = true)}>{text.abstain}</button>
          {!empty && <button type="button" class="button quiet" onClick={clear}>{text.clear}</button>}
        </div>
      )}
      {abstaining.value && <Abstain pitch={pitch} title={entry.title} onClose={() => void (abstaining.value = false)} />}
    </>
  );
}

function Abstains({ round, entry }: { round: Round; entry: Entry }) {
  const text = pitchRound.value.jury;
  const { words } = abstentionFrom(round, entry.id);
  const back = (): void => abstentions.want(about(round, entry.id), { on: false });
  return (
    <div class="note stack tight">
      <p>{text.abstains}</p>
      {words && <p class="pre soft">{words}</p>}
      {!round.my.jury?.locked && <p><button type="button" class="button" onClick={back}>{text.backToIt}</button></p>}
    </div>
  );
}

/** To the sheets before and after. */
function Turning({ round, entry, all }: Props) {
  const text = pitchRound.value.jury;
  const [before, after] = [all[entry.place - 2], all[entry.place]];
  return (
    <div class="row spread turning">
      {before ? <a class="button" href={href('jury', round.session, before.id)}><Icon name="back" />{text.previous}</a> : <span />}
      {after && <a class="button" href={href('jury', round.session, after.id)}>{text.next}<Icon name="forward" /></a>}
    </div>
  );
}
