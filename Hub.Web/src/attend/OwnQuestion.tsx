import { useSignal } from '@preact/signals';
import { sentence } from '../i18n/words';
import { asProblem } from '../live/problem';
import { reword } from './acts';
import { rewordingOf } from './drafts';
import { at, type Here } from './here';
import { OwnState } from './OwnState';
import { isOpen, rewording } from './states';
import { Replies } from './Replies';
import { RewordForm } from './RewordForm';
import { qa } from './words';
import { WithdrawDialog } from './WithdrawDialog';

/** A wording that is shown although the server has not taken it yet; `base` counts the edits that it rests on. */
interface Pending { text: string; base: number; trouble: boolean }

/** One's own question: where it has come to, and what one can still do with it. */
export function OwnQuestion({ here, id }: { here: Here; id: string }) {
  const text = qa.value.own;
  const { draft, write } = rewordingOf(id);
  const editing = useSignal(draft.peek().text !== '');
  const withdrawing = useSignal(false);
  const pending = useSignal<Pending | null>(null);
  const fault = useSignal('');
  const question = here.my.value.mine?.[id];
  const standing = here.my.value.standing?.[id];
  if (!question || !standing) return null;
  const edits = question.edits ?? 0;
  const shown = pending.value?.base === edits ? pending.value : null;
  const listed = here.byId.value.get(id);
  const how = rewording(standing, here.panel.value.moderated, (listed?.votes ?? 0) - Number(listed?.voted ?? false));

  const edit = (): void => {
    write({ text: question.text, edits });
    fault.value = '';
    editing.value = true;
  };
  const save = async (wording: string, base: number): Promise<void> => {
    pending.value = { text: wording, base, trouble: false };
    editing.value = false;
    try {
      await reword(at(here, id), wording, base, () => void (pending.value = { text: wording, base, trouble: true }));
      write({ text: '' });
    } catch (error) {
      // Back to the form with what was written, and with the reason.
      pending.value = null;
      const problem = asProblem(error);
      fault.value = problem.code === 'stale-state' ? text.staleSaved : sentence(problem);
      editing.value = true;
    }
  };

  if (editing.value) {
    return <RewordForm here={here} now={question.text} edits={edits} how={how} fault={fault} desk={{ draft, write }} onSave={save}
      onClose={() => { write({ text: '' }); editing.value = false; }} />;
  }
  return (
    <>
      <p class="pre">{shown?.text ?? question.text}</p>
      {shown && <p class="row small soft" role="status"><span class="pulse" />{shown.trouble ? text.unsaved : text.saving}</p>}
      <OwnState here={here} id={id} standing={standing} edited={edits > 0} />
      <Replies here={here} question={id} />
      {isOpen(standing) && !shown && (
        <div class="row">
          {how && <button type="button" class="button quiet" onClick={edit}>{text.edit}</button>}
          <button type="button" class="button quiet" onClick={() => void (withdrawing.value = true)}>{text.withdraw}</button>
        </div>
      )}
      {withdrawing.value && <WithdrawDialog at={at(here, id)} text={question.text} onClose={() => void (withdrawing.value = false)} />}
    </>
  );
}
