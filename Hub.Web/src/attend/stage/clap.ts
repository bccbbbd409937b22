import { signal } from '@preact/signals';
import { api, ask } from '../../live/client';
import { toastProblem } from '../../ui/toasts';

/** The clap tests that one has helped with. */
export const tapped = signal<ReadonlySet<string>>(new Set());

/** Says that the clap was seen, this very moment: what would arrive later is not sent again. */
export async function seeClap(conference: string, session: string, clap: string): Promise<void> {
  if (tapped.value.has(clap)) return;
  tapped.value = new Set([...tapped.value, clap]);
  try {
    await ask(api.POST('/api/conferences/{conference}/stages/{session}/clap/{clap}/tap', { params: { path: { conference, session, clap } } }));
  } catch (error) {
    toastProblem(error);
  }
}
