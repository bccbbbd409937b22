import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { common } from '../../i18n/words';
import { Choice } from '../../ui/Choice';
import { Loading } from '../../ui/ConnectionBar';
import { Dialog } from '../../ui/Dialog';
import { useDoing } from '../../ui/doing';
import { Said } from '../../ui/Said';
import { toast } from '../../ui/toasts';
import { answers } from './acts';
import { about, type Match } from './matching';
import type { Person } from './people';
import { findColleagues } from './requesting';
import { othersIn, type Request } from './requests';
import { meet } from './words';

interface Props { match: Match; request: Request; onClose: () => void }

/** One's part goes to a colleague. */
export function PassDialog({ match, request, onClose }: Props) {
  const text = meet.value.requests;
  const colleagues = useSignal<readonly Person[] | undefined>(undefined);
  const chosen = useSignal('');
  const doing = useDoing();
  useEffect(() => void doing.run(async () => {
    const there = new Set(othersIn(request, match.who.person));
    colleagues.value = (await findColleagues(match.who.conference)).filter(it => !there.has(it.person));
    chosen.value = colleagues.value[0]?.person ?? '';
  }), []);
  const pass = (event: SubmitEvent): void => {
    event.preventDefault();
    const to = colleagues.value?.find(it => it.person === chosen.value);
    if (!to) return;
    answers.want(about(match.who, request.id), { say: 'pass', to: to.person });
    toast(text.passed(to.name));
    onClose();
  };
  return (
    <Dialog title={text.passTitle} onClose={onClose}>
      <form class="stack" onSubmit={pass}>
        <Said doing={doing} />
        {!colleagues.value ? doing.busy.value && <Loading /> : colleagues.value.length === 0 ? <p class="note">{text.noColleague}</p> : (
          <>
            <p class="soft">{text.passHint}</p>
            <Choice legend={text.passTitle} quiet value={chosen.value} onChange={it => void (chosen.value = it)}
              options={colleagues.value.map(it => [it.person, [it.name, it.position].filter(Boolean).join(', ')] as const)} />
          </>
        )}
        <div class="row">
          {!!colleagues.value?.length && <button type="submit" class="button primary">{text.passDo}</button>}
          <button type="button" class="button" onClick={onClose}>{common.value.cancel}</button>
        </div>
      </form>
    </Dialog>
  );
}
