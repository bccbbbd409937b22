import { useEffect } from 'preact/hooks';
import { pitchTopics, type StaffPitchRoundView } from '../../live/pitchViews';
import type { Live } from '../../live/watching';
import { useTopic } from '../../ui/hooks';
import type { At } from '../at';
import { settle, withSteps } from './steps';

const followed = new Map<string, Live<StaffPitchRoundView>>();

/** The round as the hub shows it, with what was done here on top; null until it is there. */
export function useRound({ conference, session }: At): StaffPitchRoundView | null {
  const live = useTopic<StaffPitchRoundView>(pitchTopics.staff(conference, session));
  followed.set(session, live);
  const at = live.position.value;
  useEffect(() => settle(session, at), [at]);
  return live.view.value && withSteps(session, live.view.value, at);
}

/** As it is on the page this very moment: keys come faster than pages are drawn. */
export function roundNow({ session }: At): StaffPitchRoundView {
  const live = followed.get(session);
  return withSteps(session, live?.view.peek() ?? {}, live?.position.peek() ?? null);
}

/** As the hub has it, as far as is known here. */
export const roundTrue = ({ session }: At): StaffPitchRoundView => followed.get(session)?.view.peek() ?? {};
