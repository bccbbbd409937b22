import type { Me } from '../../live/client';
import { inOrder } from '../../live/programme';
import type { Session, StageView } from '../../live/views';

/** Those on the panel as the moderator has set them, else as the programme names them; whoever else speaks comes last. */
export function peopleOf(planned: Session['speakers'], view: StageView): string[] {
  const set = Object.entries(view.speakers ?? {}).sort((a, b) => a[1].order - b[1].order).map(([person]) => person);
  const people = set.length > 0 ? set : inOrder(planned);
  const speaking = view.stage?.speaking;
  return speaking && !people.includes(speaking) ? [...people, speaking] : people;
}

export const isSpeaker = (who: Me, planned: Session['speakers'], view: StageView): boolean =>
  who.person in (planned ?? {}) || who.person in (view.speakers ?? {});
