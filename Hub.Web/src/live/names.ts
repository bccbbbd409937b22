import { api, ask } from './client';
import { lookUp } from './lookUp';

export interface Named { name: string; organisation?: string | null }

/** Names stand in no view: they are looked up by id. */
export const nameOf = lookUp<Named>((conference, ids) =>
  ask<Record<string, Named>>(api.GET('/api/conferences/{conference}/people/names', { params: { path: { conference }, query: { ids } } })));
