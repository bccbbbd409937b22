import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Schemas } from '../../../live/client';
import { insist } from '../../../live/retry';
import { markOf } from '../accepted';
import { readRequests } from '../commands';
import type { StaffMatchingView, State } from '../views';

export const A_PAGE = 50;
export const states = ['pending', 'accepted', 'declined', 'withdrawn', 'expired', 'cancelled'] as const satisfies readonly State[];
export interface Sought { skip: number; state?: State | undefined; person?: string | undefined; forced: boolean }

/** A page of requests, read anew when the topic tells that some have changed; the last good one stays until then. */
export function useRequestPage(conference: string, view: StaffMatchingView, { skip, state, person, forced }: Sought): Schemas['RequestPage'] | null {
  const page = useSignal<Schemas['RequestPage'] | null>(null);
  const mark = markOf(view);
  useEffect(() => {
    let wanted = true;
    const filter = { ...(state && { state }), ...(person && { person }), ...(forced && { forced }) };
    void insist(() => readRequests(conference, filter, skip, A_PAGE)).then(found => { if (wanted) page.value = found; }, () => {});
    return () => void (wanted = false);
  }, [conference, mark, skip, state, person, forced]);
  return page.value;
}
