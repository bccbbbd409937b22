import { common } from '../../i18n/words';
import { api, ask, type Schemas } from '../../live/client';
import { Dialog } from '../../ui/Dialog';
import { useDoing } from '../../ui/doing';
import { Said } from '../../ui/Said';
import { toast, toastProblem } from '../../ui/toasts';
import { loadExpected, type Expected } from './arriving';
import { words } from './words';

const LEAVING = '/api/conferences/{conference}/matchmaking/people/{person}/leaving';
const pathOf = (conference: string, { person }: Expected) => ({ params: { path: { conference, person } } });

/** Says what it meant for the meetings of all, with the way back. */
async function noted(conference: string, { moved, cancelled, placed }: Schemas['LeavingAnswer'], undo?: () => void): Promise<void> {
  toast(words.value.noted(moved, cancelled, placed), undo && { label: words.value.undo, run: undo });
  await loadExpected(conference);
}

export const isBack = (conference: string, person: Expected): Promise<void> =>
  ask(api.DELETE(LEAVING, pathOf(conference, person))).then(answer => noted(conference, answer)).catch(toastProblem);

/** Somebody has called that they do not come: their meetings of the day are planned anew, so it is asked once more. */
export function GoneDialog({ conference, person, onClose }: { conference: string; person: Expected; onClose: () => void }) {
  const text = words.value;
  const doing = useDoing();
  const tell = async (): Promise<void> => {
    const done = await doing.run(async () =>
      noted(conference, await ask(api.PUT(LEAVING, { ...pathOf(conference, person), body: {} })), () => void isBack(conference, person)));
    if (done) onClose();
  };
  return (
    <Dialog title={text.notComingOf(person.name)} onClose={onClose}>
      <div class="stack">
        <p>{text.notComingHow}</p>
        <div class="row">
          <button type="button" class="button danger primary" aria-disabled={doing.busy.value} onClick={() => void tell()}>{text.notComing}</button>
          <button type="button" class="button" onClick={onClose}>{common.value.cancel}</button>
        </div>
        <Said doing={doing} />
      </div>
    </Dialog>
  );
}
