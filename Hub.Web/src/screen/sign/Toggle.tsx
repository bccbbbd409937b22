import type { ComponentChildren } from 'preact';
import type { Of, Outbox } from '../../ui/outbox';
import { Icon, type IconName } from '../../ui/Icon';
import { words } from './words';

interface Props {
  box: Outbox<boolean>; of: Of; on: boolean;
  /** Whose or what it is, for ears; the words before and after the tap, and how to take it back. */
  about?: string; label: string; done: string; undo: string; icon: IconName; kind: string; children?: ComponentChildren;
}

/** A large button that one tap turns on and another one off. A tap that has not got through yet says so, and is sent again until it has. */
export function Toggle({ box, of, on, about, label, done, undo, icon, kind, children }: Props) {
  const wish = box.wished(of);
  const is = wish?.want ?? on;
  return (
    <button type="button" class={`tap ${kind}${is ? ' on' : ''}`} aria-pressed={is} onClick={() => box.want(of, !is)}>
      <Icon name={is ? 'check' : icon} />
      <span class="words"><strong>{is ? done : label}</strong>{about && <span class="hidden">: {about}</span>}
        <small>{wish?.trouble ? words.value.waiting : is ? undo : children}</small></span>
    </button>
  );
}
