import type { Entry } from '../live/programme';
import type { Kind, Scene, ScreenView } from '../live/views';

/** What an organiser chooses from. On the stage of a panel stands a question, on that of a pitch round a pitch: one scene, two names. */
export const shows = ['agenda', 'join', 'stage', 'poll', 'pitch', 'running-order', 'reveal', 'monitor', 'matches', 'hall-plan', 'table-sign'] as const;
export type Shows = (typeof shows)[number];
export type About = 'panel' | 'round' | 'either' | 'matchmaking' | 'table';

const of: Partial<Record<Shows, About>> = {
  stage: 'panel', poll: 'panel', pitch: 'round', 'running-order': 'round', reveal: 'round', monitor: 'either', matches: 'matchmaking', 'hall-plan': 'matchmaking', 'table-sign': 'table',
};

/** What kind of session it is about, or a table, if it is about one. */
export const aboutOf = (it: Shows): About | undefined => of[it];

const kindsOf: Record<About, readonly Kind[]> = { panel: ['panel'], round: ['pitch-round'], either: ['panel', 'pitch-round'], matchmaking: ['matchmaking'], table: [] };

export const fits = (about: About, kind: Kind): boolean => kindsOf[about].includes(kind);

/** An event without pitches is not asked about them, nor one without matchmaking or tables. */
export const offered = (sessions: readonly Entry[], tables: number): Shows[] => shows.filter(it => {
  const about = aboutOf(it);
  if (about === 'table') return tables > 0;
  return (about !== 'round' && about !== 'matchmaking') || sessions.some(session => fits(about, session.kind));
});

/** `of`: the session or the table. */
export const sceneOf = (it: Shows, of: string): Scene =>
  it === 'agenda' || it === 'join' ? { kind: it } : it === 'table-sign' ? { kind: it, table: of } : { kind: it === 'pitch' ? 'stage' : it, session: of };

export const shownBy = (scene: ScreenView['scene'], kind: Kind | undefined): Shows =>
  scene?.kind === 'stage' && kind === 'pitch-round' ? 'pitch' : scene?.kind ?? 'agenda';
