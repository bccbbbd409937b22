import type { From, Hand, StageView } from '../../live/views';

export interface Speaker { id: string; spoken: number; speaks: boolean }

/** Who is on the panel: as the stage has it, and who is in the programme as long as nobody has touched the stage. */
export function speakersOf(view: StageView, planned: { readonly [person: string]: number } | undefined, now: number): Speaker[] {
  const placed = view.speakers ?? {};
  const order = Object.keys(placed).length ? Object.entries(placed).map(([id, { order: o }]) => [id, o] as const) : Object.entries(planned ?? {});
  const ids = [...order].sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1)).map(([id]) => id);
  const { speaking, speakingSince } = view.stage ?? {};
  return ids.map(id => {
    const speaks = id === speaking;
    const running = speaks && speakingSince ? Math.max(0, now - Date.parse(speakingSince)) : 0;
    return { id, spoken: (placed[id]?.spoken ?? 0) + running, speaks };
  });
}

export interface Raised extends Hand { id: string; place: number }

/** One queue for the hall and those far away, in the order in which the hands went up. Who is called stands first. */
export function handsOf(view: StageView): Raised[] {
  const all = Object.entries(view.hands ?? {}).map(([id, hand]) => ({ ...hand, id }))
    .sort((a, b) => a.order - b.order);
  const called = all.filter(hand => hand.calledAt);
  const waiting = all.filter(hand => !hand.calledAt).map((hand, i) => ({ ...hand, place: i + 1 }));
  return [...called.map(hand => ({ ...hand, place: 0 })), ...waiting];
}

export const firstWaiting = (view: StageView): Raised | undefined => handsOf(view).find(hand => hand.place === 1);

export const countOf = (hands: readonly { from: From }[], from: From): number => hands.filter(hand => hand.from === from).length;

/** m:ss, for how long somebody has spoken. */
export function minutes(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** An instant so many seconds later, as exact as it was written: the hub counts in ten-millionths of a second, a Date only in thousandths. */
export function later(instant: string, seconds: number): string {
  const fraction = /\.\d+/.exec(instant)?.[0] ?? '';
  return `${new Date(Date.parse(instant.replace(/\.\d+/, '')) + seconds * 1000).toISOString().slice(0, 19)}${fraction}Z`;
}
