import type { ById } from '../../live/views';

/** What the topic of a rehearsal shows; PlayViews.cs is the other side. */
export type JamKind = 'waited' | 'missed' | 'overran' | 'long-way' | 'no-break' | 'late-round' | 'no-free-table' | 'repaired' | 'moved' | 'slow-answers';
export interface Jam { order: number; kind: JamKind; count: number; minutes?: number; round?: string; table?: string }
export interface PlayView {
  play?: { id: string; state: 'running' | 'stopping' | 'finished' | 'stopped' | 'interrupted' | 'failed'; at: string };
  progress?: {
    now: string; factor: number; begins: string; ends: string; over: number; rounds: number; held: number; meetings: number; commands: number; refused: number; p50: number; p99: number;
  };
  jams?: ById<Jam>;
}

export const playTopic = (conference: string, copy: string): string => `rehearsal/${conference}/${copy}/staff`;
