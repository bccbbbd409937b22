import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { common } from '../i18n/words';
import type { MyPanelView } from '../live/views';
import { Dialog } from '../ui/Dialog';
import type { Member } from '../ui/StaffGate';
import { forget, outgoing, withdraw, type Outgoing } from './asking';
import { draftFor } from './drafts';
import { words } from './words';

interface Props { who: Member; session: string; view: MyPanelView }

const looks = { pending: 'accent', approved: 'good', 'on-stage': 'stage', answered: '', declined: '', archived: '', merged: '', withdrawn: '' } as const;

/** One's own questions: on the way, waiting, taken up or not. */
export function Mine({ who, session, view }: Props) {
  const text = words.value.panel;
  const asking = useSignal<string | null>(null);
  const mine = Object.entries(view.mine ?? {}).sort((a, b) => Date.parse(b[1].askedAt) - Date.parse(a[1].askedAt));
  const onTheWay = outgoing.value.filter(q => q.panel === session && !(q.id in (view.mine ?? {})));
  useEffect(() => forget(outgoing.value.filter(q => q.taken && q.id in (view.mine ?? {})).map(q => q.id)), [view.mine, outgoing.value]);
  if (mine.length + onTheWay.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="mine">
      <h2 id="mine">{text.yours}</h2>
      <ul class="stack tight">
        {[...onTheWay].reverse().map(q => <li key={q.id} class="card own"><OnTheWay question={q} who={who} /></li>)}
        {mine.map(([id, question]) => {
          const status = view.standing?.[id]?.status ?? 'pending';
          return (
            <li key={id} class="card own">
              <p class="pre">{question.text}</p>
              <p class="row spread">
                <span class={`badge ${looks[status]}`}>{text.status[status]}</span>
                {(status === 'pending' || status === 'approved') && <button type="button" class="button quiet" onClick={() => void (asking.value = id)}>{text.withdraw}</button>}
              </p>
            </li>
          );
        })}
      </ul>
      {asking.value && (
        <Dialog title={text.withdrawTitle} onClose={() => void (asking.value = null)}>
          <div class="stack">
            <p class="pre">{view.mine?.[asking.value]?.text}</p>
            <div class="row">
              <button type="button" class="button danger primary" onClick={() => { void withdraw(session, asking.value!); asking.value = null; }}>{text.withdrawYes}</button>
              <button type="button" class="button" onClick={() => void (asking.value = null)}>{common.value.cancel}</button>
            </div>
          </div>
        </Dialog>
      )}
    </section>
  );
}

/** Not confirmed yet. A refused one goes back into the form, where it can be mended. */
function OnTheWay({ question, who }: { question: Outgoing; who: Member }) {
  const text = words.value.panel;
  const mend = (): void => {
    const { write } = draftFor(who.conference, question.panel, question.named);
    write({ text: question.text, named: question.named });
    forget([question.id]);
  };
  return (
    <>
      <p class="pre">{question.text}</p>
      {question.refused
        ? <div class="row spread"><p class="fault" role="alert">{question.refused}</p><button type="button" class="button" onClick={mend}>{text.mend}</button></div>
        : <p class="row small soft"><span class="pulse" />{question.trouble ? text.trying : text.sending}</p>}
    </>
  );
}
