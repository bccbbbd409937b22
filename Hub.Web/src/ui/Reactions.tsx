import { useEffect, useRef, useState } from 'preact/hooks';
import { number } from '../i18n/format';
import type { Reaction } from '../live/views';
import { ReactionIcon } from './ReactionIcon';
import './reactions.css';
import { reactions, risen, type Counts } from './rising';
import { stageWords } from './stageWords';

interface Sign { id: number; kind: Reaction; lane: number; wait: number }

const MOST_AT_ONCE = 60;
const SPREAD = 900;
const still = matchMedia('(prefers-reduced-motion: reduce)');

/** The reactions of the audience: counters, and above them a sign for each that has just come. Where nothing shall move, the counters alone. */
export function Reactions({ counts }: { counts: Counts | undefined }) {
  const [signs, setSigns] = useState<readonly Sign[]>([]);
  const before = useRef<Counts | undefined>(undefined);
  const last = useRef(0);
  useEffect(() => {
    const kinds = still.matches ? [] : risen(before.current, counts);
    if (counts) before.current = counts;
    if (kinds.length === 0) return;
    const fresh = kinds.map((kind, i) => ({ id: ++last.current, kind, lane: Math.random(), wait: (i / kinds.length) * SPREAD }));
    setSigns(shown => [...shown, ...fresh].slice(-MOST_AT_ONCE));
  }, [counts]);
  const gone = (id: number): void => setSigns(shown => shown.filter(sign => sign.id !== id));
  const words = stageWords.value.reactions;
  const some = reactions.filter(kind => counts?.[kind]);
  return (
    <div role="group" class="reactions" aria-label={words.title}>
      <div class="rising" aria-hidden="true">
        {signs.map(({ id, kind, lane, wait }) => (
          <span key={id} class="sign" style={{ insetInlineStart: `${lane * 86}%`, animationDelay: `${wait}ms` }} onAnimationEnd={() => gone(id)}><ReactionIcon kind={kind} /></span>
        ))}
      </div>
      {some.length > 0 && (
        <ul class="counters">
          {some.map(kind => (
            <li key={kind}><ReactionIcon kind={kind} /><span class="hidden">{words.counted(words.kinds[kind], number(counts![kind]!))}</span>
              <span aria-hidden="true">{number(counts![kind]!)}</span></li>
          ))}
        </ul>
      )}
    </div>
  );
}
