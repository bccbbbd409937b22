import { api, ask, type Schemas } from '../../live/client';
import type { MyMatchingView, Presence } from '../../live/matchViews';
import { insist } from '../../live/retry';

export interface Attendance { readonly days: Readonly<Record<string, Presence>>; readonly away: Readonly<Record<string, boolean>>; readonly most: string; readonly off: boolean }
export type Change = Partial<Attendance>;
export type Touched = Schemas['TouchedAnswer'];
export type Care = 'cancel' | 'replan';

const ME = '/api/conferences/{conference}/matchmaking/me/attendance';

/** What the hub has, and over it what was changed here: field by field, so that a change from another device shows through. */
export function attendanceOf(me: MyMatchingView['me'], { days, away, most, off }: Change): Attendance {
  return {
    days: { ...me?.days, ...days }, away: { ...me?.away, ...away },
    most: most ?? (me?.maxMeetings === undefined ? '' : `${me.maxMeetings}`), off: off ?? me?.off === true,
  };
}

const MOST = 200;

/** Whether the number can be taken; nothing is no limit. */
export const isMost = (most: string): boolean => most.trim() === '' || (/^\d{1,3}$/.test(most.trim()) && Number(most) >= 1 && Number(most) <= MOST);

export function bodyOf({ days, away, most, off }: Attendance, version: number): Schemas['AttendanceRequest'] {
  return {
    days: { ...days }, away: Object.keys(away).filter(round => away[round]), off, version,
    ...(most.trim() && { maxMeetings: Number(most) }),
  };
}

/** Which meetings it would touch. */
export const preview = (conference: string, body: Schemas['AttendanceRequest']): Promise<Touched> =>
  insist(() => ask(api.POST(`${ME}/preview`, { params: { path: { conference } }, body })));

export const saveAttendance = (conference: string, body: Schemas['AttendanceRequest'], care?: { then: Care; touched: number }): Promise<unknown> =>
  insist(() => ask<unknown>(api.PUT(ME, { params: { path: { conference } }, body: { ...body, ...(care && { care }) } })));
