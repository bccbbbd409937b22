import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { insist } from '../../../live/retry';
import { Said } from '../../../ui/Said';
import { toast } from '../../../ui/toasts';
import { allowPair, forbidPair, readForbidden } from '../commands';
import { nameText, namesText } from '../Face';
import { PersonPick } from '../PersonPick';
import { did, useWork } from '../saying';
import type { Pair } from '../views';
import { words } from '../words';

interface Props { conference: string; count: number }

/** Pairs that the staff keeps apart. Whom people themselves avoid is theirs to know. */
export function Forbidden({ conference, count }: Props) {
  const text = words.value.requests;
  const pairs = useSignal<readonly Pair[]>([]);
  const picked = useSignal<readonly string[]>([]);
  const doing = useWork();
  useEffect(() => {
    let wanted = true;
    void insist(() => readForbidden(conference)).then(found => { if (wanted) pairs.value = found; }, () => {});
    return () => void (wanted = false);
  }, [conference, count]);
    const forbid = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const [one, other] = picked.value;
    if (!one || !other || !(await doing.run(() => forbidPair(conference, one, other)))) return;
    picked.value = [];
    toast(text.areForbidden(namesText(conference, [one, other])), { label: words.value.undo, run: () => void did(() => allowPair(conference, one, other)) });
  };
  const allow = async ({ first, second }: Pair): Promise<void> => {
    if (await did(() => allowPair(conference, first, second)))
      toast(text.areAllowed(namesText(conference, [first, second])), { label: words.value.undo, run: () => void did(() => forbidPair(conference, first, second)) });
  };
  return (
    <section class="card stack" aria-labelledby="apart">
      <div class="stack tight"><h2 id="apart">{text.apart}</h2><p class="soft small">{text.apartHow}</p></div>
      {pairs.value.length > 0 && (
        <ul class="pairs">
          {pairs.value.map(pair => (
            <li key={`${pair.first} ${pair.second}`}><span class="grow">{namesText(conference, [pair.first, pair.second])}</span>
              <button type="button" class="button quiet" onClick={() => void allow(pair)}>{text.allow}<span class="hidden">: {namesText(conference, [pair.first, pair.second])}</span></button></li>
          ))}
        </ul>
      )}
      <form class="stack tight" onSubmit={event => void forbid(event)}>
        <PersonPick id="apart-people" conference={conference} label={text.whoApart} picked={picked.value} most={2} onChange={it => void (picked.value = it)} nameOf={person => nameText(conference, person)} />
        <p><button type="submit" class="button" aria-disabled={doing.busy.value || picked.value.length < 2}>{text.forbid}</button></p>
        <Said doing={doing} />
      </form>
    </section>
  );
}
