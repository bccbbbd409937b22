import type { ById } from '../../live/views';
import { Dialog } from '../../ui/Dialog';
import type { At } from '../at';
import { words } from '../words';
import { asking } from './asking';
import type { Card } from './board';
import { DeclineForm } from './DeclineForm';
import { EditForm } from './EditForm';
import { LabelsForm } from './LabelsForm';
import { MergeForm } from './MergeForm';
import { ReplyForm } from './ReplyForm';

interface Props { at: At; byId: ReadonlyMap<string, Card>; labels: ById<string> | undefined; onDecline: (card: Card, reason: string) => void; onMerge: (card: Card, into: Card) => void }

/** What the acts that ask for something ask. A question that left meanwhile takes its dialog with it. */
export function Dialogs({ at, byId, labels, onDecline, onMerge }: Props) {
  const it = asking.value;
  const card = it && byId.get(it.question);
  if (!it || !card) return null;
  const close = (): void => void (asking.value = null);
  return (
    <Dialog title={words.value.acts[it.act]} onClose={close}>
      {it.act === 'decline-why' && <DeclineForm card={card} onDecline={(seen, reason) => { close(); onDecline(seen, reason); }} />}
      {it.act === 'write' && <ReplyForm card={card} at={at} onDone={close} />}
      {it.act === 'merge' && <MergeForm card={card} byId={byId} onMerge={(seen, into) => { close(); onMerge(seen, into); }} />}
      {it.act === 'labels' && <LabelsForm card={card} at={at} labels={labels ?? {}} onDone={close} />}
      {it.act === 'edit' && <EditForm card={card} at={at} onDone={close} />}
    </Dialog>
  );
}
