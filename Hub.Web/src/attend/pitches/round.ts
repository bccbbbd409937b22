import { useEffect } from 'preact/hooks';
import { pitchTopics, type MyPitchRoundView, type PitchRoundView } from '../../live/pitchViews';
import { useTopic } from '../../ui/hooks';
import type { Member } from '../../ui/StaffGate';
import { knownOf } from './jury/marks';
import { confirmScores, openSheets } from './jury/scoring';
import { abstentions, confirmActs, favours, startOutboxes, talks, type Said } from './acts';
import type { Of } from '../../ui/outbox';

/** A pitch round as one person sees it, with what they have done and the hub does not show yet. */
export interface Round {
  readonly who: Member; readonly session: string;
  readonly view: PitchRoundView; readonly my: MyPitchRoundView;
  /** Both are there. */
  readonly ready: boolean; readonly refused: boolean;
}

const NOTHING = {};

export function useRound(who: Member, session: string): Round {
  const round = useTopic<PitchRoundView>(pitchTopics.round(who.conference, session));
  const mine = useTopic<MyPitchRoundView>(pitchTopics.mine(who.conference, session, who.person));
  const [view, my] = [round.view.value, mine.view.value];
  startOutboxes(who.conference, who.person);
  openSheets(who.conference, who.person);
  useEffect(() => {
    if (!view || !my) return;
    confirmActs(session, view, my);
    for (const id of Object.keys(view.pitches ?? {})) confirmScores({ conference: who.conference, session, id }, knownOf(my, id));
  }, [view, my]);
  return { who, session, view: view ?? NOTHING, my: my ?? NOTHING, ready: view !== null && my !== null, refused: !!round.refused.value };
}

export const about = ({ who, session }: Round, id: string): Of => ({ conference: who.conference, session, id });

/** The points that one gives a pitch: as wished, else as given. */
export const pointsFor = (round: Round, id: string): number => favours.wished(about(round, id))?.want ?? round.my.favours?.[id] ?? 0;

/** What is left of the points to spread. */
export function pointsLeft(round: Round): number {
  const pitches = new Set([...Object.keys(round.my.favours ?? {}), ...Object.keys(round.view.pitches ?? {})]);
  return (round.view.round?.points ?? 0) - [...pitches].reduce((sum, id) => sum + pointsFor(round, id), 0);
}

const said = (wish: Said | undefined, given: string | undefined, there: boolean): Said =>
  wish ?? { on: there, ...(given !== undefined && { words: given }) };

export const talkWith = (round: Round, id: string): Said =>
  said(talks.wished(about(round, id))?.want, round.my.wishes?.[id]?.note, id in (round.my.wishes ?? {}));

export const abstentionFrom = (round: Round, id: string): Said =>
  said(abstentions.wished(about(round, id))?.want, round.my.abstentions?.[id]?.reason, id in (round.my.abstentions ?? {}));

/** Pitches that one gives. */
export const isMine = (round: Round, id: string): boolean => id in (round.my.mine ?? {});
