import { useSignal } from '@preact/signals';
import type { ById } from '../../live/views';
import { useDoing } from '../../ui/doing';
import type { At } from '../at';
import { words } from '../words';
import type { Card } from './board';
import { CardForm } from './CardForm';
import { label } from './editing';

export function LabelsForm({ card, at, labels, onDone }: { card: Card; at: At; labels: ById<string>; onDone: () => void }) {
  const chosen = useSignal<ReadonlySet<string>>(new Set(Object.keys(card.labels ?? {})));
  const doing = useDoing();
  const toggle = (id: string): void => {
    const next = new Set(chosen.value);
    if (!next.delete(id)) next.add(id);
    chosen.value = next;
  };
  const save = async (): Promise<void> => {
    if (await doing.run(() => label(at, card, [...chosen.value]))) onDone();
  };
  return (
    <CardForm card={card} submit={words.value.labelling.save} doing={doing} onSubmit={() => void save()}>
      <fieldset>
        <legend>{words.value.acts.labels}</legend>
        {Object.entries(labels).sort((a, b) => a[1].localeCompare(b[1])).map(([id, name], i) => (
          <label class="check" key={id}><input type="checkbox" autofocus={i === 0} checked={chosen.value.has(id)} onChange={() => toggle(id)} />{name}</label>
        ))}
      </fieldset>
    </CardForm>
  );
}
