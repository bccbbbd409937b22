import { api, ask } from './client';

/** A meeting at its table. A table stands where a session does elsewhere: what is done there is confirmed by its view. */
export interface AtTable { readonly conference: string; readonly session: string; readonly id: string }

export const TABLE = '/api/conferences/{conference}/tables/{table}';
export const MEETING = `${TABLE}/meetings/{request}` as const;
export const pathOf = ({ conference, session, id }: AtTable) => ({ conference, table: session, request: id });

/** The video room of a meeting with somebody who is elsewhere. */
export const roomOf = async (of: AtTable): Promise<string> => (await ask<{ url: string }>(api.GET(`${MEETING}/room`, { params: { path: pathOf(of) } }))).url;
