import { useEffect } from 'preact/hooks';
import { forget, outgoing } from './asking';
import type { Here } from './here';
import { OnTheWay } from './OnTheWay';
import { OwnQuestion } from './OwnQuestion';
import { qa } from './words';

/** One's own questions: on the way, waiting, taken up or not. */
export function Mine({ here }: { here: Here }) {
  const there = here.my.value.mine ?? {};
  const ids = Object.keys(there).sort((a, b) => Date.parse(there[b]!.askedAt) - Date.parse(there[a]!.askedAt));
  const onTheWay = outgoing.value.filter(q => q.panel === here.session && !(q.id in there));
  useEffect(() => forget(outgoing.value.filter(q => q.taken && q.id in there).map(q => q.id)), [there, outgoing.value]);
  if (ids.length + onTheWay.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="mine">
      <h2 id="mine">{qa.value.own.title}</h2>
      <ul class="stack tight">
        {[...onTheWay].reverse().map(q => <li key={q.id} class="card own"><OnTheWay question={q} here={here} /></li>)}
        {ids.map(id => <li key={id} class="card own"><OwnQuestion here={here} id={id} /></li>)}
      </ul>
    </section>
  );
}
