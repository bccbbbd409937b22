import type { Hand, StageView } from '../../live/views';

/** What was done here and the hub does not show yet. */
export interface StageAhead {
  clock?: { runs: boolean; at: string; length: number } | undefined;
  ends?: string | undefined;
  speaking?: { person: string | null; at: string } | undefined;
  message?: string | undefined;
  handsOpen?: boolean | undefined;
  hands?: ReadonlyMap<string, HandWish>;
}
export type HandWish = { is: 'called'; at: string } | { is: 'waiting' } | { is: 'down' };

const NOTHING: NonNullable<StageView['stage']> = { hands: 0, handsOpen: false };

/** The stage as the moderator sees it, with what they have just done shown as done. */
export function shownStage(view: StageView, ahead: StageAhead): StageView {
  const { startedAt, endsAt, endedAt, speaking, speakingSince, message, ...rest } = view.stage ?? NOTHING;
  const times = clockAhead({ startedAt, endsAt: ahead.ends ?? endsAt, endedAt }, ahead.clock);
  const says = ahead.message ?? message;
  const now = ahead.speaking ? { person: ahead.speaking.person ?? undefined, at: ahead.speaking.at } : { person: speaking, at: speakingSince };
  const stage = { ...rest, handsOpen: ahead.handsOpen ?? rest.handsOpen, ...times, ...(says && { message: says }), ...(now.person && now.at && { speaking: now.person, speakingSince: now.at }) };
  return { ...view, stage, ...(view.hands && { hands: handsAhead(view.hands, ahead.hands) }), ...(view.speakers && { speakers: spokenAhead(view, ahead.speaking) }) };
}

type Times = { startedAt?: string | undefined; endsAt?: string | undefined; endedAt?: string | undefined };

function clockAhead(times: Times, wish: StageAhead['clock']): { startedAt?: string; endsAt?: string; endedAt?: string } {
  const startedAt = times.startedAt ?? (wish?.runs ? wish.at : undefined);
  const endsAt = times.endsAt ?? (wish?.runs ? new Date(Date.parse(wish.at) + wish.length).toISOString() : undefined);
  const endedAt = wish ? (wish.runs ? undefined : wish.at) : times.endedAt;
  return { ...(startedAt && { startedAt }), ...(endsAt && { endsAt }), ...(endedAt && { endedAt }) };
}

function handsAhead(hands: { readonly [person: string]: Hand }, wishes: StageAhead['hands']): { [person: string]: Hand } {
  return Object.fromEntries(Object.entries(hands).flatMap(([person, hand]): [string, Hand][] => {
    const wish = wishes?.get(person);
    const { calledAt: _, ...waiting } = hand;
    return wish?.is === 'down' ? [] : [[person, !wish ? hand : wish.is === 'called' ? { ...hand, calledAt: wish.at } : waiting]];
  }));
}

/** Whoever stops speaking has spoken for that long. */
function spokenAhead(view: StageView, wish: StageAhead['speaking']): NonNullable<StageView['speakers']> {
  const [who, since] = [view.stage?.speaking, view.stage?.speakingSince];
  const speaker = who && view.speakers?.[who];
  if (!wish || !speaker || !since || wish.person === who) return view.speakers ?? {};
  return { ...view.speakers, [who]: { ...speaker, spoken: speaker.spoken + Math.max(0, Date.parse(wish.at) - Date.parse(since)) } };
}
