import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { topics, type StageView } from '../../live/views';
import { useTopic } from '../../ui/hooks';
import { later } from '../../ui/later';
import type { Member } from '../../ui/StaffGate';
import './stage.css';

const StageSide = later(() => import('./StageSide').then(module => module.StageSide), () => null);

interface Props { who: Member; id: string; title: string; children: ComponentChildren }

/** What happens on the stage, beside what one asks and votes: on a wide window left and right, on a phone above each other. */
export function Beside({ who, id, title, children }: Props) {
  const view = useTopic<StageView>(topics.stage(who.conference, id)).view.value ?? {};
  // Whoever is in the hall sees the stage; the stream waits until they want it.
  const wish = useSignal<boolean | null>(null);
  const watching = Object.keys(view.streams ?? {}).length > 0 && (wish.value ?? who.place === 'remote');
  return (
    <div class={watching ? 'beside two' : 'beside'}>
      <StageSide who={who} id={id} title={title} view={view} watching={watching} onWatch={on => void (wish.value = on)} />
      <div class="stack wide">{children}</div>
    </div>
  );
}
