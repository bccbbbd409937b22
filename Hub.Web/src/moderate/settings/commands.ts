import { api, ask } from '../../live/client';
import type { PanelSettings, Stream } from '../../live/views';
import type { At } from '../at';

/** What is set before and beside a panel; each throws a Problem where the hub says no. */
const stages = '/api/conferences/{conference}/stages/{session}';

export const saveSettings = ({ conference, session }: At, settings: PanelSettings): Promise<unknown> =>
  ask(api.PUT('/api/conferences/{conference}/panels/{panel}/settings', { params: { path: { conference, panel: session } }, body: { ...settings, pausedBecause: settings.pausedBecause ?? null } }));

/** `was`: the stream as it was seen, null for a new one. */
export const putStream = (at: At, stream: string, it: Stream, was: Stream | null): Promise<unknown> =>
  ask(api.PUT(`${stages}/streams/{stream}`, { params: { path: { ...at, stream } }, body: { ...it, ...(was && { was }) } }));
export const deleteStream = (at: At, stream: string): Promise<unknown> => ask(api.DELETE(`${stages}/streams/{stream}`, { params: { path: { ...at, stream } } }));

const ofClap = (at: At, clap: string) => ({ params: { path: { ...at, clap } } });
export const startClap = (at: At, id: string): Promise<unknown> => ask(api.PUT(`${stages}/clap/{clap}`, ofClap(at, id)));
export const markClap = (at: At, id: string): Promise<unknown> => ask(api.POST(`${stages}/clap/{clap}`, ofClap(at, id)));
export const applyClap = (at: At, id: string): Promise<unknown> => ask(api.POST(`${stages}/clap/{clap}/use`, { ...ofClap(at, id), body: {} }));
export const endClap = (at: At, id: string): Promise<unknown> => ask(api.DELETE(`${stages}/clap/{clap}`, ofClap(at, id)));
