import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { forget, outgoing } from './asking';
import type { Here } from './here';
import { OnTheWay } from './OnTheWay';
import { OwnQuestion } from './OwnQuestion';
import { qa } from './words';

/** Older ones are folded, so that who asks much still finds the list. */
const LATEST = 3;

/** One's own questions: on the way, waiting, taken up or not. */
export function Mine({ here }: { here: Here }) {
  const text = qa.value;
  const all = useSignal(false);
  const there = here.my.value.mine ?? {};
  const ids = Object.keys(there).sort((a, b) => Date.parse(there[b]!.askedAt) - Date.parse(there[a]!.askedAt));
  const onTheWay = outgoing.value.filter(q => q.panel === here.session && !(q.id in there));
  useEffect(() => forget(outgoing.value.filter(q => q.taken && q.id in there).map(q => q.id)), [there, outgoing.value]);
  if (ids.length + onTheWay.length === 0) return null;
  const unfold = (): void => {
    all.value = true;
    requestAnimationFrame(() => document.getElementById(`own-${ids[LATEST]}`)?.focus());
  };
  const shown = all.value ? ids : ids.slice(0, LATEST);
  return (
    <section class="stack" aria-labelledby="mine">
      <h2 id="mine">{text.own.title}</h2>
      <ul class="stack tight">
        {[...onTheWay].reverse().map(q => <li key={q.id} class="card own"><OnTheWay question={q} here={here} /></li>)}
        {shown.map(id => <li key={id} class="card own" id={`own-${id}`} tabIndex={-1}><OwnQuestion here={here} id={id} /></li>)}
      </ul>
      {ids.length > shown.length && <p><button type="button" class="button" onClick={unfold}>{text.list.more(ids.length - shown.length)}</button></p>}
    </section>
  );
}
