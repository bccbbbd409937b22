import type { Settings } from '../commands';
import type { StaffMatchingView } from '../views';
import { blocksOf, type Blocked } from './matrix';
import { topicsOf, topicsIn, type DraftTopic } from './topics';

/** The settings as the form holds them: numbers as they are typed. */
export interface Draft {
  open: boolean; closesAt: string | undefined; acceptance: NonNullable<Settings['acceptance']>; time: NonNullable<Settings['time']>; budget: string; expireHours: string; expireAt: string | undefined; meetingLink: string; noShowMinutes: string; blocked: Blocked; topics: readonly DraftTopic[];
}

export const draftOf = ({ about, settings, topics }: StaffMatchingView): Draft => ({
  open: about?.open ?? false, closesAt: about?.closesAt, acceptance: about?.acceptance ?? 'must-accept', time: about?.time ?? 'planner',
  budget: String(about?.budget ?? ''), expireHours: String(settings?.expireHours ?? ''), expireAt: settings?.expireAt, blocked: settings?.blocked ?? {}, topics: topicsIn(topics), meetingLink: settings?.meetingLink ?? '', noShowMinutes: String(settings?.noShowMinutes ?? ''),
});

/** What is typed and is no number is sent as 0, which the hub refuses with a word. */
const count = (typed: string): number => Math.round(Number(typed.trim())) || 0;

export const settingsOf = (draft: Draft, version: number): Settings => ({
  open: draft.open, closesAt: draft.closesAt ?? null, acceptance: draft.acceptance, time: draft.time, budget: count(draft.budget),
  expireHours: draft.expireHours.trim() === '' ? null : count(draft.expireHours), expireAt: draft.expireAt ?? null, blocked: blocksOf(draft.blocked), topics: topicsOf(draft.topics), meetingLink: draft.meetingLink.trim() || null, noShowMinutes: count(draft.noShowMinutes), version,
});
