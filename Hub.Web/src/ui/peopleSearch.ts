import { useSignal, type Signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { api, ask, type Schemas } from '../live/client';
import { insist, sleep } from '../live/retry';

export interface Answer { words: string; people: readonly Schemas['FoundPerson'][] }

const QUIET = 180;

/** Looks for people while somebody types: the last words count, whenever their answer comes. */
export function useSearch(conference: string, sought: string): Signal<Answer> {
  const answer = useSignal<Answer>({ words: '', people: [] });
  useEffect(() => {
    const words = sought.trim();
    let wanted = true;
    const look = async (): Promise<void> => {
      await sleep(QUIET);
      if (!wanted) return;
      const query = { params: { path: { conference }, query: { q: words } } };
      const people = await insist(() => ask(api.GET('/api/conferences/{conference}/people/search', query))).catch(() => []);
      if (wanted) answer.value = { words, people };
    };
    if (words) void look();
    else answer.value = { words, people: [] };
    return () => void (wanted = false);
  }, [sought]);
  return answer;
}
