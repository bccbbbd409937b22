import { api, ask } from '../../live/client';

const root = '/api/conferences/{conference}/roundtables/{session}/me';
export interface At { conference: string; session: string }

export const takePart = (path: At): Promise<unknown> => ask(api.PUT(root, { params: { path }, body: {} }));
export const stepOut = (path: At): Promise<unknown> => ask(api.DELETE(root, { params: { path } }));
export const prefer = (path: At, tables: readonly string[]): Promise<unknown> => ask(api.PUT(`${root}/likes`, { params: { path }, body: { tables: [...tables] } }));
