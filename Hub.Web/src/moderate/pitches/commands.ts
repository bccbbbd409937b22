import { api, ask, type Schemas } from '../../live/client';
import type { Pitch, PitchState } from '../../live/pitchViews';
import type { Position } from '../../live/topic';
import type { At } from '../at';

/** What a moderator asks of a pitch round; each throws a Problem where the hub says no, and says where it came to stand. */
const base = '/api/conferences/{conference}/pitches/{session}';
const of = (at: At) => ({ params: { path: { ...at } } });
const ofPitch = (at: At, pitch: string) => ({ params: { path: { ...at, pitch } } });
const ofMessage = (at: At, message: string) => ({ params: { path: { ...at, message } } });
const stand = async (call: Promise<{ data?: Schemas['Position']; error?: unknown; response: Response }>): Promise<Position> => {
  const { epoch = '', revision = 0 } = await ask(call);
  return { epoch, revision };
};

type Turn = Schemas['PitchClockRequest'];
export const turnClock = (at: At, body: Pick<Turn, 'action' | 'pitch' | 'was'> & Partial<Turn>): Promise<Position> =>
  stand(api.POST(`${base}/clock`, { ...of(at), body: { seconds: 0, limit: 0, ...body } }));
export const markPitch = (at: At, pitch: string, was: PitchState, to: PitchState): Promise<Position> =>
  stand(api.POST(`${base}/{pitch}/mark`, { ...ofPitch(at, pitch), body: { was, to } }));
export const undoStep = (at: At, step: number): Promise<Position> => stand(api.POST(`${base}/undo`, { ...of(at), body: { step } }));

export const movePitch = (at: At, pitch: string, before: string | undefined, order: number): Promise<Position> =>
  stand(api.POST(`${base}/{pitch}/move`, { ...ofPitch(at, pitch), body: { order, ...(before && { before }) } }));
export const swapPitches = (at: At, pitch: string, other: string, order: number): Promise<Position> =>
  stand(api.POST(`${base}/{pitch}/swap`, { ...ofPitch(at, pitch), body: { with: other, order } }));
export const putPitch = (at: At, pitch: string, body: Omit<Pitch, 'remote'> & { remote: boolean }, before?: string): Promise<Position> =>
  stand(api.PUT(`${base}/{pitch}`, { ...ofPitch(at, pitch), body: { ...body, ...(before && { before }) } }));
export const deletePitch = (at: At, pitch: string): Promise<Position> => stand(api.DELETE(`${base}/{pitch}`, ofPitch(at, pitch)));
export const setReady = (at: At, pitch: string, ready: boolean): Promise<Position> =>
  stand(ready ? api.PUT(`${base}/{pitch}/ready`, ofPitch(at, pitch)) : api.DELETE(`${base}/{pitch}/ready`, ofPitch(at, pitch)));

export const turnSession = (at: At, action: Schemas['SessionAction'], seconds = 0, was?: string): Promise<Position> =>
  stand(api.POST(`${base}/session-clock`, { ...of(at), body: { action, seconds, ...(was && { was }) } }));

export const sendMessage = (at: At, message: string, to: Schemas['Backstage'], text: string): Promise<Position> =>
  stand(api.PUT(`${base}/messages/{message}`, { ...ofMessage(at, message), body: { to, text } }));
export const withdrawMessage = (at: At, message: string): Promise<Position> => stand(api.DELETE(`${base}/messages/{message}`, ofMessage(at, message)));

export const openFavours = (at: At, open: boolean): Promise<Position> => stand(api.PUT(`${base}/favours`, { ...of(at), body: { open } }));
export const saveRules = (at: At, body: Schemas['RoundSettings']): Promise<Position> => stand(api.PUT(`${base}/settings`, { ...of(at), body }));
export const setJuror = ({ conference, session }: At, person: string, on: boolean): Promise<Position> => {
  const path = { params: { path: { conference, session, person } } };
  return stand(on ? api.PUT(`${base}/jurors/{person}`, path) : api.DELETE(`${base}/jurors/{person}`, path));
};
export const lockRound = (at: At, locked: boolean): Promise<Position> => stand(api.POST(`${base}/lock`, { ...of(at), body: { locked } }));
export const revealPlaces = (at: At, places: number, was: number): Promise<Position> => stand(api.POST(`${base}/reveal`, { ...of(at), body: { places, was } }));
