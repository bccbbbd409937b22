import type { Status } from './client';

/** What the topics show; the server's *Views.cs are the other side. */
export type Kind = 'panel' | 'pitch-round' | 'matchmaking' | 'visit';
export type ById<T> = { readonly [id: string]: T };

export interface About { title: string; place?: string; timeZone: string; firstDay: string; lastDay: string; languages: ById<number> }
export interface Room { name: string; capacity?: number; description?: string }
export interface Session {
  kind: Kind; title: string; start: string; end: string; state: 'scheduled' | 'delayed' | 'cancelled';
  room?: string; track?: string; abstract?: string; language?: string; speakers?: ById<number>;
}
export interface Rule { field: string; contains: string; kind: Kind }
export interface ProgrammeView { about?: About; rooms?: ById<Room>; sessions?: ById<Session> }
export interface StaffProgrammeView extends ProgrammeView {
  screens?: ById<{ name: string }>; access?: { joinCode?: string }; kindRules?: ById<Rule>;
}

export interface Words { text: string; askedAt: string; author?: string }
export interface Standing { status: Status; since: string; votes?: number; undo?: Status }
export interface PanelView { panel?: { onStage?: string; longestText?: number }; questions?: ById<Words>; standing?: ById<Standing> }
export interface MyPanelView {
  mine?: ById<{ text: string; askedAt: string; named: boolean }>; standing?: ById<Standing>; votes?: ById<true>;
}

export type Scene = { kind: 'agenda' } | { kind: 'join' } | { kind: 'stage'; session: string };
export interface ScreenView { screen?: { paired: boolean; name?: string; conference?: string }; scene?: { kind: Scene['kind']; session?: string } }

export const topics = {
  programme: (conference: string) => `conference/${conference}/programme/public`,
  staffProgramme: (conference: string) => `conference/${conference}/programme/staff`,
  panel: (conference: string, session: string) => `panel/${conference}/${session}/public`,
  staffPanel: (conference: string, session: string) => `panel/${conference}/${session}/staff`,
  myPanel: (conference: string, session: string, person: string) => `panel/${conference}/${session}/person-${person}`,
  /** Screens belong to the hub and are lent to a conference. */
  screen: (screen: string) => `screen/hub/${screen}/public`,
};
