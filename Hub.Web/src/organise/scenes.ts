import type { Entry } from '../live/programme';
import type { Kind, Scene, ScreenView } from '../live/views';

/** What an organiser chooses from. On the stage of a panel stands a question, on that of a pitch round a pitch: one scene, two names. */
export const shows = ['agenda', 'join', 'stage', 'poll', 'pitch', 'running-order', 'reveal', 'monitor'] as const;
export type Shows = (typeof shows)[number];
export type About = 'panel' | 'round' | 'either';

const of: Partial<Record<Shows, About>> = { stage: 'panel', poll: 'panel', pitch: 'round', 'running-order': 'round', reveal: 'round', monitor: 'either' };

/** What kind of session it is about, if it is about one. */
export const aboutOf = (it: Shows): About | undefined => of[it];

export const fits = (about: About, kind: Kind): boolean =>
  (kind === 'panel' && about !== 'round') || (kind === 'pitch-round' && about !== 'panel');

/** An event without pitches is not asked about them. */
export const offered = (sessions: readonly Entry[]): Shows[] => {
  const rounds = sessions.some(session => session.kind === 'pitch-round');
  return shows.filter(it => rounds || aboutOf(it) !== 'round');
};

export const sceneOf = (it: Shows, session: string): Scene =>
  it === 'agenda' || it === 'join' ? { kind: it } : { kind: it === 'pitch' ? 'stage' : it, session };

export const shownBy = (scene: ScreenView['scene'], kind: Kind | undefined): Shows =>
  scene?.kind === 'stage' && kind === 'pitch-round' ? 'pitch' : scene?.kind ?? 'agenda';
