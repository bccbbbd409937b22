import { useMemo } from 'preact/hooks';
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

/**
 * What the acts that ask for something ask. A question that left meanwhile takes its dialog with it. What is done rests on the question as it
 * was seen when the dialog was opened: if somebody moved it since, the hub says so.
 */
export function Dialogs({ at, byId, labels, onDecline, onMerge }: Props) {
  const it = asking.value;
  const card = it && byId.get(it.question);
  const seen = useMemo(() => card, [it]);
  if (!it || !card || !seen) return null;
  const close = (): void => void (asking.value = null);
  return (
    <Dialog title={words.value.acts[it.act]} onClose={close}>
      {it.act === 'decline-why' && <DeclineForm card={seen} onDecline={reason => { close(); onDecline(seen, reason); }} />}
      {it.act === 'write' && <ReplyForm card={card} at={at} onDone={close} />}
      {it.act === 'merge' && <MergeForm card={seen} byId={byId} onMerge={into => { close(); onMerge(seen, into); }} />}
      {it.act === 'labels' && <LabelsForm card={seen} at={at} labels={labels ?? {}} onDone={close} />}
      {it.act === 'edit' && <EditForm card={seen} at={at} onDone={close} />}
    </Dialog>
  );
}
