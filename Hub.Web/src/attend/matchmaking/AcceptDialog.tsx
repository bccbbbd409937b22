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
import { findRounds } from './requesting';
import type { Request } from './requests';
import { roundName } from './when';
import { meet } from './words';

interface Props { match: Match; request: Request; names: string; onClose: () => void }

/** Where who accepts sets the time: one of the rounds that are free for all. */
export function AcceptDialog({ match, request, names, onClose }: Props) {
  const text = meet.value.requests;
  const rounds = useSignal<readonly string[] | undefined>(undefined);
  const chosen = useSignal('');
  const doing = useDoing();
  useEffect(() => void doing.run(async () => {
    rounds.value = await findRounds(match.who.conference, request.id);
    chosen.value = rounds.value[0] ?? '';
  }), []);
  const accept = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!chosen.value) return;
    answers.want(about(match.who, request.id), { say: 'accept', round: chosen.value });
    toast(text.accepted(names));
    onClose();
  };
  return (
    <Dialog title={text.round} onClose={onClose}>
      <form class="stack" onSubmit={accept}>
        <Said doing={doing} />
        {!rounds.value ? doing.busy.value && <Loading /> : rounds.value.length === 0 ? <p class="note">{text.noRound}</p> : (
          <>
            <p class="soft">{text.roundHint}</p>
            <Choice legend={text.round} quiet value={chosen.value} onChange={it => void (chosen.value = it)} options={rounds.value.map(it => [it, roundName(match, it)] as const)} />
          </>
        )}
        <div class="row">
          {!!rounds.value?.length && <button type="submit" class="button primary">{text.accept}</button>}
          <button type="button" class="button" onClick={onClose}>{common.value.cancel}</button>
        </div>
      </form>
    </Dialog>
  );
}
