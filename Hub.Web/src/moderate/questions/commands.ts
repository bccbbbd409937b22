import { api, ask, type Status } from '../../live/client';
import type { At } from '../at';

/** What a moderator asks of a panel; each throws a Problem where the hub says no. */
const of = ({ conference, session }: At, question: string) => ({ params: { path: { conference, panel: session, question } } });
const base = '/api/conferences/{conference}/panels/{panel}';

export interface Move { question: string; from: Status; to: Status; reason?: string; stage?: string }

export const sendMove = (at: At, { question, ...body }: Move): Promise<unknown> =>
  ask(api.POST(`${base}/questions/{question}/move`, { ...of(at, question), body }));

export const sendUndo = (at: At, { question, from, to }: Move): Promise<unknown> =>
  ask(api.POST(`${base}/questions/{question}/undo`, { ...of(at, question), body: { from, to } }));

export const sendMerge = (at: At, question: string, into: string, from: Status, intoFrom: Status): Promise<unknown> =>
  ask(api.POST(`${base}/questions/{question}/merge`, { ...of(at, question), body: { into, from, intoFrom } }));

export const sendUnmerge = (at: At, question: string, into: string): Promise<unknown> =>
  ask(api.POST(`${base}/questions/{question}/unmerge`, { ...of(at, question), body: { into } }));

export const sendText = (at: At, question: string, text: string, edits: number): Promise<unknown> =>
  ask(api.PUT(`${base}/questions/{question}/text`, { ...of(at, question), body: { text, edits } }));

export const sendLabels = (at: At, question: string, labels: string[], was: string[]): Promise<unknown> =>
  ask(api.PUT(`${base}/questions/{question}/labels`, { ...of(at, question), body: { labels, was } }));

export const sendReply = (at: At, question: string, reply: string, text: string, answers: Status | null): Promise<unknown> =>
  ask(api.PUT(`${base}/questions/{question}/replies/{reply}`, { params: { path: { ...of(at, question).params.path, reply } }, body: { text, ...(answers && { answers }) } }));

export const sendHidden = (at: At, question: string, reply: string, hidden: boolean): Promise<unknown> =>
  ask(api.PUT(`${base}/questions/{question}/replies/{reply}/hidden`, { params: { path: { ...of(at, question).params.path, reply } }, body: { hidden } }));

export const sendNext = ({ conference, session }: At, question: string | null, was: string | null): Promise<unknown> =>
  ask(api.PUT(`${base}/next`, { params: { path: { conference, panel: session } }, body: { ...(question && { question }), ...(was && { was }) } }));
