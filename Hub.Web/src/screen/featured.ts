import { useRef } from 'preact/hooks';
import { feature, type Featured } from '../live/polls';
import { topics, type PollView, type StageView } from '../live/views';
import { useTopic } from '../ui/hooks';

/** The poll that this screen shows of a panel, if it has one. */
export function useFeatured(conference: string, session: string): { id: string | undefined; stage: StageView | null } {
  const before = useRef<Featured | undefined>(undefined);
  const stage = useTopic<StageView>(topics.stage(conference, session)).view.value;
  if (stage) before.current = feature(before.current, stage.polls ?? {});
  return { id: before.current?.id, stage };
}

export const usePoll = (conference: string, id: string): PollView | null => useTopic<PollView>(topics.poll(conference, id)).view.value;
