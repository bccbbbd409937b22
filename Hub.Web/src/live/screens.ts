import { api, ask } from './client';
import type { Scene } from './views';

/** Sets what a venue screen shows. */
export const setScene = (conference: string, screen: string, scene: Scene): Promise<unknown> =>
  ask(api.PUT('/api/conferences/{conference}/screens/{screen}/scene', { params: { path: { conference, screen } }, body: scene }));
